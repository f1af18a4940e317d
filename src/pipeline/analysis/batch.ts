import type { Event } from '../../domain/event.ts'
import type { Issue } from '../../domain/issue.ts'
import { type AnalysisRow, analysisOfEvidence } from '../../store/analyses.ts'
import {
  diagnosesPendingMs,
  nextAnalysisMs,
  projectsWaiting,
  type Queued,
  waitingIssues,
} from '../../store/analysis-queue.ts'
import { getIssue } from '../../store/issues.ts'
import { sampleEvent } from '../../store/queries/evidence.ts'
import type { PipelineContext, Project } from '../context.ts'
import type { Analyst } from './analyst.ts'
import { type Evidence, evidenceHash, evidenceOf } from './evidence.ts'
import { type Excerpt, excerptsOf } from './excerpts.ts'
import { howManyFit, PROMPT_VERSION } from './prompt.ts'

/** Issues in one question at most. */
export const BATCH_MAX = 100
/** How soon it is looked again whether the last of a burst has joined. */
const LOOK_AGAIN_MS = 250

/** An issue that a model is to be asked about. */
export interface Failure {
  queued: Queued
  issue: Issue
  event: Event
  evidence: Evidence
  excerpts: Excerpt[]
  evidenceHash: string
}

/** Issues of one project that are due together. */
export interface Batch {
  project: Project
  failures: Failure[]
  /** Those whose evidence was asked about before, with what was said then. */
  known: { failure: Failure; said: AnalysisRow }[]
  /** Issues that somebody settled meanwhile. */
  goneIds: number[]
}

/** What is due now; or when to look again; or undefined when nothing waits. */
export async function nextBatch(
  context: PipelineContext,
  analyst: Analyst,
  nowMs: number,
): Promise<{ batch: Batch } | { waitUntilMs: number } | undefined> {
  const waits: number[] = []
  for (const { projectId, queuedMs } of await projectsWaiting(context.db, nowMs)) {
    const waitUntilMs = await burstEndMs(context, { projectId, nowMs, latestMs: queuedMs + analyst.waitMsMax })
    if (waitUntilMs === undefined) return { batch: await batchOf(context, analyst, { projectId, nowMs }) }
    waits.push(waitUntilMs)
  }
  const nextMs = await nextAnalysisMs(context.db)
  if (nextMs !== undefined && nextMs > nowMs) waits.push(nextMs)
  return waits.length > 0 ? { waitUntilMs: Math.min(...waits) } : undefined
}

/** A burst is asked about as one: while issues of the project still wait for their own diagnosis, the batch does too, within its bound. */
async function burstEndMs(
  { db }: PipelineContext,
  { projectId, nowMs, latestMs }: { projectId: number; nowMs: number; latestMs: number },
): Promise<number | undefined> {
  if (nowMs >= latestMs) return undefined
  const pendingMs = await diagnosesPendingMs(db, projectId)
  return pendingMs === undefined ? undefined : Math.min(latestMs, Math.max(pendingMs, nowMs + LOOK_AGAIN_MS))
}

async function batchOf(
  context: PipelineContext,
  analyst: Analyst,
  { projectId, nowMs }: { projectId: number; nowMs: number },
): Promise<Batch> {
  const project = context.project(projectId)
  const batch: Batch = { project, failures: [], known: [], goneIds: [] }
  for (const queued of await waitingIssues(context.db, { projectId, nowMs, limit: BATCH_MAX })) {
    const failure = await failureOf(context, analyst, { project, queued })
    const said = failure && (await analysisOfEvidence(context.db, failure.evidenceHash))
    if (!failure) batch.goneIds.push(queued.issueId)
    else if (said) batch.known.push({ failure, said })
    else batch.failures.push(failure)
  }
  batch.failures.splice(howManyFit(batch.failures.map(({ evidence }) => evidence)))
  return batch
}

async function failureOf(
  { db }: PipelineContext,
  { fields, model }: Analyst,
  { project, queued }: { project: Project; queued: Queued },
): Promise<Failure | undefined> {
  const issue = await getIssue(db, queued.issueId)
  const event = await sampleEvent(db, issue.id)
  if (issue.state !== 'open' || !event) return undefined
  const evidence = evidenceOf(event, issue, fields)
  const excerpts = fields.includes('code') ? await excerptsOf(event, project) : []
  const asked = { issue, event, excerpts, fields, model: model.id, promptVersion: PROMPT_VERSION }
  return { queued, issue, event, evidence, excerpts, evidenceHash: evidenceHash(asked) }
}
