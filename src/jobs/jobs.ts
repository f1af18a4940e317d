import { AssertionError, assert, UserError } from '../domain/errors.ts'
import { canMoveJob, type JobState } from '../domain/job-state.ts'
import type { Sql } from '../store/database.ts'
import { camelRow } from '../store/rows.ts'
import { recordTransition, trimTransitions } from '../store/transitions.ts'

/** Durable work. `subject` is what it works on: one job of a subject runs at a time, whatever its kind. */
export interface Job {
  id: number
  kind: string
  subject: string
  payload: unknown
  state: JobState
  runAtMs: number
  /** Who holds it, or held it last. With `fence` the proof of holding it: the fence grows with every claim. */
  worker: string | null
  fence: number
  leaseUntilMs: number | null
  /** Asked for again while it runs. */
  wakeMs: number | null
  /** Claims so far, without those that ended in `parkJob`. */
  attempts: number
  attemptsMax: number
  lastError: string | null
  createdMs: number
  updatedMs: number
}

/** The job was taken over, cancelled or settled meanwhile: whoever sees this must not act for it any more. */
export class StaleLeaseError extends Error {
  override name = 'StaleLeaseError'

  constructor(job: Pick<Job, 'id' | 'kind' | 'subject'>) {
    super(`Job ${job.id} (${job.kind} of ${job.subject}) is not held by this worker any more.`)
  }
}

/** Works on a claimed job. It is done when this resolves, unless it was settled in there; an error means: try again. */
export type JobHandler = (job: Job, run: JobRun) => Promise<void>

export interface JobRun {
  /** Aborts when the job is lost to another worker, or this one stops. */
  signal: AbortSignal
  /** Aborts as soon as a stop is asked for: who loses nothing by being repeated throws its reason and keeps nobody waiting. */
  stopping: AbortSignal
  /** Throws StaleLeaseError when the job is lost: asked right before an effect. */
  assertLeaseHeld(): Promise<void>
  /**
   * A transaction that stands only while the job is held, and else throws StaleLeaseError: who was paused for longer than its
   * lease writes nothing beside the worker that has taken over.
   */
  transaction<T>(work: (tx: Sql) => Promise<T>): Promise<T>
}

export interface NewJob {
  kind: string
  subject: string
  /** Stored as JSON. */
  payload: unknown
  runAtMs: number
  nowMs: number
  attemptsMax: number
}

/** What is kept of the history of one job. A job may wait for days, looking every second. */
const HISTORY_MAX = 200
/** On PostgreSQL an open job may end between looking and writing. */
const ENQUEUE_TRIES_MAX = 5

/**
 * Queues a job, unless one of its kind and subject is open: that one is kept with its payload, runs earlier if asked to, and
 * runs once more if it is running now, so that what the caller has just written is seen by a run that began after it.
 */
export async function enqueueJob(tx: Sql, job: NewJob): Promise<Job> {
  for (let tries = 0; tries < ENQUEUE_TRIES_MAX; tries++) {
    const queued = (await insertJob(tx, job)) ?? (await hurryJob(tx, job))
    if (queued) return queued
  }
  throw new AssertionError(`an open ${job.kind} of ${job.subject} can be found or made`)
}

/** Queues a job; undefined when one of its kind and subject is open, which goes on as it is. */
export async function insertJob(
  tx: Sql,
  { kind, subject, payload, runAtMs, nowMs, attemptsMax }: NewJob,
): Promise<Job | undefined> {
  const [row] = await tx.query(
    `insert into jobs (kind, subject, payload, state, run_at_ms, fence, attempts, attempts_max, created_ms, updated_ms)
     values ($1, $2, $3, 'pending', $4, 0, 0, $5, $6, $6) on conflict do nothing returning *`,
    [kind, subject, JSON.stringify(payload ?? null), runAtMs, attemptsMax, nowMs],
  )
  if (!row) return undefined
  const job = jobOf(row)
  await recordMove(tx, { job, from: null, reason: 'Queued.', nowMs })
  return job
}

