import type { Sql } from './database.ts'
import { camelRow } from './rows.ts'

/** One release that a fix put out. */
export interface Deployment {
  id: number
  projectId: number
  attemptId: number
  release: string
  previousRelease: string
  state: 'canary' | 'promoted' | 'rolled_back' | 'failed'
  /** 1 when no person approved it: only these count against the hourly limit. */
  automatic: number
  startedMs: number
  endedMs: number | null
}

/** When each automatic deploy of the project since `sinceMs` started. The place that an attempt has itself does not count against it. */
export async function listAutoDeploysMs(
  sql: Sql,
  { projectId, sinceMs, exceptAttemptId }: { projectId: number; sinceMs: number; exceptAttemptId: number },
): Promise<number[]> {
  const rows = await sql.query<{ started_ms: number }>(
    `select started_ms from deployments
     where project_id = $1 and automatic = 1 and started_ms > $2 and attempt_id <> $3 order by started_ms`,
    [projectId, sinceMs, exceptAttemptId],
  )
  return rows.map((row) => row.started_ms)
}

/** Books a deploy before it happens, so that a crash cannot make it free. The same attempt a second time changes nothing. */
export async function bookDeployment(
  tx: Sql,
  deployment: Pick<Deployment, 'projectId' | 'attemptId' | 'release' | 'previousRelease' | 'startedMs'> & {
    automatic: boolean
  },
): Promise<void> {
  await tx.query(
    `insert into deployments (project_id, attempt_id, release, previous_release, state, automatic, started_ms)
     values ($1, $2, $3, $4, 'canary', $5, $6) on conflict (attempt_id) do nothing`,
    [
      deployment.projectId,
      deployment.attemptId,
      deployment.release,
      deployment.previousRelease,
      deployment.automatic ? 1 : 0,
      deployment.startedMs,
    ],
  )
}

export async function findDeployment(sql: Sql, attemptId: number): Promise<Deployment | undefined> {
  const [row] = await sql.query('select * from deployments where attempt_id = $1', [attemptId])
  return row && camelRow<Deployment>(row)
}

/** Whether the release is one that the program put out and that was not proven. */
export async function isUnprovenRelease(sql: Sql, projectId: number, release: string): Promise<boolean> {
  const rows = await sql.query(
    "select 1 from deployments where project_id = $1 and release = $2 and state <> 'promoted' limit 1",
    [projectId, release],
  )
  return rows.length > 0
}

export async function endDeployment(
  tx: Sql,
  attemptId: number,
  { state, nowMs }: { state: 'promoted' | 'rolled_back' | 'failed'; nowMs: number },
): Promise<void> {
  await tx.query('update deployments set state = $1, ended_ms = $2 where attempt_id = $3', [state, nowMs, attemptId])
}
