import { expect, test } from 'vitest'
import type { TrackRecord } from '../domain/track-record.ts'
import { promotionCriteria } from './promotion.ts'

const NOTHING: TrackRecord = { diagnosed: 0, explained: 0, answered: 0, approved: 0, deployed: 0, kept: 0 }
const isReady = (phase: 1 | 2 | 3, record: Partial<TrackRecord>) =>
  promotionCriteria(phase, { ...NOTHING, ...record }).every(({ isMet }) => isMet)

test('B85 nothing shown speaks for no phase, and the last one asks for nothing', () => {
  for (const phase of [1, 2, 3] as const) expect(isReady(phase, {})).toBe(false)
  expect(promotionCriteria(4, NOTHING)).toEqual([])
})

test.each([
  [1, { diagnosed: 20, explained: 10 }, true],
  [1, { diagnosed: 19, explained: 19 }, false],
  [1, { diagnosed: 21, explained: 10 }, false],
  [2, { answered: 10, approved: 8 }, true],
  [2, { answered: 100, approved: 79 }, false],
  [3, { deployed: 20, kept: 19 }, true],
  [3, { deployed: 20, kept: 18 }, false],
  [3, { deployed: 19, kept: 19 }, false],
] as const)('B85 from phase %s with %j: %s', (phase, record, expected) => {
  expect(isReady(phase, record)).toBe(expected)
})
