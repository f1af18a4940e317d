import { isDeepStrictEqual } from 'node:util'
import { parseManifest } from '../manifest.ts'

/** What says where the files of a package are: nothing in it installs, runs or publishes anything. */
const ENTRIES = new Set(['main', 'module', 'types', 'typings', 'browser', 'bin', 'exports', 'imports'])

/** A manifest in which nothing but the places of the package's own files differs. */
export function isChangeOfEntries(before: string | undefined, after: string): boolean {
  const [old, now] = [parseManifest(before), parseManifest(after)]
  if (!old || !now) return false
  const others = ({ ...manifest }: Record<string, unknown>): Record<string, unknown> => {
    for (const entry of ENTRIES) delete manifest[entry]
    return manifest
  }
  return isDeepStrictEqual(others(old), others(now))
}
