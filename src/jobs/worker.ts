import { ExternalError, messageOf } from '../domain/errors.ts'
import type { Clock } from '../lib/clock.ts'
import type { Logger } from '../lib/logger.ts'
import type { Database, Sql } from '../store/database.ts'
import { storeNowMs } from '../store/store-clock.ts'
import { claimJobs, expireJob, findExpired, nextDueMs } from './claim.ts'
import {
  assertHeld,
  completeJob,
  isHeld,
  type Job,
  type JobHandler,
  parkJob,
  retryJob,
  StaleLeaseError,
} from './jobs.ts'
import { holdLease, type Lease } from './lease.ts'

export interface WorkerOptions {
  db: Database
  clock: Clock
  logger: Logger
  /** One run of one process; see `processName`. */
  workerId: string
  handlers: Readonly<Record<string, JobHandler>>
  concurrency: number
  leaseMs: number
  /** A third of `leaseMs` or less, so that one lost heartbeat loses no job. */
  heartbeatMs: number
  /** How soon work is seen that another process has queued, and a store that is back, while there is work. */
  pollMs: number
  /** The same of a process that finds nothing: it looks less and less often. */
  pollMsMax: number
  /** Called in the transaction that fails a job for good, so that nothing fails in silence. */
  onJobFailed?(tx: Sql, job: Job): Promise<void>
  /** The store's time, for the leases. */
  nowMs?(): Promise<number>
}

export interface Worker {
  start(): void
  /** Looks for work now: something was queued. */
  wake(): void
  /** Takes no more work, gives what runs `graceMs` to end, then aborts it. What did not end is queued again. */
  stop(graceMs: number): Promise<void>
}

const RETRY_MS_MIN = 1_000
const RETRY_MS_MAX = 60_000
/** How long an aborted handler may take to clean up. After that its lease runs out by itself. */
const ABORT_WAIT_MS = 5_000

