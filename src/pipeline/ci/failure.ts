import { createHash } from 'node:crypto'
import { z } from 'zod'
import { adviceOf } from '../../ci/advice.ts'
import type { LogAnalysis } from '../../ci/analyze-log.ts'
import type { Event, Level } from '../../domain/event.ts'
import type { Run, RunJob } from '../../forges/forge.ts'
import { boundText } from '../../lib/bound-text.ts'
import { compact } from '../../lib/compact.ts'

const NAME_CHARS_MAX = 200
const LINE_CHARS_MAX = 2_000
const OTHERS_MAX = 5

const text = z.string()

/** A job of a pipeline that failed, as its event keeps it. What logs and names say is text from outside. */
export const ciFailure = z.object({
  forge: text,
  repository: text,
  runId: z.int(),
  attempt: z.int(),
  runUrl: text,
  workflow: text,
  /** Of the workflow's file. */
  path: text,
  branch: text,
  commit: text,
  job: text,
  jobUrl: text,
  step: text,
  /** Id of the category, as `missing-dependency`; `unknown` where no line says anything that is known. */
  category: text,
  title: text,
  remedy: z.enum(['edit', 'rerun', 'person', 'none']),
  advice: text,
  details: z.record(z.string(), z.string()),
  score: z.number(),
  /** Of the log, from 1; 0 where there is none. */
  line: z.int(),
  text,
  others: z.array(text),
  /** Issue of the forge that asked for it. */
  thread: z.int().optional(),
})
export type CiFailure = z.infer<typeof ciFailure>

const UNKNOWN = {
  id: 'unknown',
  title: 'The log names no cause that is known',
  remedy: 'person',
  advice: 'Read the log of the failed step; nothing in it is known to Prunella.',
} as const

const NOT_STARTED = {
  id: 'workflow-syntax',
  title: 'The workflow file is not valid',
  remedy: 'edit',
  advice: 'Mend the file near the line that the page of the run names.',
} as const

/** A job that failed, with what its log says. Without a job the run could not even be started. */
export function failureOf(
  { forge, repository }: { forge: string; repository: string },
  run: Run,
  found: { job: RunJob; analysis: LogAnalysis } | undefined,
): CiFailure {
  const { cause, lastLine, others = [] } = found?.analysis ?? {}
  const category = cause?.category ?? (found ? UNKNOWN : NOT_STARTED)
  const decisive = cause?.decisive ?? lastLine
  return {
    forge,
    repository,
    runId: run.id,
    attempt: run.attempt,
    runUrl: run.url,
    workflow: name(run.workflow || run.path),
    path: run.path,
    branch: run.branch,
    commit: run.commit,
    job: name(found?.job.name ?? ''),
    jobUrl: found?.job.url ?? '',
    step: name(cause?.step ?? found?.job.step ?? lastLine?.step ?? ''),
    category: category.id,
    title: category.title,
    remedy: category.remedy,
    advice: cause ? adviceOf(cause) : category.advice,
    details: Object.fromEntries(Object.entries(cause?.details ?? {}).map(([key, value]) => [key, name(value)])),
    score: cause?.score ?? 0,
    line: decisive?.line ?? 0,
    text: boundText(decisive?.text.trim() || category.title, LINE_CHARS_MAX),
    others: others.slice(0, OTHERS_MAX).map((other) => boundText(other.decisive.text, LINE_CHARS_MAX)),
  }
}

function name(value: string): string {
  return boundText(value, NAME_CHARS_MAX)
}

/** One event for each job of each attempt of a run, however often it is read. */
export function eventOf(
  failure: CiFailure,
  {
    projectId,
    jobId,
    occurredMs,
    receivedMs,
  }: { projectId: number; jobId: number; occurredMs: number; receivedMs: number },
): Event {
  const { forge, repository, runId, attempt, workflow, path, job, category, text: message, branch } = failure
  const identity = JSON.stringify([forge, repository, runId, attempt, jobId])
  return compact({
    eventId: createHash('sha256').update(identity).digest('hex').slice(0, 32),
    projectId,
    source: forge,
    type: category,
    level: 'error' satisfies Level as Level,
    platform: 'other',
    occurredMs: Math.min(occurredMs || receivedMs, receivedMs),
    receivedMs,
    exceptions: [],
    message,
    // The message stands for itself without its values: the jobs of a matrix, and later runs, are one problem.
    fingerprint: ['pipeline', repository, path, category, ...jobOfCause(category, job), message],
    environment: branch || undefined,
    transaction: [workflow, baseName(job)].filter(Boolean).join(' / '),
    tags: { workflow, job, category, branch },
    contexts: { ci: failure },
  })
}

/** Where the line says nothing of the cause, the job does. */
function jobOfCause(category: string, job: string): string[] {
  return ['timeout', 'unknown', 'runner-lost'].includes(category) ? [baseName(job)] : []
}

/** `test (ubuntu-latest, 20)` is `test`. */
function baseName(job: string): string {
  return job.replace(/ \([^()]*\)$/, '')
}

/** The failure that an event keeps, or undefined when it is of something else. */
export function failureIn(event: Event | null): CiFailure | undefined {
  return ciFailure.safeParse(event?.contexts?.ci).data
}
