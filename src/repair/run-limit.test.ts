import { expect, test } from 'vitest'
import { runLimited, runLimitMs } from './run-limit.ts'

/** Takes `tookMs` each time, on a machine where the unchanged program takes `nowMs` by now. */
async function limited(tookMs: number, nowMs: number) {
  const limits: number[] = []
  const outcome = await runLimited({
    seenMs: 1_000,
    run: async (timeoutMs) => {
      limits.push(timeoutMs)
      return tookMs > timeoutMs ? 'cut' : 'passed'
    },
    isCut: (run) => run === 'cut',
    seeAgainMs: async () => nowMs,
  })
  return { outcome, limits }
}

test('what ends in time runs once', async () => {
  expect(await limited(5_000, 9_000)).toEqual({ outcome: 'passed', limits: [6_000] })
})

test('on a machine that became slower a repair gets the time that the failing program takes there', async () => {
  expect(await limited(20_000, 5_000)).toEqual({ outcome: 'passed', limits: [6_000, 30_000] })
})

test('what hangs where the failing program is as fast as ever is cut, and so is what hangs on a slow one', async () => {
  expect(await limited(20_000, 1_000)).toEqual({ outcome: 'cut', limits: [6_000] })
  expect(await limited(99_000, 5_000)).toEqual({ outcome: 'cut', limits: [6_000, 30_000] })
})

test('a program that fails at once leaves a repair the time to do something', () => {
  expect(runLimitMs(50)).toBe(4_000)
})
