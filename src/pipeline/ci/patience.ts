import { ExternalError, UserError } from '../../domain/errors.ts'
import type { PipelineContext, StageRun } from '../context.ts'
import { FailedEffectError, UnknownEffectError } from '../effect.ts'
import type { StageResult } from '../stage.ts'
import { giveUp } from './give-up.ts'
import type { CiSubject } from './subject.ts'

/** Faults of the forge that pass are waited out; of the others a person is told. Anything else is the worker's to repeat. */
export async function patiently(
  context: PipelineContext,
  run: StageRun,
  subject: CiSubject,
  work: () => Promise<StageResult>,
): Promise<StageResult> {
  try {
    const { givenUp } = subject.report
    return givenUp ? await giveUp(context, run, subject, givenUp) : await work()
  } catch (error) {
    if (run.signal.aborted) throw error
    if (error instanceof ExternalError && error.retryAfterMs !== undefined)
      return { retryAtMs: context.clock.nowMs() + error.retryAfterMs, reason: error.message }
    if (
      error instanceof ExternalError ||
      error instanceof FailedEffectError ||
      error instanceof UserError ||
      error instanceof UnknownEffectError
    )
      return giveUp(context, run, subject, { reason: error.message, isTold: !(error instanceof UnknownEffectError) })
    throw error
  }
}
