import { reasonOf } from '../policy/decide.ts'
import { openAttempt } from '../store/attempts.ts'
import { getIssue, moveIssue } from '../store/issues.ts'
import { escalate } from './escalate.ts'
import { askPolicy } from './facts.ts'
import { CODE_FIX } from './learn.ts'
import { NOTHING_TO_DO, retryLater, type Stage } from './stage.ts'

/** diagnosis → decision: may the program try to heal this at all? */
export const decide: Stage = async (context, { issueId }) => {
  const issue = await getIssue(context.db, issueId)
  if (issue.state !== 'diagnosed') return NOTHING_TO_DO
  const decision = await askPolicy(context, { action: 'heal', issue, attempt: null })
  if (decision.verdict === 'wait') return retryLater(decision)

  // Kept in the ledger, and nobody is told.
  if (decision.level === 'observe') return NOTHING_TO_DO

  return {
    commit: async (tx, nowMs) => {
      if (decision.verdict !== 'allow') {
        await escalate(context, tx, { issueId, attemptId: null, reason: reasonOf(decision) })
        return undefined
      }
      const attemptId = await openAttempt(tx, { issueId, remedy: CODE_FIX, nowMs })
      await moveIssue(tx, issue, 'healing', { nowMs, reason: 'The policy allows an attempt.', attemptId })
      return { stage: 'remediate', issueId, attemptId }
    },
  }
}
