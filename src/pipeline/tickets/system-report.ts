import { createHash } from 'node:crypto'
import type { Diagnosis } from '../../domain/diagnosis.ts'
import type { Issue } from '../../domain/issue.ts'
import type { Fact, TicketPart, TicketReport } from '../../domain/ticket.ts'
import { isoSeconds } from '../../lib/iso-seconds.ts'
import type { AttemptWithEvidence } from '../../store/queries/attempts.ts'
import type { TransitionRow } from '../../store/queries/transitions.ts'
import type { CiFailure } from '../ci/failure.ts'

/** A trouble with Prunella itself, as a person tells of it. */
export interface Trouble {
  observed: string
  expected: string
  /** What runs, as version, machine and store. */
  about: readonly [name: string, value: string][]
  /** Lines of a log that say more, oldest first. */
  log: readonly string[]
  /** The issue that was dealt with wrongly. */
  issue: (HealedIssue & { failure: CiFailure | undefined }) | undefined
}

interface HealedIssue {
  issue: Issue
  diagnosis: Diagnosis | undefined
  /** Newest first. */
  attempts: readonly AttemptWithEvidence[]
  /** Oldest first. */
  timeline: readonly TransitionRow[]
}

const STEPS_MAX = 30
/** As many as a block of a ticket shows. */
export const REPORT_LOG_LINES_MAX = 40

/** Its label keeps every healer away: what is wrong in Prunella is for people. */
export function systemReport({ observed, expected, about, log, issue }: Trouble): TicketReport {
  const heard = observed || (issue ? `Ticket ${issue.issue.id} is ${issue.issue.state}.` : 'Nothing was said of it.')
  return {
    title: `Prunella: ${heard}`,
    origin: 'auto-heal-system',
    parts: [
      heading('What was observed'),
      { kind: 'paragraph', text: heard },
      ...(issue ? issueParts(issue) : []),
      heading('What was expected'),
      { kind: 'paragraph', text: expected || 'Nothing was said of it.' },
      ...(log.length === 0 ? [] : logParts(log)),
      heading('What runs'),
      { kind: 'facts', facts: about.map(factOf) },
      { kind: 'occurrences' },
    ],
  }
}

/** The same trouble, told twice, is one ticket. */
export function troubleFingerprint({ observed, expected, issue }: Trouble): string {
  const parts = ['report', issue?.issue.id ?? '', observed, expected]
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 32)
}

function issueParts({ failure, ...healed }: NonNullable<Trouble['issue']>): TicketPart[] {
  const steps = healed.timeline
    .slice(-STEPS_MAX)
    .map(({ atMs, subjectKind, to, reason }) => [
      `${isoSeconds(atMs)} ${subjectKind} `,
      { literal: to },
      reason === '' ? '' : `: ${reason}`,
    ])
  return [
    heading('What failed', true),
    { kind: 'facts', facts: failure ? runFacts(failure) : issueFacts(healed), isPrivate: true },
    heading('What Prunella did', true),
    { kind: 'list', items: steps, isPrivate: true },
  ]
}

function runFacts({ workflow, runId, runUrl, branch, job, step, category, text }: CiFailure): Fact[] {
  const all: [string, string][] = [
    ['Workflow', workflow],
    ['Run', `${runId}, ${runUrl}`],
    ['Branch', branch],
    ['Failed job', job],
    ['Failed step', step],
    ['Category', category],
    ['The log says', text],
  ]
  return all.filter(([, value]) => value !== '').map(factOf)
}

function issueFacts({ issue, diagnosis, attempts }: HealedIssue): Fact[] {
  const [last] = attempts
  const all: [string, string][] = [
    ['Failure', issue.title],
    ['Where', issue.culprit],
    ['State', issue.state],
    ['Severity', issue.severity ?? 'not known yet'],
    ['Cause', diagnosis ? `${diagnosis.diagnoser}/${diagnosis.rule}: ${diagnosis.rootCause}` : 'not known yet'],
    ['Attempts', last ? `${attempts.length}, the last one ${last.state}` : 'none'],
  ]
  return all.filter(([, value]) => value !== '').map(factOf)
}

function logParts(log: readonly string[]): TicketPart[] {
  return [heading('Log', true), { kind: 'code', text: log.slice(-REPORT_LOG_LINES_MAX).join('\n'), isPrivate: true }]
}

function factOf([name, value]: readonly [string, string]): Fact {
  return { name, value: [{ literal: value }] }
}

function heading(text: string, isPrivate = false): TicketPart {
  return { kind: 'heading', text, isPrivate }
}
