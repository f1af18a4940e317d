import type { AttemptState } from '../domain/attempt.ts'
import { canMoveIssue } from '../domain/issue-state.ts'
import { getAttempt, moveAttempt } from '../store/attempts.ts'
import type { Sql } from '../store/database.ts'
import { hasOpenCause, openEscalation } from '../store/escalations.ts'
import { getIssue, moveIssue } from '../store/issues.ts'
import { lastTransitionTo } from '../store/queries/transitions.ts'
import { lockSetting } from '../store/settings.ts'
import type { PipelineContext } from './context.ts'
import { recordOutcome } from './learn.ts'
import { queueNotification } from './notify.ts'

/**
 * Hands an issue to a person: the attempt ends, the issue says why, and the channels are told once.
 * Everything that gives up comes through here, so that nothing ends in silence and nothing is told twice. What comes back after it
 * was settled is another cause than before.
 */
export async function escalate(
  context: PipelineContext,
  tx: Sql,
  {
    issueId,
    attemptId,
    attemptState = 'failed',
    reason,
    report,
    outage,
  }: {
    issueId: number
    attemptId: number | null
    attemptState?: AttemptState
    reason: string
    report?: unknown
    /** A cause that it shares with other issues: while one of them waits for a person, nobody is told of another. */
    outage?: string
  },
): Promise<void> {
  const nowMs = context.clock.nowMs()
  const issue = await getIssue(tx, issueId)
  if (attemptId !== null) await endAttempt(tx, attemptId, { to: attemptState, nowMs, reason, report })
  if (!canMoveIssue(issue.state, 'needs_human')) return
  await moveIssue(tx, issue, 'needs_human', { nowMs, reason, ...(attemptId === null ? {} : { attemptId }) })
  const remedy = attemptId === null ? null : (await getAttempt(tx, attemptId)).remedy
  await recordOutcome(tx, { issue, attemptId, remedy, outcome: 'needs_human', reason, nowMs })
  const own = `${escalationCause(issueId)}${attemptId ?? `opened-${await lastTransitionTo(tx, { issueId, to: 'open' })}`}`
  if (outage !== undefined) {
    await lockSetting(tx, outage, nowMs)
    if (await hasOpenCause(tx, `${outage}:`)) return
  }
  const cause = outage === undefined ? own : `${outage}:${own}`
  if (!(await openEscalation(tx, { issueId, attemptId, cause, reason, createdMs: nowMs }))) return
  await queueNotification(context, tx, {
    key: cause,
    notification: { type: 'escalation', ticket: issueId, title: issue.title, reason },
  })
}

/** How every cause of handing an issue over begins. */
export const escalationCause = (issueId: number): string => `escalation:${issueId}:`

async function endAttempt(
  tx: Sql,
  id: number,
  { to, nowMs, reason, report }: { to: AttemptState; nowMs: number; reason: string; report: unknown },
): Promise<void> {
  const attempt = await getAttempt(tx, id)
  if (attempt.endedMs !== null) return
  await moveAttempt(tx, attempt, to, { nowMs, reason, changes: report === undefined ? {} : { report } })
}
