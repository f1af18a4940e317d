import type { Diagnosis } from '../../domain/diagnosis.ts'
import type { Event, StackFrame } from '../../domain/event.ts'
import type { Issue } from '../../domain/issue.ts'
import type { TicketPart, TicketReport } from '../../domain/ticket.ts'
import type { Sql } from '../../store/database.ts'
import { isUnprovenRelease } from '../../store/deployments.ts'
import { failureIn } from '../ci/failure.ts'
import { pipelineReport } from '../ci/ticket-report.ts'
import type { PipelineContext } from '../context.ts'
import { queueTicket } from './queue-ticket.ts'

const FRAMES_MAX = 15
const COMMENT_EVERY_MS = 86_400_000

/** The ticket of an issue, with why it happens as far as that is known. */
export async function queueIssueTicket(
  context: PipelineContext,
  tx: Sql,
  { issue, diagnosis, event }: { issue: Issue; diagnosis: Diagnosis; event: Event | null },
): Promise<void> {
  const { id: issueId, projectId, firstRelease, eventCount, firstSeenMs, lastSeenMs } = issue
  // What a canary of our own shows first is for the verification to judge.
  if (firstRelease !== null && (await isUnprovenRelease(tx, projectId, firstRelease))) return
  const failure = failureIn(event)
  // Who asked for it by an issue of the repository has that as the ticket.
  const place = context.trackers.of(projectId)?.place.toLowerCase() ?? ''
  if (failure?.thread !== undefined && place.endsWith(`/${failure.repository.toLowerCase()}`)) return
  await queueTicket(context, tx, {
    projectId,
    issueId,
    fingerprint: `${context.project(projectId).name}-${issue.fingerprint}`,
    severity: diagnosis.severity,
    report: failure ? pipelineReport(failure, diagnosis) : reportOf(issue, diagnosis, event),
    occurrences: { count: eventCount, firstMs: firstSeenMs, lastMs: lastSeenMs },
  })
}

function reportOf(issue: Issue, diagnosis: Diagnosis, event: Event | null): TicketReport {
  const { rootCause, severity, confidence, evidence, files } = diagnosis
  return {
    title: titleOf(issue),
    origin: 'auto-heal',
    commentEveryMs: COMMENT_EVERY_MS,
    metadata: diagnosis,
    parts: [
      { kind: 'paragraph', text: rootCause },
      {
        kind: 'facts',
        facts: [
          { name: 'Severity', value: severity },
          ...(confidence > 0 ? [{ name: 'Confidence', value: `${Math.round(confidence * 100)} %` }] : []),
          ...(issue.culprit ? [{ name: 'Where', value: [{ code: issue.culprit }] }] : []),
          ...(files.length > 0
            ? [{ name: 'Files', value: files.flatMap((file, i) => [i ? ', ' : '', { code: file }]) }]
            : []),
          ...(issue.lastRelease ? [{ name: 'Release', value: [{ code: issue.lastRelease }] }] : []),
        ],
      },
      { kind: 'occurrences' },
      ...(evidence.length > 0
        ? [heading('Evidence'), { kind: 'list', items: evidence, isPrivate: true } satisfies TicketPart]
        : []),
      ...stackParts(event),
    ],
  }
}

function titleOf({ type, title }: Issue): string {
  return title.startsWith(type) ? title : `${type}: ${title}`
}

function stackParts(event: Event | null): TicketPart[] {
  const surfaced = event?.exceptions.at(-1)
  if (!surfaced || surfaced.frames.length === 0) return []
  const frames = surfaced.frames.slice(-FRAMES_MAX).reverse().map(lineOf)
  return [
    heading('Stack'),
    { kind: 'code', text: `${surfaced.type}: ${surfaced.value}\n${frames.join('\n')}`, isPrivate: true },
  ]
}

function heading(text: string): TicketPart {
  return { kind: 'heading', text, isPrivate: true }
}

function lineOf({ function: name, file, line, column }: StackFrame): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':')
  return `    at ${name ?? '<anonymous>'} (${place})`
}
