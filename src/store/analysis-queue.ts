import type { Sql } from './database.ts'
import { camelRow } from './rows.ts'

/** An issue that waits for a model. */
export interface Queued {
  issueId: number
  projectId: number
  queuedMs: number
  /** How often a model was asked in vain. */
  tries: number
}

/** Once for each issue. */
export async function queueForAnalysis(
  tx: Sql,
  { issueId, projectId, nowMs }: { issueId: number; projectId: number; nowMs: number },
): Promise<void> {
  await tx.query(
    `insert into analysis_queue (issue_id, project_id, queued_ms, tries, next_ms) values ($1, $2, $3, 0, $3)
     on conflict do nothing`,
    [issueId, projectId, nowMs],
  )
}

export interface WaitingProject {
  projectId: number
  /** Of its issues that may be asked about now, when the first one came. */
  queuedMs: number
}

/** Projects with issues that may be asked about now, longest wait first. */
export async function projectsWaiting(sql: Sql, nowMs: number): Promise<WaitingProject[]> {
  const rows = await sql.query(
    `select project_id, min(queued_ms) as queued_ms from analysis_queue where next_ms <= $1
     group by project_id order by 2`,
    [nowMs],
  )
  return rows.map((row) => camelRow<WaitingProject>(row))
}

/** When the next one may be asked about; undefined when none waits. */
export async function nextAnalysisMs(sql: Sql): Promise<number | undefined> {
  const [row] = await sql.query<{ next: number | null }>('select min(next_ms) as next from analysis_queue')
  return row?.next ?? undefined
}

/** Issues of a project that may be asked about now, in the order of their tickets; at most `limit`. */
export async function waitingIssues(
  sql: Sql,
  { projectId, nowMs, limit }: { projectId: number; nowMs: number; limit: number },
): Promise<Queued[]> {
  const rows = await sql.query(
    `select issue_id, project_id, queued_ms, tries from analysis_queue where project_id = $1 and next_ms <= $2
     order by issue_id limit $3`,
    [projectId, nowMs, limit],
  )
  return rows.map((row) => camelRow<Queued>(row))
}

export async function dequeue(tx: Sql, issueIds: readonly number[]): Promise<void> {
  for (const id of issueIds) await tx.query('delete from analysis_queue where issue_id = $1', [id])
}

/** They wait on, after one more try in vain. */
export async function putBack(tx: Sql, issueIds: readonly number[], nextMs: number): Promise<void> {
  for (const id of issueIds)
    await tx.query('update analysis_queue set tries = tries + 1, next_ms = $2 where issue_id = $1', [id, nextMs])
}

/** Until when the newest issue of a project may still get more events before it is looked at; undefined when none does. */
export async function diagnosesPendingMs(sql: Sql, projectId: number): Promise<number | undefined> {
  const [row] = await sql.query<{ run_at_ms: number | null }>(
    `select max(run_at_ms) as run_at_ms from jobs where kind = 'diagnose' and state in ('pending', 'in_progress')
     and subject in (select 'issue:' || cast(id as text) from issues where project_id = $1 and state = 'open')`,
    [projectId],
  )
  return row?.run_at_ms ?? undefined
}

/** Ids of issues that wait, in the order of their tickets; at most `limit`. */
export async function oldestQueued(sql: Sql, limit: number): Promise<number[]> {
  const rows = await sql.query<{ issue_id: number }>('select issue_id from analysis_queue order by issue_id limit $1', [
    limit,
  ])
  return rows.map(({ issue_id: id }) => id)
}
