import type { Action, Decision, Verdict } from '../domain/decision.ts'
import type { Sql } from './database.ts'
import { camelRow } from './rows.ts'

export async function insertDecision(
  tx: Sql,
  {
    issueId,
    attemptId,
    nowMs,
    decision,
  }: { issueId: number; attemptId: number | null; nowMs: number; decision: Decision },
): Promise<void> {
  await tx.query(
    `insert into decisions (issue_id, attempt_id, action, verdict, level, limited_by, gates, dry_run, created_ms)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      issueId,
      attemptId,
      decision.action,
      decision.verdict,
      decision.level,
      decision.limitedBy ?? null,
      JSON.stringify(decision.gates),
      decision.dryRun ? 1 : 0,
      nowMs,
    ],
  )
}

export async function latestDecision(
  sql: Sql,
  { issueId, attemptId, action }: { issueId: number; attemptId: number | null; action: Action },
): Promise<{ verdict: Verdict; limitedBy: string | null } | undefined> {
  const [row] = await sql.query(
    `select verdict, limited_by from decisions
     where issue_id = $1 and coalesce(attempt_id, 0) = $2 and action = $3 order by id desc limit 1`,
    [issueId, attemptId ?? 0, action],
  )
  return row && camelRow<{ verdict: Verdict; limitedBy: string | null }>(row)
}
