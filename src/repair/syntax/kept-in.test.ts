import { expect, test } from 'vitest'
import { readWording } from '../../diagnosers/javascript/wording.ts'
import { isToBeKeptIn } from './kept-in.ts'
import { parseSource } from './source.ts'
import { traceSites } from './trace.ts'

function isKept(marked: string): boolean {
  const at = marked.indexOf('§')
  const source = parseSource('a.js', marked.replace('§', ''))
  if (!source) throw new Error('the example does not parse')
  const error = { type: 'TypeError', message: "Cannot read properties of undefined (reading 'cells')" }
  const [site] = traceSites([{ source, place: { line: 1, column: at + 1 } }], error, readWording(error))
  return site !== undefined && isToBeKeptIn(site)
}

test('what is put into the missing thing is lost where that is left out', () => {
  expect(isKept('rows[n].§cells.push(cell)')).toBe(true)
  expect(isKept('row.§cells.add({ cell })')).toBe(true)
})

test('nothing is lost where the missing thing is what would be put in, or is only asked', () => {
  expect(isKept('all.push(row.§cells)')).toBe(false)
  expect(isKept('row.§cells.push(row.last)')).toBe(false)
  expect(isKept('row.§cells.forEach(use)')).toBe(false)
  expect(isKept('const count = row.§cells.push(cell)')).toBe(false)
})
