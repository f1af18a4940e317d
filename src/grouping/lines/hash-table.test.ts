import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createHashTable } from './hash-table.ts'

const hash = fc.record({
  low: fc.integer({ min: -40, max: 40 }).map((n) => n * 1024),
  high: fc.integer({ min: -2, max: 2 }),
})

test('it holds what a map would hold', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(hash, fc.nat()), { maxLength: 2_000, size: 'max' }), (entries) => {
      const table = createHashTable()
      const map = new Map<string, number>()
      for (const [key, value] of entries) {
        expect(table.get(key)).toBe(map.get(`${key.low} ${key.high}`) ?? -1)
        table.set(key, value)
        map.set(`${key.low} ${key.high}`, value)
      }
      expect(table.size).toBe(map.size)
      for (const [key] of entries) expect(table.get(key)).toBe(map.get(`${key.low} ${key.high}`))
      table.clear()
      expect(entries.every(([key]) => table.get(key) === -1)).toBe(true)
    }),
    { numRuns: 30 },
  )
})

test('it grows', () => {
  const table = createHashTable()
  for (let i = 0; i < 10_000; i++) table.set({ low: Math.imul(i, 0x9e3779b1), high: i }, i)
  expect(table.size).toBe(10_000)
  for (let i = 0; i < 10_000; i++) expect(table.get({ low: Math.imul(i, 0x9e3779b1), high: i })).toBe(i)
})
