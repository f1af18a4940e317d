import type { CheckedSubject, Finding } from '../domain/finding.ts'
import { templateTextOfLine } from '../grouping/lines/line-grouper.ts'
import type { StoredActivity } from '../store/self-check-activities.ts'
import { sampleOf } from './sample.ts'

/** What is known of a service: its problems and its subjects, by their keys. */
export interface Ledger {
  findings: Map<string, Finding>
  subjects: Map<string, CheckedSubject>
  /** What the newest record of a finding said, as it stood, and of the error. */
  said: Map<Finding, string[]>
  /** Those that have to be saved. */
  touched: Set<Finding | CheckedSubject>
}

export const SAMPLES_MAX = 3
/** What comes back after so long is told as new. */
const QUIET_MS = 7 * 86_400_000
/** A run that ended in an error began no longer before it. */
const RUN_MS_MAX = 3_600_000

export function createLedger(findings: readonly Finding[] = [], subjects: readonly CheckedSubject[] = []): Ledger {
  return {
    findings: new Map(findings.map((one) => [findingKey(one), one])),
    subjects: new Map(subjects.map((one) => [one.subject, one])),
    said: new Map(),
    touched: new Set(),
  }
}

export function findingKey({ subject, fingerprint }: Pick<Finding, 'subject' | 'fingerprint'>): string {
  return `${fingerprint}\0${subject}`
}

/** Counts each of them, oldest first. What was before `sinceMs` counts only for problems that are known. */
export function countActivities(ledger: Ledger, activities: readonly StoredActivity[], sinceMs: number): void {
  for (const activity of activities) countOne(ledger, activity, sinceMs)
}

function countOne(ledger: Ledger, activity: StoredActivity, sinceMs: number): void {
  const { kind, occurredMs, costMicroUsd } = activity
  if (kind === 'start') beginSession(ledger, occurredMs)
  if (kind === 'agent_invocation' || costMicroUsd > 0) countOfSubject(ledger, activity)
  if (kind === 'problem') countProblem(ledger, activity, sinceMs)
}

function beginSession({ subjects, touched }: Ledger, atMs: number): void {
  for (const subject of subjects.values()) {
    touched.add(subject)
    subject.sessionMs = atMs
    subject.sessionCostMicroUsd = 0
  }
}

function countOfSubject({ subjects, touched }: Ledger, activity: StoredActivity): void {
  const { subject: name, occurredMs, costMicroUsd, session, cursor, kind } = activity
  const subject = subjects.get(name) ?? newSubject(name, occurredMs)
  subjects.set(name, subject)
  touched.add(subject)
  if (session !== undefined && session !== subject.session) {
    if (subject.session !== null) Object.assign(subject, { sessionMs: occurredMs, sessionCostMicroUsd: 0 })
    subject.session = session
  }
  if (costMicroUsd > 0) {
    subject.sessionCostMicroUsd += costMicroUsd
    subject.costMicroUsd += costMicroUsd
    subject.lastCostMicroUsd = costMicroUsd
  }
  if (kind === 'agent_invocation') {
    subject.runs += 1
    subject.lastRunMs = occurredMs
    if (cursor !== undefined) countCursor(subject, cursor, occurredMs)
  }
  subject.lastMs = Math.max(subject.lastMs, occurredMs)
}

function countCursor(subject: CheckedSubject, cursor: string, atMs: number): void {
  if (subject.cursor === cursor) subject.sameCursorRuns += 1
  else Object.assign(subject, { cursor, sameCursorRuns: 1, sameCursorFirstMs: atMs })
}

function countProblem({ findings, subjects, touched }: Ledger, activity: StoredActivity, sinceMs: number): void {
  const { subject, count, occurredMs, firstMs } = activity
  const key = findingKey(activity)
  const known = findings.get(key)
  if (!known && occurredMs < sinceMs) return
  const isSame = known && firstMs - known.lastSeenMs <= QUIET_MS
  const finding = isSame ? known : newFinding(activity, subjects.get(subject))
  findings.set(key, finding)
  touched.add(finding)
  finding.occurrences += count
  finding.firstSeenMs = Math.min(finding.firstSeenMs, firstMs)
  if (occurredMs < finding.lastSeenMs) return
  finding.lastSeenMs = occurredMs
  finding.error = activity.error
  finding.samples = [...finding.samples, sampleOf(activity)].slice(-SAMPLES_MAX)
}

function newFinding(activity: StoredActivity, subject: CheckedSubject | undefined): Finding {
  const { message, firstMs } = activity
  return {
    kind: 'problem',
    subject: activity.subject,
    fingerprint: activity.fingerprint,
    pattern: templateTextOfLine(message || activity.error),
    error: '',
    occurrences: 0,
    firstSeenMs: firstMs,
    lastSeenMs: firstMs,
    samples: [],
    ...spentBefore(subject, firstMs),
    ...UNJUDGED,
  }
}

export const UNJUDGED = { detector: null, severity: null, reason: null, toldOccurrences: 0, toldMs: null } as const

/** The run that ended in the first of the errors belongs to it. */
function spentBefore(subject: CheckedSubject | undefined, atMs: number) {
  if (!subject) return { costBeforeMicroUsd: 0, runsBefore: 0 }
  const isOfRun = atMs - subject.lastMs <= RUN_MS_MAX
  return {
    costBeforeMicroUsd: subject.costMicroUsd - (isOfRun ? subject.lastCostMicroUsd : 0),
    runsBefore: Math.max(0, subject.runs - (isOfRun ? 1 : 0)),
  }
}

function newSubject(subject: string, atMs: number): CheckedSubject {
  return {
    subject,
    session: null,
    sessionMs: atMs,
    sessionCostMicroUsd: 0,
    costMicroUsd: 0,
    lastCostMicroUsd: 0,
    runs: 0,
    cursor: null,
    sameCursorRuns: 0,
    sameCursorFirstMs: atMs,
    lastRunMs: 0,
    lastMs: atMs,
  }
}
