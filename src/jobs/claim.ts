import type { Database, Sql } from '../store/database.ts'
import { isUniqueViolation } from '../store/unique-violation.ts'
import { type Job, jobOf, recordMove } from './jobs.ts'

export interface ClaimOptions {
  worker: string
  kinds: readonly string[]
  /** Left alone, although the store may say that nobody works on them: their handlers are still returning. */
  busySubjects: readonly string[]
  max: number
  leaseMs: number
  nowMs: number
}

/** Takes due jobs for `leaseMs`, oldest first and one per subject. */
export async function claimJobs(db: Database, options: ClaimOptions): Promise<Job[]> {
  // Looking is free; a transaction would take the only writer of SQLite, at every poll of an idle server.
  if (!(await hasDue(db, options))) return []
  try {
    return await db.transaction(async (tx) => {
      const claimed: Job[] = []
      for (const job of await lockDue(tx, options)) claimed.push(await claim(tx, job, options))
      return claimed
    })
  } catch (error) {
    // Another worker has claimed a job of the same subject at the same moment. It was first.
    if (isUniqueViolation(error)) return []
    throw error
  }
}

/** Extends the lease. False when the job is not held any more. */
export async function heartbeatJob(
  sql: Sql,
  job: Job,
  { nowMs, leaseMs }: { nowMs: number; leaseMs: number },
): Promise<boolean> {
  const rows = await sql.query(
    `update jobs set lease_until_ms = $4 where id = $1 and worker = $2 and fence = $3 and state = 'in_progress' returning id`,
    [job.id, job.worker, job.fence, nowMs + leaseMs],
  )
  return rows.length === 1
}

/** Jobs whose workers fell silent. */
export async function findExpired(sql: Sql, nowMs: number): Promise<Job[]> {
  const rows = await sql.query("select * from jobs where state = 'in_progress' and lease_until_ms < $1 order by id", [
    nowMs,
  ])
  return rows.map(jobOf)
}

/**
 * Takes a job from a silent worker: stuck, to be taken up again, or failed when that has happened too often. It goes behind those that wait:
 * of those that ran on a dead server one may have killed it, and the same ones would go down with it each time.
 */
export async function expireJob(tx: Sql, { id, fence }: Job, nowMs: number): Promise<Job | undefined> {
  const [row] = await tx.query(
    `update jobs set state = case when attempts < attempts_max then 'stuck' else 'failed' end,
       run_at_ms = $3, lease_until_ms = null, wake_ms = null, updated_ms = $3, last_error = 'Its worker fell silent.'
     where id = $1 and fence = $2 and state = 'in_progress' and lease_until_ms < $3 returning *`,
    [id, fence, nowMs],
  )
  if (!row) return undefined
  const job = jobOf(row)
  await recordMove(tx, { job, from: 'in_progress', reason: `Its worker ${job.worker} fell silent.`, nowMs })
  return job
}

async function hasDue(sql: Sql, { kinds, nowMs }: ClaimOptions): Promise<boolean> {
  const rows = await sql.query(`select 1 from jobs where ${isDue(kinds)} limit 1`, [nowMs, ...kinds])
  return rows.length > 0
}

/** When the first job falls due that is still to come, or the first lease runs out; undefined when none does. */
export async function nextDueMs(
  sql: Sql,
  { kinds, nowMs }: Pick<ClaimOptions, 'kinds' | 'nowMs'>,
): Promise<number | undefined> {
  const [row] = await sql.query(
    `select min(due_ms) as due_ms from (
       select min(run_at_ms) as due_ms from jobs
       where state in ('pending', 'stuck') and run_at_ms > $1 and kind in (${placeholders(kinds, 2)})
       union all
       -- Past by a moment: it is taken back once its time is over.
       select min(lease_until_ms) + 1 from jobs where state = 'in_progress') due`,
    [nowMs, ...kinds],
  )
  return row?.due_ms == null ? undefined : Number(row.due_ms)
}

async function lockDue(tx: Sql, { kinds, busySubjects, max, nowMs }: ClaimOptions): Promise<Job[]> {
  const firstBusy = 2 + kinds.length
  const rows = await tx.query(
    `select * from jobs where ${isDue(kinds)} and subject not in (${placeholders(busySubjects, firstBusy)})
     and not exists (select 1 from jobs other where other.subject = jobs.subject and other.state = 'in_progress')
     order by run_at_ms, id limit $${firstBusy + busySubjects.length} for update skip locked`,
    [nowMs, ...kinds, ...busySubjects, max],
  )
  return firstOfEachSubject(rows.map(jobOf))
}

/** The others keep their place: the next look finds their subject in progress. */
function firstOfEachSubject(jobs: Job[]): Job[] {
  return jobs.filter((job, i) => jobs.findIndex(({ subject }) => subject === job.subject) === i)
}

async function claim(tx: Sql, job: Job, { worker, leaseMs, nowMs }: ClaimOptions): Promise<Job> {
  const [row] = await tx.query(
    `update jobs set state = 'in_progress', worker = $2, fence = fence + 1, attempts = attempts + 1,
       lease_until_ms = $3, wake_ms = null, updated_ms = $4 where id = $1 returning *`,
    [job.id, worker, nowMs + leaseMs, nowMs],
  )
  const claimed = jobOf(row!)
  await recordMove(tx, { job: claimed, from: job.state, reason: `Taken by ${worker}.`, nowMs })
  return claimed
}

/** `$1` is the time, the kinds follow it. */
function isDue(kinds: readonly string[]): string {
  return `state in ('pending', 'stuck') and run_at_ms <= $1 and kind in (${placeholders(kinds, 2)})`
}

/** `$n` for each value, from `first` on; an empty list becomes a list of nothing. */
function placeholders(values: readonly string[], first: number): string {
  return values.length === 0 ? "''" : values.map((_, i) => `$${first + i}`).join(', ')
}

/** Lets every lease run out at once: for the only process on a store, which knows that all others are dead. */
export async function expireAllLeases(sql: Sql): Promise<void> {
  await sql.query("update jobs set lease_until_ms = 0 where state = 'in_progress'")
}
