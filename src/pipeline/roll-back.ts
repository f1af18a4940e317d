import type { Attempt } from '../domain/attempt.ts'
import { setBreaker } from '../store/breaker.ts'
import { endDeployment } from '../store/deployments.ts'
import type { PipelineContext, Project, StageRun } from './context.ts'
import { FailedEffectError, ofAttempt, performEffect, UnknownEffectError } from './effect.ts'

export interface Undone {
  succeeded: boolean
  /** One sentence. */
  reason: string
}

/** Takes a release back: what ran before runs again. When even that fails, the project's breaker opens: nothing is deployed until a person closes it. */
export async function rollBack(
  context: PipelineContext,
  run: StageRun,
  { project, attempt, release, reason }: { project: Project; attempt: Attempt; release: string; reason: string },
): Promise<Undone> {
  const target = project.target!
  const key = `attempt:${attempt.id}:rollback`
  const undone = await tryRollBack()
  await run.transaction(async (tx) => {
    const nowMs = context.clock.nowMs()
    await endDeployment(tx, attempt.id, { state: undone.succeeded ? 'rolled_back' : 'failed', nowMs })
    if (!undone.succeeded) await setBreaker(tx, project.id, { open: true, reason: undone.reason }, nowMs)
  })
  return undone

  async function tryRollBack(): Promise<Undone> {
    try {
      await performEffect(context, run, {
        key,
        action: 'rollback',
        subject: `project ${project.name}`,
        detail: { ...ofAttempt(attempt), release, commit: attempt.commit, reason },
        find: () => target.find(key),
        perform: (signal) => target.rollback(release, { key, signal }),
      })
      return { succeeded: true, reason: 'The release before it runs again.' }
    } catch (error) {
      if (!(error instanceof FailedEffectError || error instanceof UnknownEffectError)) throw error
      return { succeeded: false, reason: `The roll-back failed too: ${error.message}` }
    }
  }
}
