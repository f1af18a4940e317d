import { canMoveJob, type JobState } from '../domain/job-state.ts'
import type { WatchedJob } from '../domain/watched-job.ts'
import type { Sql } from './database.ts'
import { camelRow } from './rows.ts'
import { recordTransition, trimTransitions } from './transitions.ts'

const SUBJECT = 'watched_job'
/** Of one job; the last time that it was found stuck is always among them. */
const HISTORY_MAX = 200
const ENDED: readonly JobState[] = ['completed', 'failed', 'cancelled']

/** The job of this key: made now, or the one that there is. */
export async function createWatchedJob(
  tx: Sql,
  {
    projectId,
    kind,
    key,
    replaySafe,
    payload,
    nowMs,
  }: Pick<WatchedJob, 'projectId' | 'kind' | 'key' | 'replaySafe' | 'payload'> & { nowMs: number },
): Promise<{ job: WatchedJob; isNew: boolean }> {
  const [row] = await tx.query(
    `insert into watched_jobs (project_id, kind, key, state, replay_safe, payload, repair_attempts, fence, last_activity_ms, created_ms)
     values ($1, $2, $3, 'pending', $4, $5, 0, 0, $6, $6) on conflict do nothing returning *`,
    [projectId, kind, key, replaySafe ? 1 : 0, JSON.stringify(payload ?? null), nowMs],
  )
  if (row) {
    const job = jobOf(row)
    await record(tx, job, { from: null, to: 'pending', reason: 'Created.', nowMs })
    return { job, isNew: true }
  }
  const [found] = await tx.query('select * from watched_jobs where project_id = $1 and key = $2', [projectId, key])
  return { job: jobOf(found!), isNew: false }
}

export async function findWatchedJob(sql: Sql, id: number, projectId: number | null): Promise<WatchedJob | undefined> {
  const [row] = await sql.query('select * from watched_jobs where id = $1 and (project_id = $2 or $2 = 0)', [
    id,
    projectId ?? 0,
  ])
  return row && jobOf(row)
}

export interface JobMove {
  to: JobState
  reason: string
  nowMs: number
  worker?: string | undefined
  error?: string | undefined
}

/** Moves a job on, unless it has moved meanwhile or may not go there: then undefined, and nothing is written. */
export async function moveWatchedJob(tx: Sql, job: WatchedJob, move: JobMove): Promise<WatchedJob | undefined> {
  const { to, nowMs, worker, error } = move
  if (!canMoveJob(job.state, to)) return undefined
  const begins = to === 'in_progress'
  const [row] = await tx.query(
    `update watched_jobs set state = $1, last_activity_ms = $2, worker = coalesce($3, worker), last_error = coalesce($4, last_error),
       fence = fence + $5, released_ms = null, ended_ms = $6,
       started_ms = case when $5 = 1 and started_ms is null then $2 else started_ms end,
       in_progress_since_ms = case when $5 = 1 then $2 else in_progress_since_ms end
     where id = $7 and state = $8 and fence = $9 returning *`,
    [
      to,
      nowMs,
      worker ?? null,
      error ?? null,
      begins ? 1 : 0,
      ENDED.includes(to) ? nowMs : null,
      job.id,
      job.state,
      job.fence,
    ],
  )
  if (!row) return undefined
  await record(tx, job, { from: job.state, ...move })
  return jobOf(row)
}

/** A sign of life of the run that is under way. False when it is not any more. */
export async function touchWatchedJob(
  tx: Sql,
  { id, fence, nowMs }: { id: number; fence: number; nowMs: number },
): Promise<boolean> {
  const rows = await tx.query(
    "update watched_jobs set last_activity_ms = $1 where id = $2 and fence = $3 and state = 'in_progress' returning id",
    [nowMs, id, fence],
  )
  return rows.length === 1
}

/** Lets a stuck job be taken up again. False when somebody was faster. */
export async function releaseWatchedJob(tx: Sql, job: WatchedJob, nowMs: number): Promise<boolean> {
  const rows = await tx.query(
    `update watched_jobs set released_ms = $1, repair_attempts = repair_attempts + 1
     where id = $2 and state = 'stuck' and released_ms is null and fence = $3 returning id`,
    [nowMs, job.id, job.fence],
  )
  return rows.length === 1
}

/** The oldest job of a kind that waits to be run, or to be run again. */
export async function nextWatchedJob(tx: Sql, projectId: number, kind: string): Promise<WatchedJob | undefined> {
  const [row] = await tx.query(
    `select * from watched_jobs where project_id = $1 and kind = $2 and ended_ms is null
       and (state = 'pending' or (state = 'stuck' and released_ms is not null))
     order by id limit 1 for update skip locked`,
    [projectId, kind],
  )
  return row && jobOf(row)
}

/** Those that run without a sign of life, or are stuck. */
export async function silentWatchedJobs(
  sql: Sql,
  { beforeMs, limit }: { beforeMs: number; limit: number },
): Promise<WatchedJob[]> {
  const rows = await sql.query(
    `select * from watched_jobs where ended_ms is null
       and ((state = 'in_progress' and last_activity_ms < $1) or (state = 'stuck' and released_ms is null))
     order by last_activity_ms limit $2`,
    [beforeMs, limit],
  )
  return rows.map(jobOf)
}

/** Newest first. */
export async function listWatchedJobs(
  sql: Sql,
  { projectId, state, limit }: { projectId: number | null; state?: JobState | undefined; limit: number },
): Promise<WatchedJob[]> {
  const rows = await sql.query(
    `select * from watched_jobs where (project_id = $1 or $1 = 0) and (state = $2 or $2 = '') order by id desc limit $3`,
    [projectId ?? 0, state ?? '', limit],
  )
  return rows.map(jobOf)
}

export interface JobTransition {
  from: string | null
  to: string
  reason: string
  atMs: number
}

/** Oldest first. */
export async function watchedJobHistory(sql: Sql, id: number): Promise<JobTransition[]> {
  const rows = await sql.query(
    `select from_state as "from", to_state as "to", reason, at_ms from transitions
     where subject_kind = $1 and subject_id = $2 order by id`,
    [SUBJECT, id],
  )
  return rows.map((row) => camelRow<JobTransition>(row))
}

async function record(
  tx: Sql,
  { id }: Pick<WatchedJob, 'id'>,
  { from, to, reason, nowMs }: { from: string | null; to: string; reason: string; nowMs: number },
): Promise<void> {
  await recordTransition(tx, { atMs: nowMs, subjectKind: SUBJECT, subjectId: id, from, to, reason })
  await trimTransitions(tx, { subjectKind: SUBJECT, subjectId: id, keep: HISTORY_MAX, alwaysKept: 'stuck' })
}

function jobOf(row: Record<string, unknown>): WatchedJob {
  const job = camelRow<Omit<WatchedJob, 'payload' | 'replaySafe'> & { payload: string; replaySafe: number }>(row)
  return { ...job, payload: JSON.parse(job.payload), replaySafe: job.replaySafe === 1 }
}
