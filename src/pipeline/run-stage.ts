import { completeJob, enqueueJob, type Job, parkJob } from '../jobs/jobs.ts'
import type { Sql } from '../store/database.ts'
import { giveUpAll } from './analysis/give-up.ts'
import { ANALYZE } from './analysis/leave-to-model.ts'
import { isCiJob } from './ci/jobs.ts'
import type { PipelineContext, StageRun } from './context.ts'
import { escalate } from './escalate.ts'
import { KillSwitchError } from './kill-switch.ts'
import { MERGE } from './merge-templates.ts'
import { jobOf, type Stage, type StageName, type StageResult, type StageSubject } from './stage.ts'

/** How soon a stage that the kill switch stopped looks again. */
const KILLED_RETRY_MS = 1000
/** Stages that start programs, change the world or send something out. The others only read and write our own store: capture and diagnosis go on. */
const ACTING: ReadonlySet<string> = new Set<StageName | typeof ANALYZE>([
  'remediate',
  'deploy',
  'verify',
  'recover',
  'confirm',
  'mend',
  'propose',
  'follow',
  ANALYZE,
])

/** Runs a stage, then writes what came of it, the end of its job and the start of the next in one transaction. */
export async function runStage(context: PipelineContext, stage: Stage, job: Job, jobRun: StageRun): Promise<void> {
  const { db, clock, killSwitch, failpoint } = context
  failpoint(`${job.kind}:before`)
  const result = await killSwitch.during(async (killed): Promise<StageResult> => {
    try {
      if (ACTING.has(job.kind)) killed.throwIfAborted()
      const run = { ...jobRun, signal: AbortSignal.any([jobRun.signal, killed]) }
      return await stage(context, job.payload as StageSubject, run)
    } catch (error) {
      if (!(error instanceof KillSwitchError || killed.aborted)) throw error
      return { retryAtMs: clock.nowMs() + KILLED_RETRY_MS, reason: 'The kill switch is engaged.' }
    }
  })

  failpoint(`${job.kind}:before-commit`)
  await db.transaction(async (tx) => {
    const nowMs = clock.nowMs()
    if ('retryAtMs' in result) {
      await parkJob(tx, job, { nowMs, runAtMs: result.retryAtMs, reason: result.reason })
      return
    }
    // Completed first: the next stage may be the same one, and only one of a kind and subject may be open.
    await completeJob(tx, job, { nowMs })
    const next = await result.commit(tx, nowMs)
    if (next) await enqueueJob(tx, jobOf(next, nowMs))
  })
  failpoint(`${job.kind}:after-commit`)
}

/** A stage that failed too often ends with a person, in the transaction that fails its job. */
export async function handOverFailedJob(context: PipelineContext, tx: Sql, job: Job): Promise<void> {
  if (isCiJob(job.kind))
    return context.logger.error('a pipeline could not be read', { subject: job.subject, reason: job.lastError })
  if (job.kind === 'notify') {
    return context.logger.warn('a notification could not be delivered', { subject: job.subject, reason: job.lastError })
  }
  const told = { kind: job.kind, reason: job.lastError }
  if (job.kind === MERGE) return context.logger.error('issues could not be merged', told)
  if (job.kind === 'ticket') return context.logger.error('tickets are not filed any more', told)
  if (job.kind === ANALYZE) {
    context.logger.error('analysis failed for good', told)
    await giveUpAll(context, tx, context.clock.nowMs())
    return
  }
  const { issueId, attemptId } = job.payload as StageSubject
  context.logger.error('a stage failed for good', { stage: job.kind, issueId, attemptId, reason: job.lastError })
  const reason = `${job.kind} failed ${job.attempts} times: ${job.lastError ?? 'no reason is known'}`
  await escalate(context, tx, { issueId, attemptId: attemptId ?? null, reason })
}
