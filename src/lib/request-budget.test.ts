import { expect, test } from 'vitest'
import { FakeClock } from '../../test/helpers/fake-clock.ts'
import { createRequestBudget } from './request-budget.ts'

test('row 22: what waited through an outage goes on no faster than ever: 300 at once, 60 in any minute', async () => {
  const clock = new FakeClock()
  const budget = createRequestBudget(60, clock)
  const madeMs: number[] = []
  const all = Array.from({ length: 300 }, async () => {
    await budget.take(new AbortController().signal)
    madeMs.push(clock.monotonicMs())
  })
  await clock.advance(0)
  await clock.advance(300_000)
  await Promise.all(all)
  expect(madeMs).toHaveLength(300)
  const mostInAMinute = Math.max(...madeMs.map((ms) => madeMs.filter((at) => at >= ms && at < ms + 60_000).length))
  expect(mostInAMinute).toBe(60)
})
