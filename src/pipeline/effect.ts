import type { Attempt } from '../domain/attempt.ts'
import { AssertionError, ExternalError, messageOf } from '../domain/errors.ts'
import { UNREADABLE } from '../policy/facts.ts'
import { assertAboveFloor, type EffectAction } from '../policy/floor.ts'
import { appendAudit, findEffect } from '../store/audit.ts'
import type { Sql } from '../store/database.ts'
import { StaleTargetError } from '../targets/target.ts'
import type { PipelineContext, StageRun } from './context.ts'
import { KillSwitchError } from './kill-switch.ts'

/** One change to the world. */
export interface Effect {
  /** The same key is the same effect: it happens once, however often a crash makes a stage run again. */
  key: string
  action: EffectAction
  /** What is changed, as `project shop`. */
  subject: string
  detail: Record<string, unknown>
  /** Whether it happened already, by looking at the world and not at our notes. */
  find(): Promise<'done' | 'absent' | 'unknown'>
  perform(signal: AbortSignal): Promise<void>
  /** Whether the effect may be tried again after this error: the next try asks the world first. */
  mayBeTriedAgain?(error: unknown): boolean
  /** Rows that must stand or fall with the intent. */
  withIntent?(tx: Sql): Promise<void>
}

/** A crash fell between intent and result, and the world cannot tell whether the effect happened. A person must look. */
export class UnknownEffectError extends Error {
  override name = 'UnknownEffectError'
}

/** The other side did not make the change, in its own words. A store that is gone is not this: then nothing is known yet. */
export class FailedEffectError extends Error {
  override name = 'FailedEffectError'
}

const ACTOR = 'prunella'

/** What the audit log says of every change that an attempt makes, besides its reason: the incident, and the hash of the diff. */
export const ofAttempt = ({ issueId, planHash }: Pick<Attempt, 'issueId' | 'planHash'>) => ({
  ticket: issueId,
  planHash,
})

/**
 * Makes a change that is audited before and after, and made once. The only place from which the world is changed.
 * Order: hard floor, kill switch, intent, lease, kill switch again, the change, result.
 */
export async function performEffect(context: PipelineContext, run: StageRun, effect: Effect): Promise<void> {
  await refuseBelowFloor(context, effect)
  const earlier = await findEffect(context.db, effect.key)
  if (earlier.result) return assertSucceeded(effect, earlier.result.detail)
  if (earlier.intent && (await happened(context, run, effect))) {
    await run.transaction((tx) => appendEntry(tx, context, effect, 'result', { state: 'done', found: true }))
  } else {
    if (!earlier.intent) await intend(context, run, effect)
    context.failpoint(`${effect.action}:after-intent`)
    await run.assertLeaseHeld()
    await assertKillSwitchOff(context)
    await perform(context, run, effect)
    context.failpoint(`${effect.action}:after-effect`)
    await writeResult(context, effect, { state: 'done' })
  }
  context.failpoint(`${effect.action}:after-result`)
}

/** After a crash the world is asked. */
async function happened(context: PipelineContext, run: StageRun, effect: Effect): Promise<boolean> {
  const found = await effect.find()
  if (found !== 'unknown') return found === 'done'
  await run.transaction((tx) => appendEntry(tx, context, effect, 'result', { state: 'unknown' }))
  throw new UnknownEffectError(`It is unknown whether ${effect.action} of ${effect.subject} happened before a crash.`)
}

async function intend(context: PipelineContext, run: StageRun, effect: Effect): Promise<void> {
  await assertKillSwitchOff(context)
  context.failpoint(`${effect.action}:before-intent`)
  await run.transaction(async (tx) => {
    await effect.withIntent?.(tx)
    await appendEntry(tx, context, effect, 'intent', effect.detail)
  })
}

/** A change that nothing may allow is refused, and that it was wanted is on record. */
async function refuseBelowFloor(context: PipelineContext, effect: Effect): Promise<void> {
  try {
    assertAboveFloor(effect.action, effect.detail)
  } catch (error) {
    await context.db.transaction((tx) =>
      appendAudit(tx, {
        atMs: context.clock.nowMs(),
        actor: ACTOR,
        action: `refused ${effect.action}`,
        subject: effect.subject,
        effectKey: `${effect.key}:refused:${context.clock.nowMs()}`,
        phase: 'note',
        detail: { reason: messageOf(error), ...effect.detail },
      }),
    )
    throw error
  }
}

async function perform(context: PipelineContext, run: StageRun, effect: Effect): Promise<void> {
  try {
    await effect.perform(run.signal)
  } catch (error) {
    // Refused untouched: the intent stays open for the next try. Stopped from outside, or by what passes: the world is asked next time.
    const isPassing = error instanceof ExternalError && error.retryAfterMs !== undefined
    const isOpen =
      error instanceof StaleTargetError || isPassing || run.signal.aborted || effect.mayBeTriedAgain?.(error)
    if (isOpen) throw error
    await writeResult(context, effect, { state: 'failed', error: messageOf(error) })
    throw error instanceof ExternalError ? new FailedEffectError(error.message, { cause: error }) : error
  }
}

/** Of what it has just seen itself: true whether or not the lease is held by now. Who has taken over may have been first. */
async function writeResult(context: PipelineContext, effect: Effect, detail: object): Promise<void> {
  await context.db.transaction(async (tx) => {
    const { result } = await findEffect(tx, effect.key)
    if (!result) await appendEntry(tx, context, effect, 'result', detail)
  })
}

async function appendEntry(
  tx: Sql,
  context: PipelineContext,
  effect: Effect,
  phase: 'intent' | 'result',
  detail: object,
): Promise<void> {
  await appendAudit(tx, {
    atMs: context.clock.nowMs(),
    actor: ACTOR,
    action: effect.action,
    subject: effect.subject,
    effectKey: effect.key,
    phase,
    detail,
  })
}

async function assertKillSwitchOff({ killSwitch }: PipelineContext): Promise<void> {
  const state = await killSwitch.read()
  if (state === UNREADABLE || state.engaged) throw new KillSwitchError()
}

/** A stage that runs again after a crash finds its effect done; one that failed must not look done. */
function assertSucceeded(effect: Effect, detail: unknown): void {
  const { state, error } = detail as { state: string; error?: string }
  if (state === 'unknown')
    throw new UnknownEffectError(`It is unknown whether ${effect.action} of ${effect.subject} happened.`)
  if (state === 'failed') throw new FailedEffectError(error ?? `${effect.action} failed.`)
  if (state !== 'done') throw new AssertionError(`the result of ${effect.key} is done, failed or unknown`)
}
