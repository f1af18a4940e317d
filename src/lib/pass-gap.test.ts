import { expect, test } from 'vitest'
import { FakeClock } from '../../test/helpers/fake-clock.ts'
import { createPassGap } from './pass-gap.ts'

test('a pass that comes late is seen by either clock, once', async () => {
  const clock = new FakeClock()
  const gap = createPassGap(clock)
  await clock.advance(100)
  expect(gap()).toBe(100)
  clock.sleepMachine(5_000)
  expect(gap()).toBe(5_000)
  expect(gap()).toBe(0)
})

test('a wall clock that is set back makes no gap', async () => {
  const clock = new FakeClock()
  const gap = createPassGap(clock)
  await clock.advance(100)
  clock.sleepMachine(-5_000)
  expect(gap()).toBe(100)
})
