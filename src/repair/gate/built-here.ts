import { posix } from 'node:path'
import { isSourceFile } from './source-file.ts'
import { isTestPath } from './test-path.ts'

const SETTINGS = /(^|\/)[^/]*\.config\.[cm]?[jt]s$|(^|\/)\./

/**
 * Whether a file that no person wrote was made from others of the repository, where it is to be mended: from any that lie apart from it, or from the
 * one that it is the small form of. What came into the repository as it is, as a library in one file, has no other place.
 */
export function isBuiltHere(path: string, files: readonly string[]): boolean {
  const large = path.replace(/[.-]min(?=\.[cm]?js$)/, '')
  return files.some((file) => {
    if (file === path || !isSourceFile(file) || isTestPath(file) || SETTINGS.test(file)) return false
    return topOf(file) !== topOf(path) || file === large
  })
}

/** The first folder; empty for a file at the top. */
const topOf = (path: string): string => (posix.dirname(path) === '.' ? '' : (path.split('/')[0] ?? ''))
