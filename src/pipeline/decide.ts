import type { Issue } from '../domain/issue.ts'
import { reasonOf } from '../policy/decide.ts'
import { listAttempts, openAttempt } from '../store/attempts.ts'
import type { Sql } from '../store/database.ts'
import { latestDecision } from '../store/decisions.ts'
import { hasOpenCause } from '../store/escalations.ts'
import { getIssue, moveIssue } from '../store/issues.ts'
import { lastTransitionMs } from '../store/queries/transitions.ts'
import type { PipelineContext } from './context.ts'
import { decideRecovery } from './decide-recovery.ts'
import { escalate, escalationCause } from './escalate.ts'
import { askPolicy, brokenFixesMs } from './facts.ts'
import { waitsToBeMerged } from './merge-templates.ts'
import { serviceOf } from './recovery-facts.ts'
import { remedyOf } from './remedies.ts'
import { NOTHING_TO_DO, retryLater, type Stage, type StageResult } from './stage.ts'

/** Gate that leaves an issue to people for a while. */
const BREAKER = 'broken_fixes_max'
const LOOK_AGAIN_MIN_MS = 60_000
/** How soon it is looked again whether an issue is one with another by now. */
const MERGED_RETRY_MS = 1_000

/** diagnosis → decision: may the program try to heal this at all? */
export const decide: Stage = async (context, { issueId }) => {
  const issue = await getIssue(context.db, issueId)
  if (issue.state === 'needs_human') return tryOnceMore(context, issue)
  if (issue.state !== 'diagnosed') return NOTHING_TO_DO
  if (await waitsToBeMerged(context.db, issueId))
    return { retryAtMs: context.clock.nowMs() + MERGED_RETRY_MS, reason: 'It is to become one with another issue.' }
  const service = await serviceOf(context, issue)
  if (service) return decideRecovery(context, { issue, service })
  const decision = await askPolicy(context, { action: 'heal', issue, attempt: null })
  if (decision.verdict === 'wait') return retryLater(decision)

  // Kept in the ledger, and nobody is told.
  if (decision.level === 'observe') return NOTHING_TO_DO

  const remedy = await remedyOf(context, issueId)
  return {
    commit: async (tx, nowMs) => {
      if (decision.verdict !== 'allow') {
        await escalate(context, tx, { issueId, attemptId: null, reason: reasonOf(decision) })
        return decision.limitedBy === BREAKER
          ? { stage: 'decide', issueId, runAtMs: await closesMs(context, tx, issue) }
          : undefined
      }
      const attemptId = await openAttempt(tx, { issueId, remedy: remedy.name, nowMs })
      await moveIssue(tx, issue, 'healing', { nowMs, reason: 'The policy allows an attempt.', attemptId })
      return { stage: remedy.stage, issueId, attemptId }
    },
  }
}

/**
 * The circuit breaker of the issue was open, and its cool-down is over. If it still comes one attempt is let through; if it does not, that is looked
 * at again, until somebody takes it.
 */
async function tryOnceMore(context: PipelineContext, issue: Issue): Promise<StageResult> {
  const { db, clock } = context
  const last = await latestDecision(db, { issueId: issue.id, attemptId: null, action: 'heal' })
  if (last?.limitedBy !== BREAKER || !(await hasOpenCause(db, escalationCause(issue.id)))) return NOTHING_TO_DO
  const leftMs = await lastTransitionMs(db, { issueId: issue.id, to: 'needs_human' })
  if (issue.lastSeenMs <= leftMs) {
    const { brokenFixesCooldownMs } = context.project(issue.projectId).policy
    const retryAtMs = clock.nowMs() + Math.max(brokenFixesCooldownMs, LOOK_AGAIN_MIN_MS)
    return { retryAtMs, reason: 'It has not come again since its circuit breaker opened.' }
  }
  return {
    commit: async (tx, nowMs) => {
      const reason = 'The cool-down of its circuit breaker is over, and it still comes.'
      await moveIssue(tx, issue, 'diagnosed', { nowMs, reason })
      return { stage: 'decide', issueId: issue.id }
    },
  }
}

/** When the breaker lets the next attempt through. */
async function closesMs(context: PipelineContext, tx: Sql, issue: Issue): Promise<number> {
  const { brokenFixesCooldownMs } = context.project(issue.projectId).policy
  const closes = (brokenFixesMs(await listAttempts(tx, issue.id)).at(-1) ?? 0) + brokenFixesCooldownMs
  // The one that was let through came to nothing: it is looked at again when a cool-down has passed once more.
  return closes > context.clock.nowMs()
    ? closes
    : context.clock.nowMs() + Math.max(brokenFixesCooldownMs, LOOK_AGAIN_MIN_MS)
}
