import type { Issue } from '../domain/issue.ts'
import type { Outcome } from '../domain/outcome.ts'
import type { Sql } from '../store/database.ts'
import { insertOutcome } from '../store/outcomes.ts'

/** verification → outcome: one row per end, by fingerprint and remedy, so that success can be counted. */
export async function recordOutcome(
  tx: Sql,
  end: {
    issue: Issue
    attemptId: number | null
    remedy: string | null
    outcome: Outcome
    reason: string
    nowMs: number
  },
): Promise<void> {
  const { issue, ...rest } = end
  await insertOutcome(tx, {
    ...rest,
    issueId: issue.id,
    fingerprint: issue.fingerprint,
    durationMs: end.nowMs - issue.firstSeenMs,
  })
}
