import type { Attempt } from '../domain/attempt.ts'
import type { Issue } from '../domain/issue.ts'
import type { Observation, Verification } from '../domain/verification.ts'
import { getAttempt, moveAttempt } from '../store/attempts.ts'
import type { Sql } from '../store/database.ts'
import { type Deployment, endDeployment, findDeployment } from '../store/deployments.ts'
import { openEscalation } from '../store/escalations.ts'
import { getIssue, moveIssue, setResolution } from '../store/issues.ts'
import { latestVerification, saveVerification } from '../store/verifications.ts'
import { remember } from '../verification/history.ts'
import { judge } from '../verification/judge.ts'
import type { PipelineContext, Project, StageRun } from './context.ts'
import { FailedEffectError, ofAttempt, performEffect, UnknownEffectError } from './effect.ts'
import { escalate } from './escalate.ts'
import { observeRelease, routeOf } from './exposure.ts'
import { recordOutcome } from './learn.ts'
import { queueNotification } from './notify.ts'
import { rollBack } from './roll-back.ts'
import { NOTHING_TO_DO, type Stage, type StageResult } from './stage.ts'

interface Canary {
  issue: Issue
  attempt: Attempt
  project: Project
  deployment: Deployment
}

/** canary → verification → outcome: watches both releases, then promotes or rolls back. */
export const verify: Stage = async (context, { issueId, attemptId }, run) => {
  const attempt = await getAttempt(context.db, attemptId!)
  if (attempt.state !== 'canary' && attempt.state !== 'verified') return NOTHING_TO_DO
  const issue = await getIssue(context.db, issueId)
  const deployment = (await findDeployment(context.db, attempt.id))!
  const canary = { issue, attempt, deployment, project: context.project(issue.projectId) }

  const verification = await currentVerification(context, run, canary)
  switch (verification.verdict) {
    case 'watching':
      return { retryAtMs: context.clock.nowMs() + canary.project.verification.pollMs, reason: verification.reason }
    case 'verified':
      return promote(context, run, canary, verification)
    default:
      return undo(context, run, canary, verification)
  }
}

/** A verdict stands: it is not asked for again when a crash repeats what follows from it. */
async function currentVerification(context: PipelineContext, run: StageRun, canary: Canary): Promise<Verification> {
  const last = await latestVerification<Observation[]>(context.db, canary.attempt.id)
  if (last && last.verdict !== 'watching') return last
  const nowMs = context.clock.nowMs()
  const verification = judge({
    ...(await observe(context, canary)),
    history: last?.state ?? [],
    nowMs,
    startedMs: canary.deployment.startedMs,
    policy: canary.project.verification,
  })
  const { before, after } = verification
  const state = remember(last?.state ?? [], { atMs: nowMs, before, after })
  await run.transaction((tx) => saveVerification(tx, { attemptId: canary.attempt.id, nowMs, verification, state }))
  return verification
}

async function observe(context: PipelineContext, { issue, project, deployment }: Canary) {
  const route = await routeOf(context.db, issue.id)
  const [before, after, health] = await Promise.all([
    observeRelease(context.db, { project, issue, release: deployment.previousRelease, route }),
    observeRelease(context.db, { project, issue, release: deployment.release, route }),
    project.target!.health().catch(() => null),
  ])
  return { before, after, health }
}

async function promote(
  context: PipelineContext,
  run: StageRun,
  canary: Canary,
  verification: Verification,
): Promise<StageResult> {
  const { attempt, project, deployment } = canary
  if (attempt.state === 'canary') {
    await run.transaction((tx) =>
      moveAttempt(tx, attempt, 'verified', { nowMs: context.clock.nowMs(), reason: verification.reason }),
    )
  }
  const key = `attempt:${attempt.id}:promote`
  try {
    await performEffect(context, run, {
      key,
      action: 'promote',
      subject: `project ${project.name}`,
      detail: {
        ...ofAttempt(attempt),
        ...{ release: deployment.release, commit: attempt.commit, reason: verification.reason },
      },
      find: () => project.target!.find(key),
      perform: (signal) => project.target!.promote(deployment.release, { key, signal }),
    })
  } catch (error) {
    if (error instanceof UnknownEffectError) return giveUp(context, canary, error.message)
    if (!(error instanceof FailedEffectError)) throw error
    return undo(context, run, canary, {
      ...verification,
      reason: `Deploy failed: the fix could not be promoted: ${error.message}`,
    })
  }
  return healed(context, canary, verification)
}

