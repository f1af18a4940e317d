import { createLogAnalyzer, type LogAnalysis } from '../../ci/analyze-log.ts'
import { ExternalError } from '../../domain/errors.ts'
import type { Event } from '../../domain/event.ts'
import type { Run, RunJob } from '../../forges/forge.ts'
import { completeJob, type Job, parkJob } from '../../jobs/jobs.ts'
import { isRunKnown, saveRun } from '../../store/forge-runs.ts'
import type { PipelineContext, StageRun } from '../context.ts'
import { eventOf, failureOf } from './failure.ts'
import type { ReadRun } from './jobs.ts'
import { whyLeftAlone } from './left-alone.ts'
import { type ReadJob, withRunReports } from './run-reports.ts'
import type { Pipelines } from './settings.ts'

/** Of a run with more, these say enough. */
const LOGS_MAX = 50

/**
 * Looks at a run that somebody told of, or that was found. What is true of it is what the forge says now, so deliveries may come twice, late
 * and in any order. A failure becomes events of the line, committed before the run counts as read.
 */
export async function readRun(context: PipelineContext, job: Job, { signal }: StageRun): Promise<void> {
  const { db, clock, logger } = context
  const { projectId, runId, thread } = job.payload as ReadRun
  const { pipelines } = context.project(projectId)
  if (!pipelines) return
  try {
    const run = await pipelines.forge.run(runId)
    if (!run || run.state === 'running') return
    const isKnown = await isRunKnown(db, { projectId, runId, attempt: run.attempt })
    const reason = whyLeftAlone(run, pipelines.settings, clock.nowMs())
    if (reason !== undefined) logger.info('a run is left alone', { runId, reason })
    else if (!isKnown || thread !== undefined) {
      const events = await eventsOf(context, { projectId, run, pipelines, thread, signal })
      context.failpoint('read-run:before-events')
      await context.submit({ projectId, events, sessions: [], counts: { ci_failure: events.length }, bytes: 0 })
      context.failpoint('read-run:after-events')
    }
    await db.transaction(async (tx) => {
      await completeJob(tx, job, { nowMs: clock.nowMs(), reason: reason ?? 'The failure was read.' })
      await saveRun(tx, { projectId, runId, ...run })
    })
  } catch (error) {
    if (!(error instanceof ExternalError) || error.retryAfterMs === undefined) throw error
    await waitOut(context, job, error)
  }
}

/** What passes is waited out, however long it takes: a failure is not lost because the forge was. */
async function waitOut(
  { db, clock }: PipelineContext,
  job: Job,
  { message, retryAfterMs }: ExternalError,
): Promise<void> {
  const nowMs = clock.nowMs()
  await db.transaction((tx) => parkJob(tx, job, { nowMs, runAtMs: nowMs + retryAfterMs!, reason: message }))
}

async function eventsOf(
  { clock }: PipelineContext,
  {
    projectId,
    run,
    pipelines,
    thread,
    signal,
  }: { projectId: number; run: Run; pipelines: Pipelines; thread: number | undefined; signal: AbortSignal },
): Promise<Event[]> {
  const { forge } = pipelines
  const read: ReadJob[] = []
  for (const job of (await forge.failedJobs(run)).slice(0, LOGS_MAX))
    read.push({ job, analysis: await analysisOf(pipelines, job, signal) })
  const withTests = await withRunReports(forge, { run, read, signal })
  const receivedMs = clock.nowMs()
  const events: Event[] = []
  for (const found of withTests.length > 0 ? withTests : [undefined]) {
    const { job } = found ?? {}
    const failure = {
      ...failureOf({ forge: forge.id, repository: forge.repository }, run, found),
      ...(thread === undefined ? {} : { thread }),
    }
    const occurredMs = job?.completedMs || run.updatedMs
    events.push(eventOf(failure, { projectId, jobId: job?.id ?? 0, occurredMs, receivedMs }))
  }
  return events
}

/** Bounded memory, however long the log. */
async function analysisOf({ forge, categories }: Pipelines, job: RunJob, signal: AbortSignal): Promise<LogAnalysis> {
  const analyzer = createLogAnalyzer({ categories })
  await forge.readLog(job, analyzer.push, signal)
  return analyzer.endInTurns()
}
