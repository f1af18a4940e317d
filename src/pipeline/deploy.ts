import type { Attempt, AttemptState } from '../domain/attempt.ts'
import type { Decision } from '../domain/decision.ts'
import { ExternalError } from '../domain/errors.ts'
import type { Issue } from '../domain/issue.ts'
import { reasonOf } from '../policy/decide.ts'
import type { RepairReport } from '../repair/repair.ts'
import { closeApproval, findApproval, requestApproval } from '../store/approvals.ts'
import { getAttempt, moveAttempt } from '../store/attempts.ts'
import { endDeployment } from '../store/deployments.ts'
import { getIssue, moveIssue } from '../store/issues.ts'
import { hasBegun, startCanary } from './canary.ts'
import { commitFix } from './commit-fix.ts'
import type { PipelineContext, StageRun } from './context.ts'
import { FailedEffectError, UnknownEffectError } from './effect.ts'
import { escalate } from './escalate.ts'
import { askPolicy } from './facts.ts'
import { queueNotification } from './notify.ts'
import { runningCommit } from './running-commit.ts'
import { NOTHING_TO_DO, retryLater, type Stage, type StageResult } from './stage.ts'

interface Fix {
  issue: Issue
  attempt: Attempt
}

/** attempt → the world: the fix becomes a branch and a canary, each when the policy allows it. */
export const deploy: Stage = async (context, { issueId, attemptId }, run) => {
  const fix = { issue: await getIssue(context.db, issueId), attempt: await getAttempt(context.db, attemptId!) }
  if (fix.attempt.endedMs !== null || fix.attempt.state === 'canary') return NOTHING_TO_DO
  const approval = await findApproval(context.db, { attemptId: fix.attempt.id, state: 'pending' })
  if (approval) return expireOrWait(context, fix, approval)
  // What runs already is watched, whatever the policy would say to beginning it now.
  if (await hasBegun(context, fix)) return escalateUnknown(context, fix, () => putOut(context, run, fix))
  if (await isOutdated(context, fix)) return startOver(fix)

  const commitDecision = await askPolicy(context, { action: 'commit', ...fix })
  if (commitDecision.verdict === 'wait') return retryLater(commitDecision)
  const deployDecision = await askPolicy(context, { action: 'deploy', ...fix })
  if (commitDecision.verdict === 'deny') return fail(context, fix, reasonOf(commitDecision))
  if (commitDecision.verdict === 'ask') return askPerson(context, fix, commitDecision)
  if (commitDecision.dryRun) return handOver(context, fix, dryRunReason(deployDecision))
  return escalateUnknown(context, fix, () => apply(context, run, fix, deployDecision))
}

async function apply(context: PipelineContext, run: StageRun, fix: Fix, decision: Decision): Promise<StageResult> {
  const attempt = await commitFix(context, run, fix)
  const committed = { ...fix, attempt }
  if (decision.verdict === 'wait') return retryLater(decision)
  if (decision.verdict === 'ask') return askPerson(context, committed, decision)
  if (decision.verdict === 'deny') {
    return handOver(context, committed, `The fix is on branch ${attempt.branch}. ${reasonOf(decision)}`)
  }
  return putOut(context, run, committed)
}

async function putOut(context: PipelineContext, run: StageRun, { issue, attempt }: Fix): Promise<StageResult> {
  const canary = await startCanary(context, run, { issue, attempt })
  if (canary === 'busy') return { retryAtMs: context.clock.nowMs() + BUSY_MS, reason: 'Another canary is running.' }
  return {
    commit: async (tx, nowMs) => {
      const reason = `Release ${canary.release} runs beside ${canary.previousRelease}.`
      await moveAttempt(tx, await getAttempt(tx, attempt.id), 'canary', { nowMs, reason })
      await moveIssue(tx, issue, 'verifying', { nowMs, reason, attemptId: attempt.id })
      return { stage: 'verify', issueId: issue.id, attemptId: attempt.id }
    },
  }
}

const BUSY_MS = 1000

/** Whether something else was deployed since the fix was proven. */
async function isOutdated(context: PipelineContext, { issue, attempt }: Fix): Promise<boolean> {
  const running = await runningCommit(context, context.project(issue.projectId))
  return running !== undefined && running !== (attempt.report as RepairReport).base
}