function healed(
  context: PipelineContext,
  { issue, attempt, deployment }: Canary,
  verification: Verification,
): StageResult {
  return {
    commit: async (tx, nowMs) => {
      const reason = verification.reason
      await moveAttempt(tx, await getAttempt(tx, attempt.id), 'promoted', {
        nowMs,
        reason: `Release ${deployment.release} runs everywhere.`,
      })
      await moveIssue(tx, issue, 'healed', { nowMs, reason, attemptId: attempt.id })
      await setResolution(tx, issue.id, { atMs: nowMs, in: 'release', release: deployment.release })
      await endDeployment(tx, attempt.id, { state: 'promoted', nowMs })
      await recordOutcome(tx, {
        issue,
        attemptId: attempt.id,
        remedy: attempt.remedy,
        outcome: 'healed',
        reason,
        nowMs,
      })
      if (deployment.automatic === 1) {
        const notification = { type: 'auto_deploy_success', ticket: issue.id, changes: attempt.diff ?? '' } as const
        await queueNotification(context, tx, { key: `deployed:${attempt.id}`, notification })
        await openReview(tx, { issue, attempt, nowMs })
      }
      return undefined
    },
  }
}

/** Nobody looked at it before: it stays open until somebody does. */
async function openReview(
  tx: Sql,
  { issue, attempt, nowMs }: { issue: Canary['issue']; attempt: Canary['attempt']; nowMs: number },
): Promise<void> {
  const reason = `A fix was deployed without asking: review branch ${attempt.branch}.`
  const cause = `review:${attempt.id}`
  await openEscalation(tx, { issueId: issue.id, attemptId: attempt.id, cause, reason, createdMs: nowMs })
}

/** Back to the old release; then the next attempt, if the policy still gives one. */
async function undo(
  context: PipelineContext,
  run: StageRun,
  canary: Canary,
  { reason }: { reason: string },
): Promise<StageResult> {
  const { issue, attempt, project, deployment } = canary
  const undone = await rollBack(context, run, { project, attempt, release: deployment.release, reason })
  if (!undone.succeeded) return giveUp(context, canary, `${reason} ${undone.reason}`)
  return {
    commit: async (tx, nowMs) => {
      await moveAttempt(tx, await getAttempt(tx, attempt.id), 'rolled_back', { nowMs, reason })
      await moveIssue(tx, issue, 'rolled_back', { nowMs, reason, attemptId: attempt.id })
      await recordOutcome(tx, {
        issue,
        attemptId: attempt.id,
        remedy: attempt.remedy,
        outcome: 'rolled_back',
        reason,
        nowMs,
      })
      const notification = { type: 'rolled_back', ticket: issue.id, title: issue.title, reason } as const
      await queueNotification(context, tx, { key: `rolled-back:${attempt.id}`, notification })
      const rolledBack = await getIssue(tx, issue.id)
      await moveIssue(tx, rolledBack, 'diagnosed', {
        nowMs,
        reason: 'What was tried is known: another attempt may follow.',
      })
      return { stage: 'decide', issueId: issue.id }
    },
  }
}

function giveUp(context: PipelineContext, { issue, attempt }: Canary, reason: string): StageResult {
  return {
    commit: async (tx) => {
      await escalate(context, tx, { issueId: issue.id, attemptId: attempt.id, reason })
      return undefined
    },
  }
}
