import type { IssueState } from '../../domain/issue-state.ts'
import type { Sql } from '../database.ts'
import { camelRow } from '../rows.ts'
import { WITH_MERGED } from './merged.ts'

/** One change of state of anything. */
export interface TransitionRow {
  id: number
  atMs: number
  subjectKind: string
  subjectId: number
  issueId: number | null
  attemptId: number | null
  from: string | null
  to: string
  reason: string
  detail: unknown
}

/** With whose it is; null for what belongs to no project. */
export type ProjectTransition = TransitionRow & { projectId: number | null }

const SELECT_TRANSITIONS = `
  select id, at_ms, subject_kind, subject_id, issue_id, attempt_id, from_state as "from", to_state as "to", reason, detail
  from transitions`

/** Oldest first, each with the project of its issue; null for what belongs to none. */
export async function transitionsAfter(sql: Sql, id: number, limit: number): Promise<ProjectTransition[]> {
  const rows = await sql.query<{ project_id: number | null }>(
    `select t.id, t.at_ms, t.subject_kind, t.subject_id, t.issue_id, t.attempt_id, t.from_state as "from", t.to_state as "to",
       t.reason, t.detail, i.project_id
     from transitions t left join issues i on i.id = t.issue_id
     where t.id > $1 order by t.id limit $2`,
    [id, limit],
  )
  return rows.map(({ project_id: projectId, ...row }) => ({ ...transitionOf(row), projectId }))
}

/** The timeline: the last `limit` changes of an issue, of those that are part of it, and of their attempts, oldest first. */
export async function transitionsOfIssue(sql: Sql, issueId: number, limit: number): Promise<TransitionRow[]> {
  const rows = await sql.query(`${SELECT_TRANSITIONS} where issue_id in (${WITH_MERGED}) order by id desc limit $2`, [
    issueId,
    limit,
  ])
  return rows.map(transitionOf).reverse()
}

/** Why an issue itself is in its state. */
export async function lastReason(sql: Sql, issueId: number): Promise<string> {
  const [row] = await sql.query<{ reason: string }>(
    `select reason from transitions where subject_kind = 'issue' and subject_id = $1 order by id desc limit 1`,
    [issueId],
  )
  return row?.reason ?? ''
}

/** Id of the last change of an issue itself to a state; 0 when there was none. */
export async function lastTransitionTo(
  sql: Sql,
  { issueId, to }: { issueId: number; to: IssueState },
): Promise<number> {
  const [row] = await sql.query<{ id: number }>(
    `select coalesce(max(id), 0) as id from transitions where subject_kind = 'issue' and subject_id = $1 and to_state = $2`,
    [issueId, to],
  )
  return row!.id
}

/** When an issue itself last changed to a state; 0 when it never did. */
export async function lastTransitionMs(
  sql: Sql,
  { issueId, to }: { issueId: number; to: IssueState },
): Promise<number> {
  const [row] = await sql.query<{ at_ms: number }>(
    `select coalesce(max(at_ms), 0) as at_ms from transitions where subject_kind = 'issue' and subject_id = $1 and to_state = $2`,
    [issueId, to],
  )
  return row!.at_ms
}

/** Since when an issue is open, after it was settled before; 0 for one that never was. */
export function lastOpenedMs(sql: Sql, issueId: number): Promise<number> {
  return lastTransitionMs(sql, { issueId, to: 'open' })
}

/** 0 when nothing happened yet. */
export async function lastTransitionId(sql: Sql): Promise<number> {
  const [row] = await sql.query<{ id: number }>('select coalesce(max(id), 0) as id from transitions')
  return row!.id
}

function transitionOf(row: Record<string, unknown>): TransitionRow {
  const transition = camelRow<TransitionRow & { detail: string | null }>(row)
  return { ...transition, detail: transition.detail === null ? null : JSON.parse(transition.detail) }
}
