import type { Diagnosis } from '../../domain/diagnosis.ts'
import type { Event, StackFrame } from '../../domain/event.ts'
import type { Issue } from '../../domain/issue.ts'
import type { Fact, Inline, TicketPart, TicketReport } from '../../domain/ticket.ts'
import { type Analysis, analysisOfIssue } from '../../store/analyses.ts'
import type { Sql } from '../../store/database.ts'
import { isUnprovenRelease } from '../../store/deployments.ts'
import { findIssue } from '../../store/issues.ts'
import { failureIn } from '../ci/failure.ts'
import { pipelineReport } from '../ci/ticket-report.ts'
import type { PipelineContext } from '../context.ts'
import { isLeftToCheck } from './one-ticket.ts'
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
  if (isLeftToCheck(context, projectId, event)) return
  const failure = failureIn(event)
  // Who asked for it by an issue of the repository has that as the ticket.
  const place = context.trackers.of(projectId)?.place.toLowerCase() ?? ''
  if (failure?.thread !== undefined && place.endsWith(`/${failure.repository.toLowerCase()}`)) return
  await queueTicket(context, tx, {
    projectId,
    issueId,
    fingerprint: `${context.project(projectId).name}-${issue.fingerprint}`,
    severity: diagnosis.severity,
    report: failure
      ? pipelineReport(failure, diagnosis)
      : reportOf(issue, { diagnosis, event, said: await saidOf(tx, issueId, diagnosis) }),
    occurrences: { count: eventCount, firstMs: firstSeenMs, lastMs: lastSeenMs },
  })
}

/** What a model said, with the failures that it takes for one, in the order in which it was asked about them. */
interface Said extends Analysis {
  affected: { ticket: number; title: string }[]
}

async function saidOf(tx: Sql, issueId: number, { diagnoser }: Diagnosis): Promise<Said | undefined> {
  const analysis = diagnoser === 'model' ? await analysisOfIssue(tx, issueId) : undefined
  if (!analysis) return undefined
  const issues = await Promise.all(analysis.tickets.map((ticket) => findIssue(tx, ticket)))
  return {
    ...analysis,
    affected: issues.flatMap((issue) => (issue ? [{ ticket: issue.id, title: titleOf(issue) }] : [])),
  }
}

function reportOf(
  issue: Issue,
  { diagnosis, event, said }: { diagnosis: Diagnosis; event: Event | null; said: Said | undefined },
): TicketReport {
  const { rootCause } = diagnosis
  // Where nobody knows the cause, the failure itself says most.
  const isKnown = diagnosis.diagnoser !== 'none'
  return {
    title: isKnown ? rootCause.replace(/\.$/, '') : titleOf(issue),
    origin: 'auto-heal',
    commentEveryMs: COMMENT_EVERY_MS,
    metadata: said ? { ...diagnosis, analysis: said } : diagnosis,
    parts: [
      { kind: 'paragraph', text: rootCause },
      { kind: 'facts', facts: factsOf(issue, diagnosis) },
      { kind: 'occurrences' },
      ...(said ? saidParts(said) : []),
      ...evidenceParts(diagnosis, said),
      ...stackParts(event),
    ],
  }
}

function factsOf(issue: Issue, { severity, confidence, files }: Diagnosis): Fact[] {
  const optional: [name: string, value: Inline | undefined][] = [
    ['Confidence', confidence > 0 ? `${Math.round(confidence * 100)} %` : undefined],
    ['Failure', [{ literal: titleOf(issue) }]],
    ['Where', issue.culprit ? [{ literal: issue.culprit }] : undefined],
    ['Files', files.length > 0 ? files.flatMap((file, i) => [i ? ', ' : '', { literal: file }]) : undefined],
    ['Release', issue.lastRelease ? [{ literal: issue.lastRelease }] : undefined],
  ]
  return [
    { name: 'Severity', value: severity },
    ...optional.flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }])),
  ]
}

function saidParts({ suggestedFix, affected }: Said): TicketPart[] {
  const fix: TicketPart[] = [heading('Suggested fix'), { kind: 'paragraph', text: suggestedFix, isPrivate: true }]
  const failures: TicketPart[] = [
    { kind: 'heading', text: 'Affected failures' },
    { kind: 'list', items: affected.map(({ ticket, title }) => [`ticket ${ticket}: `, { literal: title }]) },
  ]
  return [...(suggestedFix === '' ? [] : fix), ...failures]
}

function evidenceParts({ evidence }: Diagnosis, said: Said | undefined): TicketPart[] {
  // What has a heading of its own is not said twice.
  const items = evidence.filter((line) => !said?.suggestedFix || !line.endsWith(said.suggestedFix))
  return items.length === 0 ? [] : [heading('Evidence'), { kind: 'list', items, isPrivate: true }]
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
