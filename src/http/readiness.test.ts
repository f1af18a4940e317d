import { expect, test } from 'vitest'
import { FakeClock } from '../../test/helpers/fake-clock.ts'
import type { Sql } from '../store/database.ts'
import { createReadiness } from './readiness.ts'

test('row 8: a store that hangs is not ready, is asked once at a time, and is ready when it answers again', async () => {
  const clock = new FakeClock()
  const asked: ((rows: never[]) => void)[] = []
  const sql: Sql = { query: () => new Promise((resolve) => asked.push(resolve)) }
  const readiness = createReadiness({ sql, clock })

  const checks = [readiness.check(), readiness.check()]
  expect(readiness.last().ready).toBe(true)
  await clock.advance(2_000)
  expect(await Promise.all(checks)).toEqual([
    { ready: false, reason: 'The store did not answer within 2 s.' },
    { ready: false, reason: 'The store did not answer within 2 s.' },
  ])
  expect(asked).toHaveLength(1)
  expect(readiness.last().ready).toBe(false)

  const next = readiness.check()
  asked[1]!([])
  expect(await next).toEqual({ ready: true, reason: 'The store answers.' })
})

test('a store that fails says why', async () => {
  const sql: Sql = { query: () => Promise.reject(new Error('gone')) }
  expect(await createReadiness({ sql, clock: new FakeClock() }).check()).toEqual({ ready: false, reason: 'gone' })
})
