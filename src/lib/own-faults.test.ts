import { expect, test } from 'vitest'
import { FakeClock } from '../../test/helpers/fake-clock.ts'
import { createOwnFaults, FAULTS_MAX, FAULTS_WINDOW_MS } from './own-faults.ts'

test('K8 a few faults in a minute are lived with, one more is too many, and old ones do not count', async () => {
  const clock = new FakeClock()
  expect([FAULTS_MAX, FAULTS_WINDOW_MS]).toEqual([3, 60_000])
  const faults = createOwnFaults(clock)
  expect([faults.reason, faults.areTooMany]).toEqual([undefined, false])
  for (let i = 0; i < FAULTS_MAX; i++) faults.note(new Error('boom'))
  expect(faults.reason).toMatch(/nobody caught \(boom\)/)
  expect(faults.areTooMany).toBe(false)
  await clock.advance(FAULTS_WINDOW_MS)
  faults.note('x')
  expect(faults.areTooMany).toBe(false)
  for (let i = 0; i < FAULTS_MAX; i++) faults.note('x')
  expect(faults.areTooMany).toBe(true)
})
