import { readWording } from '../../src/diagnosers/javascript/wording.ts'
import type { Site } from '../../src/repair/syntax/site.ts'
import { parseSource } from '../../src/repair/syntax/source.ts'
import { traceSites } from '../../src/repair/syntax/trace.ts'

/** Where the code fails at the mark `§` because `property` is read from undefined. */
export function markedSite(marked: string, property: string): Site {
  const before = marked.slice(0, marked.indexOf('§')).split('\n')
  const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
  const error = { type: 'TypeError', message: `Cannot read properties of undefined (reading '${property}')` }
  const source = parseSource('example.js', marked.replace('§', ''))
  const [site] = source ? traceSites([{ source, place }], error, readWording(error)) : []
  if (!site) throw new Error('the example has no place')
  return site
}
