import { readFileSync } from 'node:fs'
import { type Routes, routes } from '../access/caller.ts'

/** Serves the snippet for pages without an SDK: any page may load it, and it asks for as few bytes as may be. */
export function snippetRoutes({ file }: { file: string }): Routes {
  const script = withoutMargin(readFileSync(file, 'utf8'))
  return routes().get('/snippet.js', (c) =>
    c.body(script, 200, {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=3600',
      'cross-origin-resource-policy': 'cross-origin',
      'access-control-allow-origin': '*',
    }),
  )
}

/** A comment is a line of its own, and no text goes over the end of a line. */
function withoutMargin(script: string): string {
  const lines = script.split('\n').map((line) => line.trim())
  return `${lines.filter((line) => !/^($|\/[/*])/.test(line)).join('\n')}\n`
}
