import type { Sql } from './database.ts'
import { camelRow } from './rows.ts'

/** Something that was handed to a person: open until somebody says that they take care of it. */
export interface Escalation {
  id: number
  issueId: number
  attemptId: number | null
  /** What it is about, so that the same is never handed over twice. */
  cause: string
  reason: string
  state: 'open' | 'acknowledged'
  createdMs: number
  acknowledgedMs: number | null
  acknowledgedBy: string | null
}

/** False when this cause was handed over before, in any process. */
export async function openEscalation(
  tx: Sql,
  {
    issueId,
    attemptId,
    cause,
    reason,
    createdMs,
  }: Pick<Escalation, 'issueId' | 'attemptId' | 'cause' | 'reason' | 'createdMs'>,
): Promise<boolean> {
  const rows = await tx.query(
    `insert into escalations (issue_id, attempt_id, cause, reason, state, created_ms)
     values ($1, $2, $3, $4, 'open', $5) on conflict do nothing returning id`,
    [issueId, attemptId, cause, reason, createdMs],
  )
  return rows.length === 1
}

/** Whether one is open whose cause begins so. */
export async function hasOpenCause(sql: Sql, prefix: string): Promise<boolean> {
  const rows = await sql.query("select 1 from escalations where state = 'open' and substr(cause, 1, $1) = $2 limit 1", [
    prefix.length,
    prefix,
  ])
  return rows.length > 0
}

export async function findEscalation(sql: Sql, id: number): Promise<Escalation | undefined> {
  const [row] = await sql.query('select * from escalations where id = $1', [id])
  return row && camelRow<Escalation>(row)
}

/** False when somebody has done so before. */
export async function acknowledgeEscalation(
  tx: Sql,
  id: number,
  { by, nowMs }: { by: string; nowMs: number },
): Promise<boolean> {
  const rows = await tx.query(
    `update escalations set state = 'acknowledged', acknowledged_ms = $1, acknowledged_by = $2
     where id = $3 and state = 'open' returning id`,
    [nowMs, by, id],
  )
  return rows.length === 1
}
