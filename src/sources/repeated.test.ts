import { expect, test } from 'vitest'
import { REPEATED_MAX } from './limits.ts'
import { repeatedOf } from './repeated.ts'

test.each([
  [undefined, 1],
  [null, 1],
  [1, 1],
  [901, 901],
  ['901', 901],
  [2.9, 2],
  [0, 1],
  [-5, 1],
  [Number.NaN, 1],
  [Number.POSITIVE_INFINITY, 1],
  ['many', 1],
  [{ valueOf: (): number => 9 }, 1],
  [[7], 1],
  [1e300, REPEATED_MAX],
  ['1e9', REPEATED_MAX],
])('B13 repeated %j stands for %i', (sent, occurrences) => {
  expect(repeatedOf(sent)).toBe(occurrences)
})
