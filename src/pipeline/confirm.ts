import { ExternalError } from '../domain/errors.ts'
import type { ServiceState } from '../domain/service-state.ts'
import { undoRemedy } from '../remedies/apply.ts'
import type { Plan } from '../remedies/remedy.ts'
import { getAttempt, moveAttempt } from '../store/attempts.ts'
import { getIssue, moveIssue, setResolution } from '../store/issues.ts'
import { findRecovery } from '../store/recoveries.ts'
import type { PipelineContext, StageRun } from './context.ts'
import { FailedEffectError, performEffect, UnknownEffectError } from './effect.ts'
import { escalate } from './escalate.ts'
import { recordOutcome } from './learn.ts'
import { type Subject, subjectOf } from './recover.ts'
import { isProtected } from './recovery-facts.ts'
import { NOTHING_TO_DO, type Stage, type StageResult } from './stage.ts'

const POLL_MS = 1000

type Done = Subject & { plan: Plan }

/** An action on what runs → outcome: it is looked whether the service is well again; what did not help is taken back. */
export const confirm: Stage = async (context, { issueId, attemptId }, run) => {
  const issue = await getIssue(context.db, issueId)
  const attempt = await getAttempt(context.db, attemptId!)
  if (attempt.state !== 'applied') return NOTHING_TO_DO
  const subject = await subjectOf(context, { issue, attempt })
  const recovery = await findRecovery(context.db, attempt.id)
  if (!subject || !recovery) {
    return {
      commit: async (tx) => {
        const reason = 'The service is not in the configuration any more: nobody can see whether it is well.'
        await escalate(context, tx, { issueId, attemptId: attempt.id, reason })
        return undefined
      },
    }
  }
  const done = { ...subject, plan: recovery.plan as Plan }
  const state = await subject.service.look().catch(unseen)
  const sinceMs = context.clock.nowMs() - attempt.updatedMs
  if (state.health === 'well' && sinceMs >= context.limits.confirmMs) return recovered(done, state)
  if (state.health !== 'well' && sinceMs >= subject.remedy.deadlineMs) return undo(context, run, done, state)
  return { retryAtMs: context.clock.nowMs() + POLL_MS, reason: state.reason }
}

/** What cannot be seen is not well, and not for that ill: until the deadline it is looked at again. */
function unseen(error: unknown): Pick<ServiceState, 'reason'> & { health: 'unseen' } {
  if (!(error instanceof ExternalError)) throw error
  return { health: 'unseen', reason: error.message }
}

/** Well again, and why it fell ill is not mended: that it is called healed would be too much. */
function recovered({ issue, attempt, remedy, service }: Done, { reason }: Pick<ServiceState, 'reason'>): StageResult {
  return {
    commit: async (tx, nowMs) => {
      const sentence = `${service.name} is well again after ${remedy.id}. ${reason}`
      await moveAttempt(tx, attempt, 'recovered', { nowMs, reason: sentence })
      await moveIssue(tx, issue, 'mitigated', { nowMs, reason: sentence, attemptId: attempt.id })
      await setResolution(tx, issue.id, { atMs: nowMs, in: 'time', release: null })
      const row = { issue, attemptId: attempt.id, remedy: remedy.id, reason: sentence, nowMs }
      await recordOutcome(tx, { ...row, outcome: 'mitigated' })
      return undefined
    },
  }
}

/** Back to what was found; then what comes next is decided. */
async function undo(
  context: PipelineContext,
  run: StageRun,
  done: Done,
  { reason }: Pick<ServiceState, 'reason'>,
): Promise<StageResult> {
  const { issue, attempt, remedy } = done
  const fault = await takeBack(context, run, done)
  if (fault !== undefined) {
    return {
      commit: async (tx) => {
        const both = `${remedy.id} did not help: ${reason} And it could not be taken back: ${fault}`
        await escalate(context, tx, { issueId: issue.id, attemptId: attempt.id, reason: both })
        return undefined
      },
    }
  }
  return {
    commit: async (tx, nowMs) => {
      const sentence = `${remedy.id} did not help: ${reason}`
      const how = { nowMs, reason: sentence, attemptId: attempt.id }
      await moveAttempt(tx, attempt, 'rolled_back', how)
      await moveIssue(tx, issue, 'rolled_back', how)
      const row = { issue, attemptId: attempt.id, remedy: remedy.id, reason: sentence, nowMs }
      await recordOutcome(tx, { ...row, outcome: 'rolled_back' })
      await moveIssue(tx, await getIssue(tx, issue.id), 'diagnosed', how)
      return { stage: 'decide', issueId: issue.id }
    },
  }
}

/** Why it could not be taken back; undefined when it was, or when there is nothing to take back. */
async function takeBack(
  context: PipelineContext,
  run: StageRun,
  { issue, attempt, remedy, service, plan }: Done,
): Promise<string | undefined> {
  if (!remedy.undo || !remedy.findUndo) return undefined
  const key = `attempt:${attempt.id}:undo`
  const { findUndo } = remedy
  const { policy } = context.project(issue.projectId)
  try {
    await performEffect(context, run, {
      key,
      action: 'undo',
      subject: `service ${service.name}`,
      detail: {
        ...{ ticket: issue.id, reason: `${remedy.id} did not help.` },
        ...{ target: service.name, isProtected: isProtected(service, policy.protected), plan },
      },
      find: () => findUndo(service, plan, key),
      perform: (signal) => undoRemedy(remedy, { service, plan, key, signal }),
    })
    return undefined
  } catch (error) {
    if (error instanceof FailedEffectError || error instanceof UnknownEffectError) return error.message
    throw error
  }
}
