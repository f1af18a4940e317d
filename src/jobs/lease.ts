import { messageOf } from '../domain/errors.ts'
import type { Clock } from '../lib/clock.ts'
import type { Logger } from '../lib/logger.ts'
import type { Sql } from '../store/database.ts'
import { heartbeatJob } from './claim.ts'
import { type Job, StaleLeaseError } from './jobs.ts'

/** Keeps a claimed job ours while it is worked on. */
export interface Lease {
  /** Aborts with StaleLeaseError when the job is lost. */
  readonly lost: AbortSignal
  /** Asks the store, and extends the lease: right after it, nobody else can hold the job for `leaseMs`. */
  assertHeld(): Promise<void>
  /** Ends the heartbeat. */
  end(): void
}

export interface LeaseOptions {
  db: Sql
  clock: Clock
  logger: Logger
  leaseMs: number
  heartbeatMs: number
  /** Time of the store, which leases are compared with. */
  nowMs(): Promise<number>
}

export function holdLease(job: Job, options: LeaseOptions): Lease {
  const { clock, heartbeatMs, leaseMs, logger } = options
  const lost = new AbortController()
  const ended = new AbortController()
  let heldUntilMs = clock.monotonicMs() + leaseMs

  async function beat(): Promise<void> {
    const askedMs = clock.monotonicMs()
    const isHeld = await heartbeatJob(options.db, job, { nowMs: await options.nowMs(), leaseMs })
    if (isHeld) heldUntilMs = askedMs + leaseMs
    else lost.abort(new StaleLeaseError(job))
  }

  async function keepBeating(): Promise<void> {
    for (;;) {
      await clock.sleep(heartbeatMs, ended.signal)
      if (ended.signal.aborted || lost.signal.aborted) return
      try {
        await beat()
      } catch (error) {
        logger.warn('a heartbeat did not reach the store', { job: job.id, error: messageOf(error) })
        if (clock.monotonicMs() >= heldUntilMs) lost.abort(new StaleLeaseError(job))
      }
    }
  }

  void keepBeating()
  return {
    lost: lost.signal,
    async assertHeld() {
      if (!lost.signal.aborted) await beat()
      lost.signal.throwIfAborted()
    },
    end: () => ended.abort(),
  }
}