async function hurryJob(tx: Sql, { kind, subject, runAtMs, nowMs }: NewJob): Promise<Job | undefined> {
  const [row] = await tx.query(
    `update jobs set updated_ms = $4,
       run_at_ms = case when state <> 'in_progress' and run_at_ms > $3 then $3 else run_at_ms end,
       wake_ms = case when state = 'in_progress' and (wake_ms is null or wake_ms > $3) then $3 else wake_ms end
     where kind = $1 and subject = $2 and state in ('pending', 'in_progress', 'stuck') returning *`,
    [kind, subject, runAtMs, nowMs],
  )
  return row && jobOf(row)
}

/** The one of its kind and subject that has not ended. */
export async function findOpenJob(
  sql: Sql,
  { kind, subject }: Pick<NewJob, 'kind' | 'subject'>,
): Promise<Job | undefined> {
  const [row] = await sql.query(
    `select * from jobs where kind = $1 and subject = $2 and state in ('pending', 'in_progress', 'stuck')`,
    [kind, subject],
  )
  return row && jobOf(row)
}

/** Payloads of all of a kind that have not ended. */
export async function openPayloads(sql: Sql, kind: string): Promise<unknown[]> {
  const rows = await sql.query(
    `select * from jobs where kind = $1 and state in ('pending', 'in_progress', 'stuck') order by id`,
    [kind],
  )
  return rows.map((row) => jobOf(row).payload)
}

/** A job that has not begun waits until then, but no longer than `waitMsMax` since it was queued. Nothing when there is none. */
export async function putOffJob(
  tx: Sql,
  { kind, subject, runAtMs, waitMsMax }: Pick<NewJob, 'kind' | 'subject' | 'runAtMs'> & { waitMsMax: number },
): Promise<void> {
  await tx.query(
    `update jobs set run_at_ms = case when created_ms + $4 < $3 then created_ms + $4 else $3 end
     where kind = $1 and subject = $2 and state = 'pending' and attempts = 0`,
    [kind, subject, runAtMs, waitMsMax],
  )
}

/**
 * Ends a job that is held. Called in the transaction that writes the job's rows and queues what comes next, so that all of it
 * stands or falls together.
 * @throws StaleLeaseError when the job is not held any more; the transaction must then roll back.
 */
export async function completeJob(
  tx: Sql,
  job: Job,
  { nowMs, reason = 'Done.' }: { nowMs: number; reason?: string },
): Promise<Job> {
  const { wakeMs } = await lockHeld(tx, job)
  if (wakeMs === null) return settle(tx, job, { to: 'completed', nowMs, reason })
  return settle(tx, job, {
    to: 'pending',
    runAtMs: wakeMs,
    attempts: 0,
    nowMs,
    reason: 'Asked for again while it ran.',
  })
}

/** Lets a job that is held wait until `runAtMs`. Not counted as an attempt: waiting is no failure. */
export async function parkJob(
  tx: Sql,
  job: Job,
  { nowMs, runAtMs, reason }: { nowMs: number; runAtMs: number; reason: string },
): Promise<Job> {
  const { attempts, wakeMs } = await lockHeld(tx, job)
  const parked = await settle(tx, job, {
    to: 'pending',
    runAtMs: Math.min(runAtMs, wakeMs ?? runAtMs),
    attempts: attempts - 1,
    nowMs,
    reason,
  })
  await trimTransitions(tx, { subjectKind: 'job', subjectId: job.id, keep: HISTORY_MAX, alwaysKept: 'stuck' })
  return parked
}

/** Tries a job that failed again at `runAtMs`; fails it for good when its attempts are used up. */
export async function retryJob(
  tx: Sql,
  job: Job,
  { nowMs, runAtMs, error }: { nowMs: number; runAtMs: number; error: string },
): Promise<Job> {
  const { attempts, attemptsMax } = await lockHeld(tx, job)
  if (attempts >= attemptsMax) return failJob(tx, job, { nowMs, error })
  return settle(tx, job, { to: 'pending', runAtMs, lastError: error, nowMs, reason: error })
}

