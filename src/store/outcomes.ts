import type { AttemptOutcome, Outcome } from '../domain/outcome.ts'
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
): Promise<number> {
  const [inserted] = await tx.query<{ id: number }>(
    `insert into outcomes (issue_id, attempt_id, fingerprint, remedy, outcome, reason, duration_ms, created_ms, cause, fix)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
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
  return inserted!.id
}

/** Those of attempts on one issue that come after another outcome, oldest first. */
export async function outcomesAfter(
  sql: Sql,
  { issueId, afterId, limit }: { issueId: number; afterId: number; limit: number },
): Promise<AttemptOutcome[]> {
  return sql.query<AttemptOutcome & Record<string, unknown>>(
    `select o.id, o.outcome, o.reason, a.number, a.branch, a.commit_hash as "commit"
     from outcomes o join attempts a on a.id = o.attempt_id
     where o.issue_id = $1 and o.id > $2 order by o.id limit $3`,
    [issueId, afterId, limit],
  )
}
