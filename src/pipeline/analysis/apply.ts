import type { Diagnosis } from '../../domain/diagnosis.ts'
import type { Event } from '../../domain/event.ts'
import type { Issue } from '../../domain/issue.ts'
import { SEVERITIES, type Severity } from '../../domain/severity.ts'
import { enqueueJob } from '../../jobs/jobs.ts'
import { type Analysis, insertAnalysis } from '../../store/analyses.ts'
import { dequeue } from '../../store/analysis-queue.ts'
import type { Sql } from '../../store/database.ts'
import { getIssue } from '../../store/issues.ts'
import { conclude } from '../conclude.ts'
import type { PipelineContext } from '../context.ts'
import { mergeIssuesIn } from '../regroup.ts'
import { jobOf } from '../stage.ts'
import { unknownCause } from '../unknown-cause.ts'
import type { Failure } from './batch.ts'

/** Nothing of it was tried: never as sure as a rule that has read the failing line. */
const CONFIDENCE_MAX = 0.5

/** What a model said of failures that have one cause. */
export interface Finding {
  model: string
  analysis: Analysis
  /** In the order of their tickets. */
  failures: readonly Failure[]
  /** Those of them that may become one issue with the first. */
  joining: readonly Failure[]
}

/** Failures with one cause become one issue where they may, and each issue that is left has its diagnosis. */
export async function applyFinding(
  context: PipelineContext,
  tx: Sql,
  { model, analysis, failures, joining }: Finding,
  nowMs: number,
): Promise<void> {
  await dequeue(
    tx,
    failures.map(({ issue }) => issue.id),
  )
  const open = await stillOpen(tx, failures)
  for (const { issue, evidenceHash } of open)
    await insertAnalysis(tx, { issueId: issue.id, model, evidenceHash, analysis, nowMs })
  const [first] = open
  const merged = open.slice(1).filter((failure) => first && joining.includes(first) && joining.includes(failure))
  if (first && merged.length > 0)
    await mergeIssuesIn(tx, { into: first.issue.id, tickets: merged.map(({ issue }) => issue.id), by: 'model', nowMs })
  for (const failure of open.filter((one) => !merged.includes(one)))
    await concludeAndGoOn(context, tx, failure, diagnosisOf(failure, { model, analysis }), nowMs)
}

/** Nobody knows the cause, and the line goes on. */
export async function applyUnknown(
  context: PipelineContext,
  tx: Sql,
  failures: readonly { issue: Issue; event: Event | null }[],
  nowMs: number,
): Promise<void> {
  await dequeue(
    tx,
    failures.map(({ issue }) => issue.id),
  )
  for (const failure of await stillOpen(tx, failures))
    await concludeAndGoOn(context, tx, failure, unknownCause(failure.issue.title, failure.event), nowMs)
}

async function concludeAndGoOn(
  context: PipelineContext,
  tx: Sql,
  { issue, event }: Pick<Failure, 'issue'> & { event: Event | null },
  diagnosis: Diagnosis,
  nowMs: number,
): Promise<void> {
  const next = await conclude(context, tx, { issue: await getIssue(tx, issue.id), diagnosis, event, nowMs })
  await enqueueJob(tx, jobOf(next, nowMs))
}

/** People may have settled some of them while the model was asked. */
async function stillOpen<T extends Pick<Failure, 'issue'>>(tx: Sql, failures: readonly T[]): Promise<T[]> {
  const open: T[] = []
  for (const failure of failures) if ((await getIssue(tx, failure.issue.id)).state === 'open') open.push(failure)
  return open
}

/** The severity stays that of the rules: what a model says of it is for people, and opens or closes nothing. */
function diagnosisOf(
  { issue, event }: Pick<Failure, 'issue' | 'event'>,
  { model, analysis }: Pick<Finding, 'model' | 'analysis'>,
): Diagnosis {
  const { severity } = unknownCause(issue.title, event)
  const others = analysis.tickets.filter((ticket) => ticket !== issue.id)
  return {
    diagnoser: 'model',
    // No rule: what is learnt from its fixes, and held against them, is that of the issue alone, as without a model.
    rule: 'unknown',
    rootCause: analysis.rootCause,
    severity,
    confidence: Math.min(CONFIDENCE_MAX, analysis.confidence),
    evidence: [
      `So says ${model}. Nothing of it has been tried.`,
      ...(analysis.suggestedFix === '' ? [] : [`It suggests: ${analysis.suggestedFix}`]),
      ...(isLouder(analysis.severity, severity) ? [`It calls this ${analysis.severity}: look at it soon.`] : []),
      ...(others.length > 0 ? [`It sees the same cause in ticket ${others.join(', ')}.`] : []),
      ...analysis.flags,
    ],
    files: analysis.files,
  }
}

function isLouder(one: Severity, other: Severity): boolean {
  return SEVERITIES.indexOf(one) < SEVERITIES.indexOf(other)
}
