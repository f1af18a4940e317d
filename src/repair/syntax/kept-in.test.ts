import { expect, test } from 'vitest'
import { markedSite } from '../../../test/helpers/marked-site.ts'
import { isToBeKeptIn } from './kept-in.ts'

const isKept = (marked: string): boolean => isToBeKeptIn(markedSite(marked, 'cells'))

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
