import { expect, test } from 'vitest'
import { FakeClock } from '../../../test/helpers/fake-clock.ts'
import { createRateLimits } from './rate-limits.ts'

test('a category that is over is closed until its minute ends, for its project alone', async () => {
  const clock = new FakeClock()
  const limits = createRateLimits([{ id: 1, itemsPerMinuteMax: 3 }, { id: 2 }], clock)
  expect(limits(1).admit('event', 3)).toBe(true)
  await clock.advance(40_000)
  const late = limits(1)
  expect(late.admit('event', 1)).toBe(false)
  expect(late.headers()).toEqual({ 'retry-after': '20', 'x-sentry-rate-limits': '20:error:key:items_per_minute' })
  expect(late.isAllRefused()).toBe(true)
  expect(late.admit('session', 1)).toBe(true)
  expect(late.isAllRefused()).toBe(false)
  expect(limits(2).admit('event', 1_000_000)).toBe(true)
  await clock.advance(20_000)
  expect(limits(1).admit('event', 1)).toBe(true)
})

test('more at once than a minute holds is refused, and so is the rest of that minute; a report always comes through', () => {
  const limits = createRateLimits([{ id: 1, itemsPerMinuteMax: 3 }], new FakeClock())
  expect(limits(1).admit('span', 4)).toBe(false)
  expect(limits(1).admit('span', 1)).toBe(false)
  expect(limits(1).admit('client_report', 1)).toBe(true)
})
