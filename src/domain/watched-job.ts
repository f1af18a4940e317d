import type { JobState } from './job-state.ts'

/** A job of a user's own program, which reports how it goes. */
export interface WatchedJob {
  id: number
  projectId: number
  kind: string
  /** The program's own name for it. */
  key: string
  state: JobState
  replaySafe: boolean
  /** Whatever the program needs to run it. */
  payload: unknown
  /** How often it was given back after it got stuck. */
  repairAttempts: number
  worker: string | null
  /** Of the run that is under way. */
  fence: number
  /** When it first ran; `inProgressSinceMs` is when it last began to. */
  startedMs: number | null
  inProgressSinceMs: number | null
  /** The last sign of life: of a job that is stuck, when it was found to be. */
  lastActivityMs: number
  releasedMs: number | null
  lastError: string | null
  createdMs: number
  endedMs: number | null
}

export interface WatchLimits {
  /** Without a sign of life for so long a running job is stuck. */
  noProgressMs: number
  /** So long it may be stuck before something is done. */
  stuckThresholdMs: number
  repairAttemptsMax: number
}

/** What has to be done about a job now. */
export type Verdict = 'leave' | 'mark_stuck' | 'give_back' | 'give_up'

/**
 * Two clocks, each from the right moment: no sign of life while it runs, and the time since it was last found stuck.
 * `watchingSinceMs`: since when the watch itself runs without a gap. What happened in the gap is held against nobody.
 */
export function judgeJob(
  job: Pick<WatchedJob, 'state' | 'lastActivityMs' | 'replaySafe' | 'repairAttempts' | 'releasedMs'>,
  { nowMs, watchingSinceMs, limits }: { nowMs: number; watchingSinceMs: number; limits: WatchLimits },
): Verdict {
  const silentMs = nowMs - Math.max(job.lastActivityMs, watchingSinceMs)
  if (job.state === 'in_progress') return silentMs > limits.noProgressMs ? 'mark_stuck' : 'leave'
  if (job.state !== 'stuck' || job.releasedMs !== null) return 'leave'
  if (nowMs - job.lastActivityMs < limits.stuckThresholdMs) return 'leave'
  return job.replaySafe && job.repairAttempts < limits.repairAttemptsMax ? 'give_back' : 'give_up'
}
