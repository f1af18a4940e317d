import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { type Routes, routes } from '../access/caller.ts'

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** The paths of the page's own files. */
export function pagePaths(dir: string): Set<string> {
  const files = readdirSync(dir).filter((file) => extname(file) in CONTENT_TYPES)
  return new Set(files.map(pathOf))
}

const pathOf = (file: string): string => (file === 'index.html' ? '/' : `/${file}`)

/**
 * Serves the files of `dir`, which is flat and small: they are read once, so no path of a request ever reaches the file system.
 * Files of other kinds are left out.
 */
export function pageRoutes({ dir }: { dir: string }): Routes {
  const app = routes()
  for (const file of readdirSync(dir)) {
    const contentType = CONTENT_TYPES[extname(file)]
    if (contentType === undefined) continue
    const text = readFileSync(join(dir, file), 'utf8')
    app.get(pathOf(file), (c) => c.body(text, 200, { 'content-type': contentType, 'cache-control': 'no-cache' }))
  }
  return app
}
