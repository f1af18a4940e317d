import { assert } from '../domain/errors.ts'
import type { Issue } from '../domain/issue.ts'
import { canMoveIssue, type IssueState } from '../domain/issue-state.ts'
import type { Resolution } from '../domain/resolution.ts'
import type { Severity } from '../domain/severity.ts'
import type { Sql } from './database.ts'
import { camelRow } from './rows.ts'
import { recordTransition } from './transitions.ts'

export async function findIssue(sql: Sql, id: number): Promise<Issue | undefined> {
  const [row] = await sql.query('select * from issues where id = $1', [id])
  return row && camelRow<Issue>(row)
}

export async function getIssue(sql: Sql, id: number): Promise<Issue> {
  const issue = await findIssue(sql, id)
  assert(issue, `issue ${id} is in the store`)
  return issue
}

/** Moves an issue and writes the row that says so. A change that the table of states does not allow is a bug of ours. */
export async function moveIssue(
  tx: Sql,
  issue: Pick<Issue, 'id' | 'state'>,
  to: IssueState,
  { nowMs, reason, attemptId }: { nowMs: number; reason: string; attemptId?: number },
): Promise<void> {
  assert(canMoveIssue(issue.state, to), `issue ${issue.id} may go from ${issue.state} to ${to}`)
  const [moved] = await tx.query(
    'update issues set state = $1, updated_ms = $2 where id = $3 and state = $4 returning id',
    [to, nowMs, issue.id, issue.state],
  )
  assert(moved, `issue ${issue.id} is still ${issue.state}`)
  await recordTransition(tx, {
    atMs: nowMs,
    subjectKind: 'issue',
    subjectId: issue.id,
    issueId: issue.id,
    attemptId: attemptId ?? null,
    from: issue.state,
    to,
    reason,
  })
}

export async function setIssueSeverity(tx: Sql, id: number, severity: Severity): Promise<void> {
  await tx.query('update issues set severity = $1 where id = $2', [severity, id])
}

/** null: it is not resolved any more. */
export async function setResolution(tx: Sql, id: number, resolution: Resolution | null): Promise<void> {
  await tx.query(
    'update issues set fixed_release = $1, resolved_ms = $2, resolved_in = $3, unplaced_ms = null where id = $4',
    [resolution?.release ?? null, resolution?.atMs ?? null, resolution?.in ?? null, id],
  )
}

/** True for the first event since the resolution that could not be placed. */
export async function noteUnplaced(tx: Sql, id: number, nowMs: number): Promise<boolean> {
  const rows = await tx.query('update issues set unplaced_ms = $1 where id = $2 and unplaced_ms is null returning id', [
    nowMs,
    id,
  ])
  return rows.length > 0
}

/** Events of an issue on one release; '' is the release of senders that name none. */
export async function countIssueEvents(sql: Sql, id: number, release: string): Promise<number> {
  const [row] = await sql.query<{ events: number }>(
    'select cast(coalesce(sum(events), 0) as bigint) as events from issue_counts where issue_id = $1 and release = $2',
    [id, release],
  )
  return row?.events ?? 0
}

/** Ids of issues of a project that happened on one release; at most `limit`. */
export async function listReleaseIssues(
  sql: Sql,
  { projectId, release, limit }: { projectId: number; release: string; limit: number },
): Promise<number[]> {
  const rows = await sql.query<{ id: number }>(
    `select distinct i.id as id from issue_counts c join issues i on i.id = c.issue_id
     where i.project_id = $1 and c.release = $2 order by i.id limit $3`,
    [projectId, release, limit],
  )
  return rows.map(({ id }) => id)
}

/** Events of every issue of a project on one release. */
export async function countReleaseEvents(sql: Sql, projectId: number, release: string): Promise<number> {
  const [row] = await sql.query<{ events: number }>(
    `select cast(coalesce(sum(c.events), 0) as bigint) as events
     from issue_counts c join issues i on i.id = c.issue_id
     where i.project_id = $1 and c.release = $2`,
    [projectId, release],
  )
  return row?.events ?? 0
}
