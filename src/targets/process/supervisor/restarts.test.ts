import { expect, test } from 'vitest'
import { restartDelayMs, restartsWithin } from './restarts.ts'

test('restartDelayMs: at once the first time, then 10 s, doubled, at most five minutes', () => {
  const crashesMs: number[] = []
  let nowMs = 0
  const delays = Array.from({ length: 9 }, () => {
    const delayMs = restartDelayMs(crashesMs, { startedMs: nowMs, nowMs })
    nowMs += delayMs
    return delayMs / 1000
  })
  expect(delays).toEqual([0.5, 10, 20, 40, 80, 160, 300, 300, 300])
})

test('restartDelayMs: ten minutes without a crash make up for the past', () => {
  const crashesMs = [1000, 2000, 3000]
  expect(restartDelayMs(crashesMs, { startedMs: 4000, nowMs: 603_999 })).toBe(40_000)
  expect(restartDelayMs(crashesMs, { startedMs: 700_000, nowMs: 1_300_000 })).toBe(500)
})

test('restartsWithin counts the last five minutes', () => {
  expect(restartsWithin([0, 100_000, 200_000, 300_000], 350_000)).toBe(3)
})
