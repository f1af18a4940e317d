import { expect, test } from 'vitest'
import { FakeClock } from '../../test/helpers/fake-clock.ts'
import { AssertionError } from '../domain/errors.ts'
import { createMutex } from './mutex.ts'

const HOLD_MS_MAX = 1_000

test('runs one at a time, in order of arrival, whatever becomes of the one before', async () => {
  const inTurn = createMutex(new FakeClock(), HOLD_MS_MAX)
  const log: string[] = []
  const runs = ['a', 'b', 'c'].map((name) =>
    inTurn(async () => {
      log.push(`${name} begins`)
      await Promise.resolve()
      log.push(`${name} ends`)
      if (name === 'b') throw new Error('no')
      return name
    }),
  )
  expect(await Promise.allSettled(runs)).toMatchObject([{ value: 'a' }, { reason: { message: 'no' } }, { value: 'c' }])
  expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
})

test('timers and sockets get their turn between two of them', async () => {
  const inTurn = createMutex(new FakeClock(), HOLD_MS_MAX)
  const log: string[] = []
  setImmediate(() => log.push('socket'))
  await Promise.all(['a', 'b'].map((name) => inTurn(async () => log.push(name))))
  expect(log).toEqual(['a', 'socket', 'b'])
})

test('work that waits for its own turn is told so, and the turn goes on', async () => {
  const clock = new FakeClock()
  const inTurn = createMutex(clock, HOLD_MS_MAX)
  const nested = inTurn(() => inTurn(async () => 'never')).catch((error) => error)
  await clock.advance(HOLD_MS_MAX - 1)
  const late = inTurn(async () => 'late')
  await clock.advance(1)
  expect(await nested).toBeInstanceOf(AssertionError)
  expect(await late).toBe('late')
})

test('a long queue of short work is no reason to give up', async () => {
  const clock = new FakeClock()
  const inTurn = createMutex(clock, HOLD_MS_MAX)
  const runs = Array.from({ length: 5 }, (_, n) => inTurn(() => clock.sleep(HOLD_MS_MAX / 2).then(() => n)))
  await clock.advance(HOLD_MS_MAX * 3)
  expect(await Promise.all(runs)).toEqual([0, 1, 2, 3, 4])
})
