import { isDeepStrictEqual } from 'node:util'
import { parseManifest } from '../manifest.ts'

/** What says where the files of a package are: nothing in it installs, runs or publishes anything. */
const ENTRIES = new Set(['main', 'module', 'types', 'typings', 'browser', 'bin', 'exports', 'imports'])

/** A manifest in which nothing but the places of the package's own files differs, and none of them is outside of it. */
export function isChangeOfEntries(before: string | undefined, after: string): boolean {
  const [old, now] = [parseManifest(before), parseManifest(after)]
  if (!old || !now) return false
  const others = ({ ...manifest }: Record<string, unknown>): Record<string, unknown> => {
    for (const entry of ENTRIES) delete manifest[entry]
    return manifest
  }
  return isDeepStrictEqual(others(old), others(now)) && [...ENTRIES].every((entry) => isWithin(now[entry]))
}

function isWithin(target: unknown): boolean {
  if (typeof target === 'object' && target !== null) return Object.values(target).every(isWithin)
  return typeof target !== 'string' || !/^(?:[\\/]|[A-Za-z]:)|(?:^|[\\/])\.\.(?:[\\/]|$)/.test(target)
}