/** Fails a job that is held, for good. */
export async function failJob(tx: Sql, job: Job, { nowMs, error }: { nowMs: number; error: string }): Promise<Job> {
  await lockHeld(tx, job)
  return settle(tx, job, { to: 'failed', lastError: error, nowMs, reason: error })
}

/**
 * Ends an open job, whoever holds it: its worker notices at its next heartbeat, or before its next effect.
 * @throws UserError (409) when it has ended already.
 */
export async function cancelJob(
  tx: Sql,
  id: number,
  { nowMs, reason }: { nowMs: number; reason: string },
): Promise<Job> {
  const [row] = await tx.query('select * from jobs where id = $1 for update', [id])
  if (!row) throw new UserError(`There is no job ${id}.`, { status: 404 })
  const job = jobOf(row)
  if (!canMoveJob(job.state, 'cancelled')) {
    throw new UserError(`Job ${id} cannot be cancelled: it is ${job.state} already.`, { status: 409 })
  }
  return settle(tx, job, { to: 'cancelled', nowMs, reason })
}

export async function findJob(sql: Sql, id: number): Promise<Job | undefined> {
  const [row] = await sql.query('select * from jobs where id = $1', [id])
  return row && jobOf(row)
}

export async function isHeld(sql: Sql, job: Job): Promise<boolean> {
  return (await sql.query(SELECT_HELD, holderOf(job))).length === 1
}

const SELECT_HELD = "select * from jobs where id = $1 and worker = $2 and fence = $3 and state = 'in_progress'"

/** Throws StaleLeaseError when the job is lost; else nobody can take it until the transaction ends. */
export async function assertHeld(tx: Sql, job: Job): Promise<void> {
  await lockHeld(tx, job)
}

async function lockHeld(tx: Sql, job: Job): Promise<Job> {
  const [row] = await tx.query(`${SELECT_HELD} for update`, holderOf(job))
  if (!row) throw new StaleLeaseError(job)
  return jobOf(row)
}

function holderOf({ id, worker, fence }: Job): [number, string | null, number] {
  return [id, worker, fence]
}

interface Settlement {
  to: JobState
  nowMs: number
  reason: string
  runAtMs?: number
  attempts?: number
  lastError?: string
}

/** The row must be locked by the caller. */
async function settle(
  tx: Sql,
  job: Job,
  { to, nowMs, reason, runAtMs, attempts, lastError }: Settlement,
): Promise<Job> {
  assert(canMoveJob(job.state, to), `job ${job.id} may go from ${job.state} to ${to}`)
  const [row] = await tx.query(
    `update jobs set state = $2, updated_ms = $3, lease_until_ms = null, wake_ms = null,
       run_at_ms = coalesce($4, run_at_ms), attempts = coalesce($5, attempts), last_error = coalesce($6, last_error)
     where id = $1 returning *`,
    [job.id, to, nowMs, runAtMs ?? null, attempts ?? null, lastError ?? null],
  )
  const settled = jobOf(row!)
  await recordMove(tx, { job: settled, from: job.state, reason, nowMs })
  return settled
}

/** Writes the row of a change of state that has just been made. */
export async function recordMove(
  tx: Sql,
  { job, from, reason, nowMs }: { job: Job; from: JobState | null; reason: string; nowMs: number },
): Promise<void> {
  await recordTransition(tx, {
    atMs: nowMs,
    subjectKind: 'job',
    subjectId: job.id,
    from,
    to: job.state,
    reason,
    detail: { kind: job.kind, subject: job.subject },
  })
}

export function jobOf(row: Record<string, unknown>): Job {
  const { payload, ...job } = camelRow<Job & { payload: string }>(row)
  return { ...job, payload: JSON.parse(payload) }
}
