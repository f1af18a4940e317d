import { existsSync } from 'node:fs'
import { isInside } from '../../lib/paths.ts'

/** Two folders that hold the same program: where the live checkout is, and the copy that stands in for it. */
export interface Redirect {
  from: string
  to: string
}

/** The copy's file for a file of the live checkout; every other path stays as it is. Dependencies are only in the live one. */
export function redirectedPath(path: string, { from, to }: Redirect): string {
  if (!path.startsWith('/') || !isInside(from, path)) return path
  const rest = path.slice(from.length)
  if (rest.includes('/node_modules/')) return path
  return existsSync(to + rest) ? to + rest : path
}

/** Where a file of the copy would be in the live checkout: packages are found on the way up from there. */
export function livePath(path: string, { from, to }: Redirect): string {
  return isInside(to, path) ? from + path.slice(to.length) : path
}

export function isPackageName(specifier: string): boolean {
  return !/^(\.|\/|[a-z]+:)/i.test(specifier)
}
