import { expect, test } from 'vitest'
import { readWording } from '../../diagnosers/javascript/wording.ts'
import type { ValueFact } from '../facts/facts.ts'
import { relocated } from './relocated.ts'
import { textOf } from './site.ts'
import { parseSource } from './source.ts'
import { traceSites } from './trace.ts'

const ERROR = { type: 'TypeError', message: "Cannot read properties of undefined (reading 'go')" }
const OBJECT: ValueFact = { type: 'object', className: 'Object' }

/** What is taken for missing, where the map names the column before the one that failed. */
function missing(code: string, values: Record<string, ValueFact>): string | null {
  const source = parseSource('a.ts', code.replace('§', ''))
  const place = { line: 1, column: code.indexOf('§') + 1 }
  const [site] = source ? traceSites([{ source, place }], ERROR, readWording(ERROR)) : []
  const found = site && relocated({ ...site, values })
  return found ? textOf(found, found.culprit.node) : null
}

test('the member that was read from nothing is the one that the facts name', () => {
  const code = 'const next = steps[state§][event]\n'
  expect(missing(code, { steps: OBJECT })).toBe('steps')
  expect(missing(code, { steps: OBJECT, 'steps[state]': { type: 'undefined' } })).toBe('steps[state]')
})

test('what is missing where the map says so stays where it is', () => {
  const values: Record<string, ValueFact> = { steps: { type: 'undefined' }, 'steps[state]': { type: 'undefined' } }
  expect(missing('const next = steps[state§][event]\n', values)).toBe('steps')
})

test('of several nothing is said', () => {
  const values: Record<string, ValueFact> = { a: OBJECT, 'a[b]': { type: 'undefined' }, c: { type: 'undefined' } }
  expect(missing('const next = a[b§][d] || c[d]\n', values)).toBe('a')
})
