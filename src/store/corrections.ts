import type { Correction } from '../domain/correction.ts'
import type { Severity } from '../domain/severity.ts'
import type { Sql } from './database.ts'
import { camelRow } from './rows.ts'

/** Of one issue the newest are kept. */
export const CORRECTIONS_PER_ISSUE_MAX = 100

export interface CorrectionRow extends Correction {
  id: number
  issueId: number
  /** What the person changed in the proposed patch; null where there was none to compare with. */
  interdiff: string | null
  correctedBy: string
  createdMs: number
}

export async function insertCorrection(
  tx: Sql,
  {
    issueId,
    correction,
    interdiff,
    by,
    nowMs,
  }: { issueId: number; correction: Correction; interdiff: string | null; by: string; nowMs: number },
): Promise<number> {
  const { kind, value, note, patch } = correction
  const [row] = await tx.query<{ id: number }>(
    `insert into corrections (issue_id, kind, value, note, patch, interdiff, corrected_by, created_ms)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
    [issueId, kind, value, note, patch, interdiff, by, nowMs],
  )
  await tx.query(
    `delete from corrections where issue_id = $1 and id <=
       (select id from corrections where issue_id = $1 order by id desc limit 1 offset $2)`,
    [issueId, CORRECTIONS_PER_ISSUE_MAX],
  )
  return row!.id
}

/** Newest first. */
export async function correctionsOfIssue(sql: Sql, issueId: number, limit: number): Promise<CorrectionRow[]> {
  const rows = await sql.query('select * from corrections where issue_id = $1 order by id desc limit $2', [
    issueId,
    limit,
  ])
  return rows.map((row) => camelRow<CorrectionRow>(row))
}

/** What a person said how severe it is; it stands whatever is diagnosed later. */
export async function correctedSeverity(sql: Sql, issueId: number): Promise<Severity | null> {
  const [row] = await sql.query<{ value: Severity }>(
    `select value from corrections where issue_id = $1 and kind = 'wrong_severity' order by id desc limit 1`,
    [issueId],
  )
  return row?.value ?? null
}