/** Deploying it would take back what came between: it is proven anew, on top of what runs now. Not counted as a failure. */
function startOver({ issue, attempt }: Fix): StageResult {
  const reason = 'Another release runs now than the one that the fix was proven on.'
  return {
    commit: async (tx, nowMs) => {
      await moveAttempt(tx, attempt, 'cancelled', { nowMs, reason })
      // It may have been booked before the target refused it.
      await endDeployment(tx, attempt.id, { state: 'failed', nowMs })
      await moveIssue(tx, issue, 'diagnosed', { nowMs, reason, attemptId: attempt.id })
      return { stage: 'decide', issueId: issue.id }
    },
  }
}

/** Only these pass through here; anything else is the worker's to repeat. */
async function escalateUnknown(
  context: PipelineContext,
  fix: Fix,
  work: () => Promise<StageResult>,
): Promise<StageResult> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof UnknownEffectError || error instanceof FailedEffectError)
      return fail(context, fix, error.message)
    if (error instanceof ExternalError && error.retryAfterMs === undefined) return fail(context, fix, error.message)
    throw error
  }
}

function askPerson(context: PipelineContext, { issue, attempt }: Fix, decision: Decision): StageResult {
  const { target } = context.project(issue.projectId)
  // One question for the whole way: who approves a deploy approves the branch that it is made from.
  const action = decision.action === 'commit' && target ? 'deploy' : decision.action
  return {
    commit: async (tx, nowMs) => {
      const expiresMs = nowMs + context.limits.approvalTtlMs
      const reason = reasonOf(decision)
      const approval = await requestApproval(tx, {
        issueId: issue.id,
        attemptId: attempt.id,
        action,
        planHash: attempt.planHash!,
        requestedMs: nowMs,
        expiresMs,
      })
      await moveAttempt(tx, attempt, 'awaiting_approval', { nowMs, reason })
      await moveIssue(tx, issue, 'awaiting_approval', { nowMs, reason, attemptId: attempt.id })
      await queueNotification(context, tx, {
        key: `approval:${approval}`,
        notification: {
          type: 'approval_requested',
          ticket: issue.id,
          title: issue.title,
          action,
          approval,
          expires: new Date(expiresMs).toISOString(),
        },
      })
      return { stage: 'deploy', issueId: issue.id, attemptId: attempt.id, runAtMs: expiresMs }
    },
  }
}

/** The job of an open question runs when its time is over, or as soon as somebody answered. */
function expireOrWait(
  context: PipelineContext,
  { issue, attempt }: Fix,
  approval: { id: number; expiresMs: number },
): StageResult {
  if (context.clock.nowMs() < approval.expiresMs)
    return { retryAtMs: approval.expiresMs, reason: 'Waits for approval.' }
  const reason = 'Nobody answered the request for approval in time.'
  return {
    commit: async (tx, nowMs) => {
      const isOurs = await closeApproval(tx, approval.id, { state: 'expired', nowMs, by: 'prunella', reason })
      if (isOurs)
        await escalate(context, tx, { issueId: issue.id, attemptId: attempt.id, attemptState: 'expired', reason })
      return undefined
    },
  }
}

/** The patch stands; a person takes it from here. */
function handOver(context: PipelineContext, fix: Fix, reason: string): StageResult {
  return end(context, fix, { attemptState: 'handed_over', reason })
}

function fail(context: PipelineContext, fix: Fix, reason: string): StageResult {
  return end(context, fix, { attemptState: 'failed', reason })
}

function end(
  context: PipelineContext,
  { issue, attempt }: Fix,
  how: { attemptState: AttemptState; reason: string },
): StageResult {
  return {
    commit: async (tx) => {
      await escalate(context, tx, { issueId: issue.id, attemptId: attempt.id, ...how })
      return undefined
    },
  }
}

function dryRunReason(decision: Decision): string {
  const deploy = decision.verdict === 'allow' ? 'and deployed it' : `and then: ${reasonOf(decision)}`
  return `Dry run: it would have committed the fix ${deploy}. Nothing was changed.`
}
