import { getEventListeners } from 'node:events'
import { expect, test } from 'vitest'
import { FakeClock } from './fake-clock.ts'

test('a sleep that is over leaves no listener on its signal', async () => {
  const clock = new FakeClock()
  const { signal } = new AbortController()
  const slept = clock.sleep(5, signal)
  await clock.advance(5)
  await slept
  expect(getEventListeners(signal, 'abort')).toEqual([])
})
