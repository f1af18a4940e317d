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
    facts,
  }: {
    issueId: number
    attemptId: number | null
    nowMs: number
    decision: Decision
    /** What it was made from; the policy in it is left out. */
    facts?: object
  },
): Promise<void> {
  await tx.query(
    `insert into decisions (issue_id, attempt_id, action, verdict, level, limited_by, gates, dry_run, created_ms, facts)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
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
      facts === undefined ? null : JSON.stringify({ ...facts, policy: undefined }),
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

/** A decision with what it was made from. */
export interface PastDecision {
  issueId: number
  projectId: number
  attemptId: number | null
  action: Action
  verdict: Verdict
  createdMs: number
  /** JSON, without the policy. */
  facts: string
  /** What came of the attempt; null while it is not known. */
  outcome: string | null
}

/** Those since a time, oldest first; at most `limit`. Of before facts were kept there are none. */
export async function decisionsSince(sql: Sql, sinceMs: number, limit: number): Promise<PastDecision[]> {
  const rows = await sql.query(
    `select d.issue_id, i.project_id, d.attempt_id, d.action, d.verdict, d.created_ms, d.facts,
       (select o.outcome from outcomes o where o.attempt_id = d.attempt_id order by o.id desc limit 1) as outcome
     from decisions d join issues i on i.id = d.issue_id
     where d.facts is not null and d.created_ms >= $1 order by d.id limit $2`,
    [sinceMs, limit],
  )
  return rows.map((row) => camelRow<PastDecision>(row))
}
