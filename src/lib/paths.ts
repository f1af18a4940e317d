import { isAbsolute, relative } from 'node:path'

/** Whether `path` is `dir` or lies below it. Both absolute. */
export function isInside(dir: string, path: string): boolean {
  const way = relative(dir, path)
  return way !== '..' && !way.startsWith('../') && !isAbsolute(way)
}
