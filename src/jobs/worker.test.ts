import { expect, test } from 'vitest'
import { describeEachEngine } from '../../test/helpers/database.ts'
import { FakeClock } from '../../test/helpers/fake-clock.ts'
import { until } from '../../test/helpers/until.ts'
import { ExternalError } from '../domain/errors.ts'
import { silentLogger } from '../lib/logger.ts'
import type { Sql } from '../store/database.ts'
import { claimJobs } from './claim.ts'
import {
  cancelJob,
  completeJob,
  enqueueJob,
  findJob,
  type Job,
  type JobHandler,
  parkJob,
  StaleLeaseError,
} from './jobs.ts'
import { createWorker, type Worker, type WorkerOptions } from './worker.ts'

const LEASE_MS = 3_000

describeEachEngine('worker', (getDb) => {
  /** A worker on its own clock, stopped at the end whatever happens. */
  async function withWorker(
    handlers: Record<string, JobHandler>,
    body: (tools: { clock: FakeClock; worker: Worker; enqueue: typeof enqueue; find: typeof find }) => Promise<void>,
    options: Partial<WorkerOptions> = {},
  ): Promise<void> {
    const clock = new FakeClock(0)
    const worker = createWorker({
      db: getDb(),
      clock,
      logger: silentLogger,
      workerId: 'a',
      handlers,
      concurrency: 4,
      leaseMs: LEASE_MS,
      heartbeatMs: 1_000,
      pollMs: 100,
      pollMsMax: 100,
      nowMs: async () => clock.nowMs(),
      ...options,
    })
    worker.start()
    try {
      await body({ clock, worker, enqueue, find })
    } finally {
      let isStopped = false
      void worker.stop(0).then(() => (isStopped = true))
      await until(async () => {
        await clock.advance(1_000)
        return isStopped
      })
    }

    async function enqueue(subject: string, kind = 'work'): Promise<Job> {
      const nowMs = clock.nowMs()
      const job = { kind, subject, payload: { subject }, runAtMs: nowMs, nowMs, attemptsMax: 3 }
      const queued = await getDb().transaction((tx) => enqueueJob(tx, job))
      worker.wake()
      return queued
    }
  }

  const find = async (job: Job) => (await findJob(getDb(), job.id))!
  const hasState = async (job: Job, state: string) => (await find(job)).state === state

  test('runs a job and completes it', async () => {
    const seen: unknown[] = []
    await withWorker({ work: async ({ payload }) => void seen.push(payload) }, async ({ enqueue }) => {
      const job = await enqueue('a')
      await until(() => hasState(job, 'completed'))
      expect(seen).toEqual([{ subject: 'a' }])
    })
  })

  test('a job that falls due before the next poll is not left waiting for it', async () => {
    let hasRun = false
    await withWorker(
      {
        work: async () => {
          hasRun = true
        },
      },
      async ({ clock, worker }) => {
        const job = { kind: 'work', subject: 'a', payload: {}, runAtMs: 30, nowMs: 0, attemptsMax: 1 }
        await getDb().transaction((tx) => enqueueJob(tx, job))
        worker.wake()
        await until(async () => {
          await clock.advance(10)
          return hasRun
        })
        expect(clock.nowMs()).toBeLessThan(60_000)
      },
      { pollMs: 60_000, pollMsMax: 60_000 },
    )
  })

  test('a job that falls due while a slow store is looked at is not left waiting for the next poll', async () => {
    let hasRun = false
    let asked = 0
    const handlers: Record<string, JobHandler> = {
      work: async () => {
        hasRun = true
      },
    }
    const job = { kind: 'work', subject: 'a', payload: {}, runAtMs: 50, nowMs: 0, attemptsMax: 1 }
    await getDb().transaction((tx) => enqueueJob(tx, job))
    // Each question takes the store 20 ms: the job falls due between looking for work and asking what comes next.
    const nowMs = async () => 20 * ++asked
    const hasRunSoon = async ({ clock }: { clock: FakeClock }) => {
      await until(async () => {
        await clock.advance(10)
        return hasRun
      })
      expect(clock.nowMs()).toBeLessThan(60_000)
    }
    await withWorker(handlers, hasRunSoon, { pollMs: 60_000, pollMsMax: 60_000, nowMs })
  })

  test('the job of a worker that fell silent goes on once its lease is over, however rarely an idle worker looks', async () => {
    let hasRun = false
    const handlers = {
      work: async () => {
        hasRun = true
      },
    }
    const job = { kind: 'work', subject: 'a', payload: {}, runAtMs: 0, nowMs: 0, attemptsMax: 3 }
    await getDb().transaction((tx) => enqueueJob(tx, job))
    await claimJobs(getDb(), { worker: 'dead', kinds: ['work'], busySubjects: [], max: 1, leaseMs: LEASE_MS, nowMs: 0 })
    const goesOn = async ({ clock }: { clock: FakeClock }) => {
      await until(async () => {
        await clock.advance(100)
        return hasRun
      })
      expect(clock.nowMs()).toBeLessThan(2 * LEASE_MS)
    }
    await withWorker(handlers, goesOn, { pollMs: 60_000, pollMsMax: 60_000 })
  })

  test('a worker that finds nothing looks less and less often, and at once when it is woken', async () => {
    let looks = 0
    let nowMs = () => 0
    let hasRun = false
    const handlers = {
      work: async () => {
        hasRun = true
      },
    }
    const rarely = async ({ clock, enqueue }: { clock: FakeClock; enqueue(subject: string): Promise<Job> }) => {
      nowMs = () => clock.nowMs()
      for (let passed = 0; passed < 60; passed++) await clock.advance(1_000)
      const before = looks
      for (let passed = 0; passed < 60; passed++) await clock.advance(1_000)
      expect(looks - before).toBeLessThanOrEqual(2 * 31)
      await enqueue('a')
      await until(() => hasRun)
      expect(clock.nowMs()).toBe(120_000)
    }
    const counted = async () => {
      looks += 1
      return nowMs()
    }
    await withWorker(handlers, rarely, { pollMs: 100, pollMsMax: 2_000, nowMs: counted })
  })

  test('leaves a job alone that its handler has settled', async () => {
    const handlers: Record<string, JobHandler> = {
      end: (job) => getDb().transaction(async (tx) => void (await completeJob(tx, job, { nowMs: 7, reason: 'Mine.' }))),
      wait: (job) =>
        getDb().transaction(
          async (tx) => void (await parkJob(tx, job, { nowMs: 7, runAtMs: 99_000, reason: 'Later.' })),
        ),
    }
    await withWorker(handlers, async ({ enqueue }) => {
      const ended = await enqueue('a', 'end')
      const waiting = await enqueue('b', 'wait')
      await until(() => hasState(ended, 'completed'))
      await until(async () => (await find(waiting)).runAtMs === 99_000)
      expect(await find(waiting)).toMatchObject({ state: 'pending', attempts: 0 })
    })
  })

  test('tries again later and later, then fails the job and tells so in the same transaction', async () => {
    let runs = 0
    const failing: JobHandler = async () => {
      runs += 1
      throw new Error(`No ${runs}.`)
    }
    const onJobFailed: WorkerOptions['onJobFailed'] = async (tx, job) =>
      void (await tx.query("insert into settings (key, value, updated_ms) values ('told', $1, 0)", [job.lastError]))
    await withWorker(
      { work: failing },
      async ({ enqueue, clock }) => {
        const job = await enqueue('a')
        const delays = new Set<number>()
        await until(async () => {
          await clock.advance(100)
          const { state, attempts, runAtMs, updatedMs } = await find(job)
          if (state === 'pending' && attempts > 0) delays.add(runAtMs - updatedMs)
          return state === 'failed'
        })
        expect([...delays]).toEqual([1_000, 2_000])
        expect(runs).toBe(3)
        expect(await getDb().query("select value from settings where key = 'told'")).toEqual([{ value: 'No 3.' }])
      },
      { onJobFailed },
    )
  })

  test('waits as long as the other side asks for', async () => {
    const busy: JobHandler = async () => {
      throw new ExternalError('Busy.', { retryAfterMs: 45_000 })
    }
    await withWorker({ work: busy }, async ({ enqueue }) => {
      const job = await enqueue('a')
      await until(async () => (await find(job)).runAtMs === 45_000)
    })
  })

  test('a fault in the callback does not keep the failed job open', async () => {
    const failing: JobHandler = async () => {
      throw new Error('No.')
    }
    const onJobFailed = async () => {
      throw new Error('A bug.')
    }
    await withWorker(
      { work: failing },
      async ({ enqueue, clock }) => {
        const job = await enqueue('a')
        await until(async () => {
          await clock.advance(1_000)
          return hasState(job, 'failed')
        })
      },
      { onJobFailed },
    )
  })

  test('keeps the lease of a long job, and lets nobody else take it', async () => {
    let finish = (): void => {}
    const long: JobHandler = () => new Promise((resolve) => (finish = resolve))
    await withWorker({ work: long }, async ({ enqueue, clock }) => {
      const job = await enqueue('a')
      await until(() => hasState(job, 'in_progress'))
      for (let beat = 1; beat <= 6; beat++) {
        await clock.advance(1_000)
        await until(async () => (await find(job)).leaseUntilMs === beat * 1_000 + LEASE_MS)
      }
      finish()
      await until(() => hasState(job, 'completed'))
      expect((await find(job)).fence).toBe(1)
    })
  })

  test('X09 of one subject one handler runs at a time, and at most as many as allowed', async () => {
    const now = new Set<string>()
    let most = 0
    const overlaps: string[] = []
    const watched: JobHandler = async ({ subject }) => {
      if (now.has(subject)) overlaps.push(subject)
      now.add(subject)
      most = Math.max(most, now.size)
      await getDb().query('select 1')
      now.delete(subject)
    }
    await withWorker(
      { work: watched, other: watched },
      async ({ enqueue, clock }) => {
        const jobs = await Promise.all(
          Array.from({ length: 12 }, (_, n) => enqueue(`s${n % 3}${n}`.slice(0, 2), n % 2 ? 'work' : 'other')),
        )
        await until(async () => {
          await clock.advance(100)
          return (await Promise.all(jobs.map((job) => hasState(job, 'completed')))).every(Boolean)
        })
        expect(overlaps).toEqual([])
        expect(most).toBeLessThanOrEqual(2)
      },
      { concurrency: 2 },
    )
  })

  test('a job that is cancelled aborts its handler and stops its next effect', async () => {
    const outcomes: unknown[] = []
    const careful: JobHandler = async (_, { signal, assertLeaseHeld }) => {
      await assertLeaseHeld()
      await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
      await assertLeaseHeld().catch((error) => outcomes.push(error))
      throw signal.reason
    }
    await withWorker({ work: careful }, async ({ enqueue, clock }) => {
      const job = await enqueue('a')
      await until(() => hasState(job, 'in_progress'))
      await getDb().transaction((tx) => cancelJob(tx, job.id, { nowMs: 1, reason: 'Not wanted.' }))
      await until(async () => {
        await clock.advance(1_000)
        return outcomes.length === 1
      })
      expect(outcomes[0]).toBeInstanceOf(StaleLeaseError)
      expect(await find(job)).toMatchObject({ state: 'cancelled', lastError: null })
    })
  })

  test('what is written for a job that another worker has taken is not kept', async () => {
    let goOn = (): void => {}
    let outcome: unknown
    const handler: JobHandler = async (_, { transaction }) => {
      await new Promise<void>((resolve) => (goOn = resolve))
      const write = (tx: Sql) => tx.query("insert into settings (key, value, updated_ms) values ('late', '', 0)")
      outcome = await transaction(write).catch((error) => error)
    }
    await withWorker({ work: handler }, async ({ enqueue }) => {
      const job = await enqueue('a')
      await until(() => hasState(job, 'in_progress'))
      await getDb().query("update jobs set worker = 'b', fence = fence + 1")
      goOn()
      await until(() => outcome !== undefined)
      expect(outcome).toBeInstanceOf(StaleLeaseError)
      expect(await getDb().query("select key from settings where key = 'late'")).toEqual([])
    })
  })

  test('an effect is refused as soon as another worker holds the job, before any heartbeat says so', async () => {
    let goOn = (): void => {}
    let outcome: unknown
    const handler: JobHandler = async (_, { assertLeaseHeld }) => {
      await new Promise<void>((resolve) => (goOn = resolve))
      outcome = await assertLeaseHeld().catch((error) => error)
    }
    await withWorker({ work: handler }, async ({ enqueue }) => {
      const job = await enqueue('a')
      await until(() => hasState(job, 'in_progress'))
      await getDb().query("update jobs set worker = 'b', fence = fence + 1")
      goOn()
      await until(() => outcome !== undefined)
      expect(outcome).toBeInstanceOf(StaleLeaseError)
      expect(await find(job)).toMatchObject({ state: 'in_progress', worker: 'b' })
    })
  })

  test('work that ends by itself when a stop is asked for is queued again, uncounted, and not waited for', async () => {
    const repeatable: JobHandler = (_, { stopping }) =>
      new Promise((_resolve, reject) =>
        stopping.addEventListener('abort', () => reject(stopping.reason), { once: true }),
      )
    await withWorker({ work: repeatable }, async ({ enqueue, worker }) => {
      const job = await enqueue('a')
      await until(() => hasState(job, 'in_progress'))
      await worker.stop(60_000)
      expect(await find(job)).toMatchObject({ state: 'pending', attempts: 0, lastError: null })
    })
  })

  test('stop lets work end within its grace, aborts the rest and queues it again, uncounted', async () => {
    let finish = (): void => {}
    const handlers: Record<string, JobHandler> = {
      short: () => new Promise((resolve) => (finish = resolve)),
      long: (_, { signal }) =>
        new Promise((_resolve, reject) =>
          signal.addEventListener('abort', () => reject(signal.reason), { once: true }),
        ),
    }
    await withWorker(handlers, async ({ enqueue, worker, clock }) => {
      const short = await enqueue('a', 'short')
      const long = await enqueue('b', 'long')
      await until(async () => (await hasState(short, 'in_progress')) && (await hasState(long, 'in_progress')))
      const stopped = worker.stop(500)
      finish()
      await until(() => hasState(short, 'completed'))
      expect(await hasState(long, 'in_progress')).toBe(true)
      await clock.advance(500)
      await stopped
      expect(await find(long)).toMatchObject({ state: 'pending', attempts: 0 })
      const late = await enqueue('c', 'short')
      await clock.advance(1_000)
      expect(await hasState(late, 'pending')).toBe(true)
    })
  })
})
