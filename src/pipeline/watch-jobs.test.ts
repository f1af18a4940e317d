import { describe, expect, test } from 'vitest'
import { describeEachEngine } from '../../test/helpers/database.ts'
import { FakeClock } from '../../test/helpers/fake-clock.ts'
import { WAY_TO } from '../../test/helpers/job-ways.ts'
import { until } from '../../test/helpers/until.ts'
import { parseConfig } from '../config.ts'
import { ExternalError } from '../domain/errors.ts'
import { JOB_STATES, JOB_TRANSITIONS, type JobState } from '../domain/job-state.ts'
import type { WatchedJob, WatchLimits } from '../domain/watched-job.ts'
import { type Logger, silentLogger } from '../lib/logger.ts'
import type { Database } from '../store/database.ts'
import {
  createWatchedJob,
  findWatchedJob,
  moveWatchedJob,
  nextWatchedJob,
  touchWatchedJob,
  watchedJobHistory,
} from '../store/watched-jobs.ts'
import { createJobWatch } from './watch-jobs.ts'

const SECOND_MS = 1_000
const WATCH_EVERY_MS = 60_000

describeEachEngine('the watch over jobs', (getDb) => {
  function setUp(overrides: Partial<WatchLimits> = {}, logger: Logger = silentLogger) {
    const clock = new FakeClock(1_800_000_000_000)
    const told: string[] = []
    const kill = { engaged: false, reason: '' }
    const limits = {
      checkEveryMs: WATCH_EVERY_MS,
      noProgressMs: 300_000,
      stuckThresholdMs: 300_000,
      repairAttemptsMax: 3,
      ...overrides,
    }
    const at: { fault?: Error | undefined; refused: number } = { refused: 0 }
    const watch = createJobWatch({
      db: failing(getDb(), () => {
        if (at.fault) at.refused += 1
        return at.fault
      }),
      clock,
      logger,
      killSwitch: { read: async () => kill },
      limits,
      onGivenUp: async (_tx, job, reason) => void told.push(`${job.key}: ${reason}`),
    })
    /** Passes as often as the watch would, while time goes on. */
    const pass = async (ms: number) => {
      for (let left = ms; left > 0; left -= WATCH_EVERY_MS) {
        await clock.advance(Math.min(left, WATCH_EVERY_MS))
        await watch.pass()
      }
    }
    const create = (key: string, replaySafe = true) =>
      getDb().transaction(async (tx) => {
        const made = { projectId: 1, kind: 'invoice', key, replaySafe, payload: null, nowMs: clock.nowMs() }
        return (await createWatchedJob(tx, made)).job
      })
    const move = (job: WatchedJob, to: JobState) =>
      getDb().transaction((tx) => moveWatchedJob(tx, job, { to, reason: 'test', nowMs: clock.nowMs() }))
    const claim = async (): Promise<WatchedJob | undefined> => {
      const next = await nextWatchedJob(getDb(), 1, 'invoice')
      return next && move(next, 'in_progress')
    }
    const read = async (id: number) => (await findWatchedJob(getDb(), id, null))!
    return Object.assign(at, { clock, watch, pass, create, move, claim, read, told, kill })
  }

  /** A store that can be read and takes no writes while there is a fault. */
  function failing(db: Database, fault: () => Error | undefined): Database {
    return new Proxy(db, {
      get(target, key) {
        const error = key === 'transaction' ? fault() : undefined
        if (error) return async () => Promise.reject(error)
        const value = Reflect.get(target, key)
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
  }

  /** A job that a worker took and then said nothing more of. */
  async function silent(at: ReturnType<typeof setUp>, replaySafe = true): Promise<WatchedJob> {
    await at.create(`job-${replaySafe}`, replaySafe)
    return (await at.claim())!
  }

  test('C33 a job that hangs becomes stuck and is given back; one that is slow but alive is not touched', async () => {
    const at = setUp()
    const hung = await silent(at)
    await at.create('slow')
    const slow = (await at.claim())!
    for (let i = 0; i < 11; i++) {
      await at.pass(60_000)
      await getDb().transaction((tx) =>
        touchWatchedJob(tx, { id: slow.id, fence: slow.fence, nowMs: at.clock.nowMs() }),
      )
    }
    expect((await at.read(slow.id)).state).toBe('in_progress')
    expect(await at.read(hung.id)).toMatchObject({ state: 'stuck', repairAttempts: 1 })
  })

  test('C01 C04 C06 nothing is done before the threshold, and that counts from when it was found stuck', async () => {
    const at = setUp()
    const job = await silent(at)
    await at.clock.advance(2 * 3_600_000)
    await at.move(job, 'stuck')
    const stuckMs = at.clock.nowMs()
    await at.watch.pass()
    await at.clock.advance(299 * SECOND_MS)
    await at.watch.pass()
    expect(await at.read(job.id)).toMatchObject({ state: 'stuck', repairAttempts: 0, lastActivityMs: stuckMs })
    await at.clock.advance(2 * SECOND_MS)
    await at.watch.pass()
    expect(await at.read(job.id)).toMatchObject({ repairAttempts: 1, lastActivityMs: stuckMs })
  })

  test('C02 a job that got stuck just now is left alone, whatever else goes on', async () => {
    const at = setUp({ stuckThresholdMs: 3_600_000 })
    const job = await silent(at)
    await at.move(job, 'stuck')
    await at.clock.advance(900)
    await at.watch.pass()
    expect(await at.read(job.id)).toMatchObject({ state: 'stuck', repairAttempts: 0 })
    expect(at.told).toEqual([])
  })

  test('C03 a threshold of zero acts at once', async () => {
    const at = setUp({ stuckThresholdMs: 0 })
    const job = await silent(at)
    await at.move(job, 'stuck')
    await at.watch.pass()
    expect((await at.read(job.id)).repairAttempts).toBe(1)
  })

  test('C05 C10 after a repair both clocks start anew, and only the first start stays', async () => {
    const at = setUp()
    const job = await silent(at)
    await at.pass(11 * 60_000)
    const again = (await at.claim())!
    expect(again).toMatchObject({ id: job.id, startedMs: job.startedMs, inProgressSinceMs: at.clock.nowMs() })
    await at.move(again, 'stuck')
    await at.pass(240_000)
    expect((await at.read(job.id)).repairAttempts).toBe(1)
  })

  test('C11 C12 what was given back is run by the next worker that asks, to its end', async () => {
    const at = setUp()
    const job = await silent(at)
    expect(await at.claim()).toBeUndefined()
    await at.pass(11 * 60_000)
    const again = (await at.claim())!
    expect(again).toMatchObject({ id: job.id, state: 'in_progress', repairAttempts: 1, fence: job.fence + 1 })
    expect(await at.move(again, 'completed')).toMatchObject({ state: 'completed' })
  })

  test('row 10: the worker that was only slow is refused: its run does not count any more', async () => {
    const at = setUp()
    const slow = await silent(at)
    await at.pass(11 * 60_000)
    await at.claim()
    expect(
      await getDb().transaction((tx) =>
        touchWatchedJob(tx, { id: slow.id, fence: slow.fence, nowMs: at.clock.nowMs() }),
      ),
    ).toBe(false)
    expect(await at.move(slow, 'completed')).toBeUndefined()
  })

  test('C13 C35 a job that always gets stuck is given back three times, then fails, and a person is told once', async () => {
    const at = setUp()
    const job = await silent(at)
    for (let round = 0; round < 6; round++) {
      await at.pass(11 * 60_000)
      await at.claim()
    }
    await at.pass(3_600_000)
    expect(await at.read(job.id)).toMatchObject({ state: 'failed', repairAttempts: 3 })
    expect(at.told).toEqual(['job-true: It got stuck again after 3 repairs.'])
  })

  test('X05 a job that does not say that it may run twice is never run again by itself', async () => {
    const at = setUp()
    const job = await silent(at, false)
    await at.pass(3_600_000)
    expect(await at.read(job.id)).toMatchObject({ state: 'failed', repairAttempts: 0 })
    expect(await at.claim()).toBeUndefined()
    expect(at.told).toHaveLength(1)
  })

  test('X15 when the engine itself was stalled nothing is judged in its first pass, nor for the time that it was', async () => {
    const at = setUp()
    const job = await silent(at)
    await at.clock.advance(600_000)
    await at.watch.pass()
    expect((await at.read(job.id)).state).toBe('in_progress')
    await at.pass(240_000)
    expect((await at.read(job.id)).state).toBe('in_progress')
    await at.pass(120_000)
    expect((await at.read(job.id)).state).toBe('stuck')
  })

  test('X15 a machine that slept holds the night against nobody', async () => {
    const at = setUp()
    const job = await silent(at)
    at.clock.sleepMachine(8 * 3_600_000)
    await at.watch.pass()
    expect((await at.read(job.id)).state).toBe('in_progress')
    await at.pass(360_000)
    expect((await at.read(job.id)).state).toBe('stuck')
  })

  test('K13 while the kill switch is engaged what got stuck is found, and nothing is given back or given up', async () => {
    const at = setUp()
    const [safe, unsafe] = [await silent(at), await silent(at, false)]
    at.kill.engaged = true
    await at.pass(3_600_000)
    for (const { id } of [safe, unsafe]) expect(await at.read(id)).toMatchObject({ state: 'stuck', repairAttempts: 0 })
    at.kill.engaged = false
    await at.pass(60_000)
    expect((await at.read(safe.id)).repairAttempts).toBe(1)
    expect((await at.read(unsafe.id)).state).toBe('failed')
  })

  test('C30 a job that is stuck and not stuck every ten seconds is never repaired', async () => {
    const at = setUp({ noProgressMs: 5_000, stuckThresholdMs: 300_000 })
    const job = await silent(at)
    for (let i = 0; i < 120; i++) {
      await at.clock.advance(10_000)
      await at.watch.pass()
      expect((await at.read(job.id)).state).toBe('stuck')
      await at.move(await at.read(job.id), 'in_progress')
    }
    expect(await at.read(job.id)).toMatchObject({ state: 'in_progress', repairAttempts: 0 })
    expect(at.told).toEqual([])
  })

  test('C14 without another word in the configuration it is looked once every 60 s', async () => {
    const db = getDb()
    let looks = 0
    const counted = new Proxy(db, {
      get(target, key) {
        if (key === 'query') looks += 1
        const value = Reflect.get(target, key)
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
    const clock = new FakeClock()
    let sleeps = 0
    const sleep = (ms: number, signal?: AbortSignal) => {
      sleeps += 1
      return clock.sleep(ms, signal)
    }
    const { jobs } = parseConfig('', { file: 'prunella.yaml', env: {} })
    const stopping = new AbortController()
    const watch = createJobWatch({
      db: counted,
      clock: { nowMs: () => clock.nowMs(), monotonicMs: () => clock.monotonicMs(), sleep },
      logger: silentLogger,
      killSwitch: { read: async () => ({ engaged: false, reason: '' }) },
      limits: jobs,
      onGivenUp: async () => {},
    })
    const running = watch.run(stopping.signal)
    await until(() => sleeps === 1)
    for (let minute = 1; minute <= 10; minute++) {
      await clock.advance(59_999)
      expect(looks).toBe(minute)
      await clock.advance(1)
      await until(() => sleeps === minute + 1)
      expect(looks).toBe(minute + 1)
    }
    stopping.abort()
    await running
  })

  test('C37 a job that could not be marked as failed is told of once, when the store takes it, and the fault is logged once', async () => {
    const logged: string[] = []
    const logger = { ...silentLogger, error: (message: string) => void logged.push(message) }
    const at = setUp({ repairAttemptsMax: 0, stuckThresholdMs: 0 }, logger)
    const job = await silent(at)
    await at.pass(8 * 60_000)
    expect((await at.read(job.id)).state).toBe('failed')
    expect(at.told).toHaveLength(1)

    const other = await at.create('other').then(() => at.claim())
    at.fault = new ExternalError('The store takes no writes.')
    const stopping = new AbortController()
    const running = at.watch.run(stopping.signal)
    await until(async () => {
      await at.clock.advance(60_000)
      return at.refused > 3
    })
    expect(at.told).toHaveLength(1)
    expect(logged).toEqual(['jobs could not be looked at'])

    at.fault = undefined
    await until(async () => {
      await at.clock.advance(60_000)
      return (await at.read(other!.id)).state === 'failed'
    })
    stopping.abort()
    await running
    expect(at.told).toHaveLength(2)
    expect(logged).toHaveLength(1)
  })

  describe('C08 C36 states', () => {
    const pairs = JOB_STATES.flatMap((from) => JOB_STATES.map((to) => [from, to] as const))
    test.each(pairs)('%s to %s is allowed as the table says, and what is not leaves no entry', async (from, to) => {
      const at = setUp()
      let job = await at.create('one')
      for (const step of WAY_TO[from]) job = (await at.move(job, step))!
      const before = (await watchedJobHistory(getDb(), job.id)).length
      const isLegal = (JOB_TRANSITIONS[from] as readonly string[]).includes(to)
      expect((await at.move(job, to)) !== undefined).toBe(isLegal)
      expect(await watchedJobHistory(getDb(), job.id)).toHaveLength(before + (isLegal ? 1 : 0))
    })
  })

  test('C09 the history is in order, and cut without losing when it was last found stuck', async () => {
    const at = setUp()
    let job = await at.create('one')
    job = (await at.move(job, 'in_progress'))!
    job = (await at.move(job, 'stuck'))!
    for (let i = 0; i < 130; i++) {
      job = (await at.move(job, 'in_progress'))!
      job = (await at.move(job, 'pending'))!
    }
    const history = await watchedJobHistory(getDb(), job.id)
    expect(history).toHaveLength(201)
    expect(history[0]).toMatchObject({ to: 'stuck' })
    expect(history.at(-1)).toMatchObject({ from: 'in_progress', to: 'pending' })
  })
})
