import { expect, test } from 'vitest'
import { measureAccuracy } from '../../bench/lines/accuracy.ts'
import { parseCsv } from '../../bench/lines/csv.ts'
import { score } from '../../bench/lines/score.ts'

const dataDir = process.env.PRUNELLA_DATA

test('a predicted group counts only where it is a true one, whole and alone', () => {
  expect(score(['a', 'a', 'b', 'c'], [1, 1, 2, 3])).toEqual({ ga: 1, fga: 1, overMerged: 0, split: 0 })
  expect(score(['a', 'a', 'b', 'b'], [1, 1, 2, 3])).toEqual({ ga: 0.5, fga: 0.4, overMerged: 0, split: 1 })
  expect(score(['a', 'a', 'b', 'c'], [1, 1, 1, 3])).toEqual({ ga: 0.25, fga: 0.4, overMerged: 1, split: 0 })
  expect(score(['a', 'b'], [1, 1])).toEqual({ ga: 0, fga: 0, overMerged: 1, split: 0 })
})

test('labelled lines are read as their CSV has them', () => {
  expect(parseCsv('a,b\r\n1,"x, ""y""\n"\n,\n"",z')).toEqual([
    ['a', 'b'],
    ['1', 'x, "y"\n'],
    ['', ''],
    ['', 'z'],
  ])
})

test.skipIf(!dataDir)('log lines of eight systems are grouped rightly by one configuration (PRUNELLA_DATA)', () => {
  const rows = measureAccuracy(dataDir!)
  const cost = (what: string) => rows.find((row) => row.what === `log lines: ${what}`)!.cost
  expect(cost('GA, mean of all')).toBeGreaterThan(99)
  expect(cost('FGA, mean of all')).toBeGreaterThan(96)
  expect(cost('groups that mix true ones')).toBe(0)
})
