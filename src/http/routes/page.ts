import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { Hono } from 'hono'

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/**
 * Serves the files of `dir`, which is flat and small: they are read once, so no path of a request ever reaches the file system.
 * Files of other kinds are left out.
 */
export function pageRoutes({ dir }: { dir: string }): Hono {
  const app = new Hono()
  for (const file of readdirSync(dir)) {
    const contentType = CONTENT_TYPES[extname(file)]
    if (contentType === undefined) continue
    const text = readFileSync(join(dir, file), 'utf8')
    app.get(file === 'index.html' ? '/' : `/${file}`, (c) =>
      c.body(text, 200, { 'content-type': contentType, 'cache-control': 'no-cache' }),
    )
  }
  return app
}
