import { messageOf } from '../domain/errors.ts'
import { judgeJob, type WatchedJob, type WatchLimits } from '../domain/watched-job.ts'
import type { Clock } from '../lib/clock.ts'
import type { Logger } from '../lib/logger.ts'
import { createPassGap } from '../lib/pass-gap.ts'
import { UNREADABLE } from '../policy/facts.ts'
import type { Database, Sql } from '../store/database.ts'
import { moveWatchedJob, releaseWatchedJob, silentWatchedJobs } from '../store/watched-jobs.ts'
import type { KillSwitch } from './kill-switch.ts'

/** A pass that comes so many times later than it should was kept from running, as the whole engine was: nobody else is judged by that time. */
const STALL_PASSES = 2
const JOBS_AT_ONCE = 500

export interface JobWatchParts {
  db: Database
  clock: Clock
  logger: Logger
  killSwitch: Pick<KillSwitch, 'read'>
  limits: WatchLimits & { checkEveryMs: number }
  /** In the transaction that gives a job up: a person is told, once. */
  onGivenUp(tx: Sql, job: WatchedJob, reason: string): Promise<void>
}

/** Finds jobs that got stuck, gives back those that may run again, gives the others up. */
export interface JobWatch {
  pass(): Promise<void>
  /** Passes until the signal aborts. */
  run(signal: AbortSignal): Promise<void>
}

export function createJobWatch({ db, clock, logger, killSwitch, limits, onGivenUp }: JobWatchParts): JobWatch {
  const gap = createPassGap(clock)
  let watchingSinceMs = clock.nowMs()

  async function pass(): Promise<void> {
    const gapMs = gap()
    if (gapMs > STALL_PASSES * limits.checkEveryMs) {
      watchingSinceMs = clock.nowMs()
      logger.warn('the watch over jobs was stalled: silence in that time is held against nobody', { gapMs })
    }
    const nowMs = clock.nowMs()
    for (const job of await silentWatchedJobs(db, { beforeMs: nowMs - limits.noProgressMs, limit: JOBS_AT_ONCE }))
      await act(job, nowMs)
  }

  async function act(job: WatchedJob, nowMs: number): Promise<void> {
    const verdict = judgeJob(job, { nowMs, watchingSinceMs, limits })
    if (verdict === 'leave') return
    if (verdict === 'mark_stuck') {
      const reason = `No sign of life for ${nowMs - job.lastActivityMs} ms.`
      await db.transaction((tx) => moveWatchedJob(tx, job, { to: 'stuck', reason, nowMs, error: reason }))
      return
    }
    // To find and to report goes on while everything is stopped; to give a job back is to act.
    const kill = await killSwitch.read()
    if (kill === UNREADABLE || kill.engaged) return
    if (verdict === 'give_back') await db.transaction((tx) => releaseWatchedJob(tx, job, nowMs))
    else await giveUp(job, nowMs)
  }

  async function giveUp(job: WatchedJob, nowMs: number): Promise<void> {
    const reason = job.replaySafe
      ? `It got stuck again after ${job.repairAttempts} repairs.`
      : 'It got stuck, and its program does not say that it may run twice.'
    await db.transaction(async (tx) => {
      const moved = await moveWatchedJob(tx, job, { to: 'failed', reason, nowMs })
      if (moved) await onGivenUp(tx, moved, reason)
    })
  }

  return {
    pass,
    async run(signal) {
      // A store that is out of reach for a night is one line of the log.
      let isToldOf = false
      while (!signal.aborted) {
        await pass().then(
          () => {
            isToldOf = false
          },
          (error: unknown) => {
            if (!isToldOf) logger.error('jobs could not be looked at', { error: messageOf(error) })
            isToldOf = true
          },
        )
        await clock.sleep(limits.checkEveryMs, signal)
      }
    },
  }
}
