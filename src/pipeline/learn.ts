import type { Attempt } from '../domain/attempt.ts'
import type { Issue } from '../domain/issue.ts'
import type { Outcome } from '../domain/outcome.ts'
import type { RepairReport } from '../repair/repair.ts'
import { getAttempt } from '../store/attempts.ts'
import type { Sql } from '../store/database.ts'
import { insertOutcome } from '../store/outcomes.ts'
import { causeOf } from '../store/queries/lessons.ts'
import { queueOutcome } from './tickets/queue-outcome.ts'

/** verification → outcome: one row per end, by what failed and what was done, so that success can be counted and used. */
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
  const outcomeId = await insertOutcome(tx, {
    ...rest,
    issueId: issue.id,
    fingerprint: issue.fingerprint,
    cause: await causeOf(tx, issue),
    fix: end.attemptId === null ? null : fixOf(await getAttempt(tx, end.attemptId)),
    durationMs: end.nowMs - issue.firstSeenMs,
  })
  if (end.attemptId !== null) await queueOutcome(tx, { issueId: issue.id, outcomeId, nowMs: end.nowMs })
}

/** The kind of change that an attempt made, as `templates/guard-return`; null while it has made none. */
export function fixOf({ remedy, report }: Pick<Attempt, 'remedy' | 'report'>): string | null {
  const chosen = (report as RepairReport | null)?.chosen
  if (chosen) return `${chosen.proposer}/${chosen.pattern}`
  return remedy === CODE_FIX ? null : remedy
}

/** The remedy whose attempts differ by the patch that they chose. */
export const CODE_FIX = 'code-fix'
