import type { Action } from '../domain/decision.ts'
import type { Sql } from './database.ts'
import { camelRow } from './rows.ts'

/** A question to a person about one plan: it is void when the plan changes or the time runs out. */
export interface Approval {
  id: number
  issueId: number
  attemptId: number
  action: Action
  planHash: string
  state: 'pending' | 'approved' | 'rejected' | 'expired' | 'void'
  requestedBy: string
  requestedMs: number
  expiresMs: number
  decidedMs: number | null
  decidedBy: string | null
  reason: string | null
}

/** Opens a request; one that is open already is kept. Returns its id. */
export async function requestApproval(
  tx: Sql,
  approval: Pick<Approval, 'issueId' | 'attemptId' | 'action' | 'planHash' | 'requestedMs' | 'expiresMs'>,
): Promise<number> {
  await tx.query(
    `insert into approvals (issue_id, attempt_id, action, plan_hash, state, requested_ms, expires_ms)
     values ($1, $2, $3, $4, 'pending', $5, $6) on conflict do nothing`,
    [
      approval.issueId,
      approval.attemptId,
      approval.action,
      approval.planHash,
      approval.requestedMs,
      approval.expiresMs,
    ],
  )
  const open = await findApproval(tx, { attemptId: approval.attemptId, state: 'pending' })
  return open!.id
}

export async function findApproval(
  sql: Sql,
  { attemptId, state }: { attemptId: number; state: Approval['state'] },
): Promise<Approval | undefined> {
  const [row] = await sql.query(
    'select * from approvals where attempt_id = $1 and state = $2 order by id desc limit 1',
    [attemptId, state],
  )
  return row && camelRow<Approval>(row)
}

export async function findApprovalById(sql: Sql, id: number): Promise<Approval | undefined> {
  const [row] = await sql.query('select * from approvals where id = $1', [id])
  return row && camelRow<Approval>(row)
}

/** The last request of an issue, for people who know the ticket's number. */
export async function findLastApproval(sql: Sql, issueId: number): Promise<Approval | undefined> {
  const [row] = await sql.query('select * from approvals where issue_id = $1 order by id desc limit 1', [issueId])
  return row && camelRow<Approval>(row)
}

/** Closes an open request. False when somebody else was first. */
export async function closeApproval(
  tx: Sql,
  id: number,
  {
    state,
    nowMs,
    by,
    reason,
  }: { state: Exclude<Approval['state'], 'pending'>; nowMs: number; by: string; reason: string },
): Promise<boolean> {
  const rows = await tx.query(
    `update approvals set state = $1, decided_ms = $2, decided_by = $3, reason = $4 where id = $5 and state = 'pending' returning id`,
    [state, nowMs, by, reason, id],
  )
  return rows.length === 1
}
