import type { Attempt } from '../domain/attempt.ts'
import type { Decision } from '../domain/decision.ts'
import type { Issue } from '../domain/issue.ts'
import { decide, reasonOf } from '../policy/decide.ts'
import type { Facts, RuntimeFacts } from '../policy/facts.ts'
import { applyRemedy, planRemedy } from '../remedies/apply.ts'
import type { Plan, Remedy } from '../remedies/remedy.ts'
import type { Service } from '../services/service.ts'
import { getAttempt, moveAttempt } from '../store/attempts.ts'
import type { Sql } from '../store/database.ts'
import { getIssue, moveIssue } from '../store/issues.ts'
import { bookRecovery, findRecovery } from '../store/recoveries.ts'
import { lockSetting } from '../store/settings.ts'
import { StaleTargetError } from '../targets/target.ts'
import type { PipelineContext, StageRun } from './context.ts'
import { FailedEffectError, performEffect, UnknownEffectError } from './effect.ts'
import { escalate } from './escalate.ts'
import { askWithFacts } from './facts.ts'
import { doneTo, isProtected, serviceOf } from './recovery-facts.ts'
import { NOTHING_TO_DO, retryLater, type Stage, type StageResult } from './stage.ts'

/** Everything about one action on a service. */
export interface Subject {
  issue: Issue
  attempt: Attempt
  service: Service
  remedy: Remedy
}

const BUSY_MS = 1000
/** How soon it is first looked whether it helped. */
const FIRST_LOOK_MS = 1000

/** decision → the world: one action on what runs, within its limits. */
export const recover: Stage = async (context, { issueId, attemptId }, run) => {
  const issue = await getIssue(context.db, issueId)
  const attempt = await getAttempt(context.db, attemptId!)
  if (attempt.state !== 'planned') return NOTHING_TO_DO
  const subject = await subjectOf(context, { issue, attempt })
  if (!subject)
    return giveUp(context, { issue, attempt }, 'The service or the remedy is not in the configuration any more.')

  const state = await subject.service.look()
  const booked = (await findRecovery(context.db, attempt.id))?.plan as Plan | undefined
  const plan = booked ?? (await planRemedy(subject.remedy, { service: subject.service, state }))
  if ('unfit' in plan) return startOver(subject, plan.unfit)
  // Once it is booked it may be done already: then the effect finds out.
  if (!booked && state.health === 'well') return startOver(subject, 'It is well again by itself.')

  const recovery = { service: subject.service, remedy: subject.remedy, state }
  const { decision, facts } = await askWithFacts(context, { action: 'recover', issue, attempt, recovery })
  if (!booked) {
    if (decision.verdict === 'wait') return retryLater(decision)
    if (decision.verdict !== 'allow') return giveUp(context, subject, reasonOf(decision))
  }
  return act(context, run, { ...subject, plan, decision, facts })
}

/** The service and the remedy of an attempt, as long as both are known. */
export async function subjectOf(
  context: PipelineContext,
  { issue, attempt }: Pick<Subject, 'issue' | 'attempt'>,
): Promise<Subject | undefined> {
  const service = await serviceOf(context, issue)
  const remedy = context.remedies.find(({ id }) => id === attempt.remedy)
  return service && remedy ? { issue, attempt, service, remedy } : undefined
}

async function act(
  context: PipelineContext,
  run: StageRun,
  subject: Subject & { plan: Plan; decision: Decision; facts: Facts },
): Promise<StageResult> {
  const { issue, attempt, service, remedy, plan, decision } = subject
  const key = `attempt:${attempt.id}:${remedy.id}`
  const { policy } = context.project(issue.projectId)
  try {
    await performEffect(context, run, {
      key,
      action: remedy.effect,
      subject: `service ${service.name}`,
      detail: {
        ...{ ticket: issue.id, reason: issue.title },
        ...{ target: service.name, isProtected: isProtected(service, policy.protected), plan },
      },
      withIntent: (tx) => book(context, tx, subject),
      find: () => remedy.find(service, plan, key),
      perform: (signal) => applyRemedy(remedy, { service, plan, decision, key, signal }),
    })
  } catch (error) {
    if (error instanceof LimitReachedError) return { retryAtMs: context.clock.nowMs() + BUSY_MS, reason: error.message }
    if (error instanceof StaleTargetError) return startOver(subject, `${error.message} It is looked at again.`)
    if (error instanceof UnknownEffectError) return giveUp(context, subject, error.message)
    if (error instanceof FailedEffectError) return failed(subject, error.message)
    throw error
  }
  return {
    commit: async (tx, nowMs) => {
      await moveAttempt(tx, attempt, 'applied', { nowMs, reason: plan.summary })
      await moveIssue(tx, issue, 'verifying', { nowMs, reason: `Done: ${plan.summary}`, attemptId: attempt.id })
      return { stage: 'confirm', issueId: issue.id, attemptId: attempt.id, runAtMs: nowMs + FIRST_LOOK_MS }
    },
  }
}

/** Books the action with its intent. The limits are asked again here, where nobody else can count at the same time. */
async function book(
  { clock }: PipelineContext,
  tx: Sql,
  { issue: { projectId }, attempt, service, remedy, plan, facts }: Subject & { plan: Plan; facts: Facts },
): Promise<void> {
  const nowMs = clock.nowMs()
  await lockSetting(tx, `recoveries:${projectId}:${service.group}`, nowMs)
  const { recoveries, inHand } = await doneTo(tx, { projectId, attemptId: attempt.id, service, nowMs })
  const known = facts.runtime as RuntimeFacts
  const runtime = { ...known, recoveries, group: { ...known.group, inHand } }
  const again = decide({ ...facts, nowMs, runtime })
  if (again.verdict !== 'allow') throw new LimitReachedError(reasonOf(again))
  const { name, group } = service
  const row = { attemptId: attempt.id, projectId, service: name, serviceGroup: group, remedy: remedy.id, plan }
  await bookRecovery(tx, { ...row, startedMs: nowMs })
}

/** Somebody else took the last place between the decision and the booking. */
class LimitReachedError extends Error {
  override name = 'LimitReachedError'
}

/** It is decided about again. Not counted as an attempt. */
function startOver({ issue, attempt }: Subject, reason: string): StageResult {
  return {
    commit: async (tx, nowMs) => {
      await moveAttempt(tx, attempt, 'cancelled', { nowMs, reason })
      await moveIssue(tx, issue, 'diagnosed', { nowMs, reason, attemptId: attempt.id })
      return { stage: 'decide', issueId: issue.id, runAtMs: nowMs + BUSY_MS }
    },
  }
}

/** It could not be done: what comes next is decided. */
function failed({ issue, attempt }: Subject, reason: string): StageResult {
  return {
    commit: async (tx, nowMs) => {
      await moveAttempt(tx, attempt, 'failed', { nowMs, reason })
      await moveIssue(tx, issue, 'diagnosed', { nowMs, reason, attemptId: attempt.id })
      return { stage: 'decide', issueId: issue.id }
    },
  }
}

function giveUp(
  context: PipelineContext,
  { issue, attempt }: Pick<Subject, 'issue' | 'attempt'>,
  reason: string,
): StageResult {
  return {
    commit: async (tx) => {
      await escalate(context, tx, { issueId: issue.id, attemptId: attempt.id, reason })
      return undefined
    },
  }
}
