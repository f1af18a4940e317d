import type { Outcome } from '../domain/outcome.ts'
import type { Sql } from './database.ts'

export async function insertOutcome(
  tx: Sql,
  row: {
    issueId: number
    attemptId: number | null
    fingerprint: string
    /** The rule that explained the failure. */
    cause: string | null
    /** The kind of change that was made. */
    fix: string | null
    remedy: string | null
    outcome: Outcome
    reason: string
    durationMs: number
    nowMs: number
  },
): Promise<void> {
  await tx.query(
    `insert into outcomes (issue_id, attempt_id, fingerprint, remedy, outcome, reason, duration_ms, created_ms, cause, fix)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      row.issueId,
      row.attemptId,
      row.fingerprint,
      row.remedy,
      row.outcome,
      row.reason,
      row.durationMs,
      row.nowMs,
      row.cause,
      row.fix,
    ],
  )
}