/** Runs durable jobs: at most `concurrency` at a time, and of one subject one. */
export function createWorker(options: WorkerOptions): Worker {
  const { db, clock, logger, workerId, handlers, concurrency, leaseMs, pollMs, pollMsMax } = options
  const nowMs = options.nowMs ?? (() => storeNowMs(db, clock))
  const onJobFailed = options.onJobFailed ?? (async () => {})
  const kinds = Object.keys(handlers)
  const running = new Map<Job, Promise<void>>()
  const stopping = new AbortController()
  const stopped = new AbortController()
  let isStoreGone = false
  let woken = new AbortController()
  let lookedMs = 0
  let waitMs = pollMs
  let loop: Promise<void> | undefined

  async function keepWorking(): Promise<void> {
    while (!stopping.signal.aborted) {
      woken = new AbortController()
      const found = await look()
      waitMs = found > 0 || running.size > 0 ? pollMs : Math.min(2 * waitMs, pollMsMax)
      if (found === 0 && !stopping.signal.aborted) await clock.sleep(await untilNextLookMs(), woken.signal)
    }
  }

  /**
   * What is known to fall due is not left waiting for the next poll. Counted from the time of the last look: what fell
   * due since then was not seen by it.
   */
  async function untilNextLookMs(): Promise<number> {
    try {
      const dueMs = await nextDueMs(db, { kinds, nowMs: lookedMs })
      return Math.min(waitMs, Math.max(0, (dueMs ?? Number.POSITIVE_INFINITY) - (await nowMs())))
    } catch {
      // Looking told already that the store is gone.
      return waitMs
    }
  }

  /** Starts what is due and fits; gives how many. */
  async function look(): Promise<number> {
    const max = concurrency - running.size
    try {
      lookedMs = await nowMs()
      await takeBackExpired(lookedMs)
      if (max === 0) return 0
      const busySubjects = [...running.keys()].map(({ subject }) => subject)
      const jobs = await claimJobs(db, { worker: workerId, kinds, busySubjects, max, leaseMs, nowMs: lookedMs })
      for (const job of jobs) start(job)
      if (isStoreGone) logger.info('jobs can be claimed again')
      isStoreGone = false
      return jobs.length
    } catch (error) {
      if (!isStoreGone) logger.warn('jobs cannot be claimed', { error: messageOf(error) })
      isStoreGone = true
      return 0
    }
  }

  function start(job: Job): void {
    const done = run(job).finally(() => {
      running.delete(job)
      woken.abort()
    })
    running.set(job, done)
  }

  /** The only place where the errors of handlers end. */
  async function run(job: Job): Promise<void> {
    const lease = holdLease(job, { ...options, nowMs })
    const signal = AbortSignal.any([lease.lost, stopped.signal])
    try {
      await handlers[job.kind]!(job, {
        signal,
        stopping: stopping.signal,
        assertLeaseHeld: lease.assertHeld,
        transaction: (work) =>
          db.transaction(async (tx) => {
            await assertHeld(tx, job)
            return work(tx)
          }),
      })
      if (await isHeld(db, job)) await db.transaction((tx) => completeJob(tx, job, { nowMs: clock.nowMs() }))
    } catch (error) {
      await settleFailure(job, lease, error).catch((settleError) => {
        // Its lease will run out, and then it is taken up again.
        logger.warn('a failed job could not be settled', { job: job.id, error: messageOf(settleError) })
      })
    } finally {
      lease.end()
    }
  }

  async function settleFailure(job: Job, lease: Lease, error: unknown): Promise<void> {
    if (lease.lost.aborted || error instanceof StaleLeaseError) {
      return logger.info('a job is not held any more', { job: job.id, kind: job.kind, subject: job.subject })
    }
    const now = clock.nowMs()
    if (stopped.signal.aborted || error === stopping.signal.reason) {
      const reason = 'The worker was stopped.'
      await db.transaction((tx) => parkJob(tx, job, { nowMs: now, runAtMs: now, reason }))
      return
    }
    log(job, error)
    const runAtMs = now + retryDelayMs(job, error)
    await settleFailed((tx) => retryJob(tx, job, { nowMs: now, runAtMs, error: messageOf(error) }))
  }

  function log(job: Job, error: unknown): void {
    const fields = { job: job.id, kind: job.kind, subject: job.subject, attempt: job.attempts, error: messageOf(error) }
    if (error instanceof ExternalError) logger.warn('a job failed', fields)
    else logger.error('a job failed', { ...fields, stack: error instanceof Error ? error.stack : undefined })
  }

  async function takeBackExpired(now: number): Promise<void> {
    for (const job of await findExpired(db, now)) {
      logger.warn('a worker fell silent', { job: job.id, kind: job.kind, subject: job.subject, worker: job.worker })
      await settleFailed((tx) => expireJob(tx, job, now))
    }
  }

  async function settleFailed(settle: (tx: Sql) => Promise<Job | undefined>): Promise<void> {
    try {
      await db.transaction(async (tx) => {
        const job = await settle(tx)
        if (job?.state === 'failed') await onJobFailed(tx, job)
      })
    } catch (error) {
      if (error instanceof ExternalError || error instanceof StaleLeaseError) throw error
      // A fault in there must not keep a job open for ever, to be tried at every poll.
      logger.error('the end of a job could not be told', { error: messageOf(error) })
      await db.transaction(settle)
    }
  }

  return {
    start() {
      loop ??= keepWorking()
    },
    wake: () => woken.abort(),
    async stop(graceMs) {
      stopping.abort(new Error('The worker is stopping.'))
      woken.abort()
      await loop
      await settledWithin(graceMs)
      stopped.abort()
      await settledWithin(ABORT_WAIT_MS)
    },
  }

  async function settledWithin(ms: number): Promise<void> {
    if (running.size === 0 || ms === 0) return
    const all = new AbortController()
    await Promise.race([Promise.all(running.values()), clock.sleep(ms, all.signal)])
    all.abort()
  }
}

/** Doubles with each attempt; longer when the other side says so. */
function retryDelayMs({ attempts }: Job, error: unknown): number {
  const backoffMs = Math.min(RETRY_MS_MIN * 2 ** (attempts - 1), RETRY_MS_MAX)
  const askedMs = error instanceof ExternalError ? (error.retryAfterMs ?? 0) : 0
  return Math.max(backoffMs, askedMs)
}
