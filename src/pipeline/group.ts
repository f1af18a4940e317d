import type { Event } from '../domain/event.ts'
import type { Feedback } from '../domain/feedback.ts'
import { GROUPING_VERSION, namesOf } from '../grouping/index.ts'
import type { LogTemplates } from '../grouping/log-templates.ts'
import type { GroupingRules } from '../grouping/rules/rules.ts'
import { enqueueJob, putOffJob } from '../jobs/jobs.ts'
import { lazily } from '../lib/lazily.ts'
import { othersTurn } from '../lib/others-turn.ts'
import type { Sql } from '../store/database.ts'
import { claimEventIds, keyOf } from '../store/event-ids.ts'
import { keepSample } from '../store/event-samples.ts'
import { type CountedIssue, countByHour, countIssue, type HourlyCount } from '../store/issue-events.ts'
import { linkFingerprints } from '../store/issue-fingerprints.ts'
import { moveIssue } from '../store/issues.ts'
import { recordTransition } from '../store/transitions.ts'
import { type EventGroup, eventGroups, linesOf } from './event-groups.ts'
import { queueMerges } from './merge-templates.ts'
import { type Admission, type IssueKey, issueKey, type Novelty } from './novelty.ts'
import { recur } from './recur.ts'
import type { ReleaseBook } from './release-book.ts'
import { bestSample, fitSample } from './sample.ts'
import type { Sampling } from './sampling.ts'
import { jobOf } from './stage.ts'

/** How events become issues. */
export interface Grouper {
  /** Takes the secrets out of an event. Called for what is kept, which is little. */
  redact(event: Event): Event
  /** The same for a text. */
  redactText?(text: string): string
  /** The same for what a user said. */
  redactFeedback?(feedback: Feedback): Feedback
  /** How long after the last of its events an issue is diagnosed, and how long after the first at most. */
  debounceMs: number
  debounceMsMax?: number
  /** Sources that tell of a problem only when they are sure: nothing is waited for. */
  isSettled?(source: string): boolean
  /** Whether an issue that got an event should have its sample renewed; see `createSampling`. */
  sampling: Sampling
  /** What groups lines of logs by what they say. */
  templates?: LogTemplates
  /** What a project says about grouping. */
  rulesOf?(projectId: number): GroupingRules
}

/**
 * Another server has led a fingerprint of these events to another issue since this transaction looked. What is counted under a fingerprint is
 * counted in the issue that it leads to, or a merge would leave it behind: the transaction is done again, and finds it.
 */
export class GroupedElsewhere extends Error {
  override name = 'GroupedElsewhere'
}

export type OnGrouped = (event: Event, issueId: number) => void

/** Events of one issue. */
interface IssueGroup extends IssueKey {
  version: number
  events: Event[]
  /** The same, by the fingerprint that each came under. */
  parts: Map<string, Event[]>
  /** `overflow` holds what could not be kept apart. */
  status: 'known' | 'new' | 'overflow'
  /** Fingerprints that lead to it from now on. */
  links: string[]
}

const HOUR_MS = 3_600_000
/** Many different issues at once must not keep sockets waiting. */
const GROUPS_AT_ONCE = 16

/** event → issue, for a batch at once: each event counts once, each issue is written once. Gives those that were not known. */
export async function group(
  tx: Sql,
  {
    events,
    nowMs,
    grouper,
    novelty,
    releaseBook,
    onGrouped,
  }: {
    events: readonly Event[]
    nowMs: number
    grouper: Grouper
    novelty: Novelty
    releaseBook: ReleaseBook
    onGrouped?: OnGrouped | undefined
  },
): Promise<Event[]> {
  if (events.length === 0) return []
  const claimed = await claimEventIds(tx, uniqueById(events), nowMs)
  const fresh = uniqueById(events).filter((event) => claimed.has(keyOf(event)))
  const nameOf = (event: Event) => novelty.releaseName(event.projectId, event.release)
  const named = fresh.map((event) => ({ projectId: event.projectId, name: nameOf(event) }))
  const releases = { nameOf, seenMs: await releaseBook.note(tx, named, nowMs) }
  const counts: HourlyCount[] = []
  const links: (IssueGroup & { issueId: number })[] = []
  const groups = await eventGroups(fresh, grouper)
  const admitted = await novelty.admit(tx, groups)
  for (const [index, found] of issueGroups(groups, admitted).entries()) {
    if (index % GROUPS_AT_ONCE === GROUPS_AT_ONCE - 1) await othersTurn()
    const best = bestSample(found.events)
    const redacted = lazily(() => grouper.redact(fitSample(best)))
    // Names are only for an issue that is new: most events cost no redaction.
    const names = found.status === 'known' ? NO_NAMES : shownNames(found, redacted())
    const issue = await countIssue(tx, { ...names, ...factsOf(found, best, novelty) }, nowMs)
    tellGrouped(found, issue.id, onGrouped)
    counts.push(...hourlyCounts(issue.id, found, { novelty, nowMs }))
    links.push(...found.links.map((fingerprint) => ({ ...found, fingerprint, issueId: issue.id })))
    if (grouper.sampling.isDue(issue.id, best, nowMs) || issue.isNew)
      await keepSample(tx, { issueId: issue.id, fingerprint: fingerprintOfEvent(found, best), event: redacted() })
    if (issue.isNew) await open(tx, { issue, found, sample: redacted(), nowMs, grouper })
    else if (issue.state === 'open') await waitForMore(tx, { issueId: issue.id, source: best.source, nowMs, grouper })
    else await recur(tx, { issue, events: found.events, releases, nowMs })
  }
  await countByHour(tx, counts)
  const lost = await linkFingerprints(
    tx,
    links.toSorted((a, b) => (issueKey(a) < issueKey(b) ? -1 : 1)),
  )
  if (lost.some(({ fingerprint, parts }) => parts.has(fingerprint))) throw new GroupedElsewhere()
  await queueMerges(tx, linesOf(groups, admitted), { nowMs, redactText: grouper.redactText ?? ((text) => text) })
  return fresh
}

function tellGrouped({ events, status }: IssueGroup, issueId: number, onGrouped: OnGrouped | undefined): void {
  if (!onGrouped || status === 'overflow') return
  for (const event of events) onGrouped(event, issueId)
}

/** In the order of their keys: servers that write at the same time wait for each other and never in a circle. */
function issueGroups(groups: readonly EventGroup[], admitted: ReadonlyMap<string, Admission>): IssueGroup[] {
  const issues = new Map<string, IssueGroup>()
  for (const found of groups) {
    const admission = admitted.get(issueKey(found))
    if (admission) addTo(issues, found, admission)
  }
  const rest = groups.filter((found) => !admitted.has(issueKey(found)))
  return [...issues.values(), ...overflowsOf(rest)].sort((a, b) => (issueKey(a) < issueKey(b) ? -1 : 1))
}

/** Several fingerprints may lead to one issue, which is written once. */
function addTo(issues: Map<string, IssueGroup>, found: EventGroup, { status, issueFingerprint }: Admission): void {
  const { projectId, fingerprint, ownAliases, version, events } = found
  const links = status === 'known' ? [] : [fingerprint, ...ownAliases()]
  const key = issueKey({ projectId, fingerprint: issueFingerprint })
  const issue = issues.get(key)
  if (issue) {
    issue.events.push(...events)
    issue.parts.set(fingerprint, events)
    issue.links.push(...links)
  } else {
    const isNew = status === 'new'
    issues.set(key, {
      projectId,
      fingerprint: issueFingerprint,
      version,
      events: [...events],
      parts: new Map([[fingerprint, events]]),
      links,
      status: isNew ? 'new' : 'known',
    })
  }
}

/** What is too much for issues of its own, as one for each project. */
function overflowsOf(groups: readonly EventGroup[]): IssueGroup[] {
  const projectIds = [...new Set(groups.map(({ projectId }) => projectId))]
  return projectIds.map((projectId) => {
    const events = groups.filter((found) => found.projectId === projectId).flatMap(({ events }) => events)
    const fingerprint = OVERFLOW_FINGERPRINT
    const parts = new Map([[fingerprint, events]])
    return {
      projectId,
      fingerprint,
      version: GROUPING_VERSION,
      events,
      parts,
      links: [fingerprint],
      status: 'overflow',
    }
  })
}

const OVERFLOW_FINGERPRINT = 'overflow'.padEnd(32, '0')
const OVERFLOW_NAMES = { title: 'Too many new problems at once to keep them apart', type: 'overflow', culprit: '' }

const NO_NAMES = { title: '', type: '', culprit: '' }

/** From the redacted sample: they are stored, and shown. */
function shownNames({ status }: IssueGroup, sample: Event): typeof NO_NAMES {
  return status === 'overflow' ? OVERFLOW_NAMES : namesOf(sample)
}

function factsOf({ projectId, fingerprint, version, events }: IssueGroup, best: Event, novelty: Novelty) {
  return {
    projectId,
    fingerprint,
    groupingVersion: version,
    ...seenOf(events),
    lastRelease: novelty.releaseName(projectId, best.release) || null,
    count: occurrencesOf(events),
  }
}

function occurrencesOf(events: readonly Event[]): number {
  return events.reduce((sum, { count = 1 }) => sum + count, 0)
}

function countReleases(events: readonly Event[], novelty: Novelty): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { projectId, release, count = 1 } of events) {
    const name = novelty.releaseName(projectId, release)
    counts.set(name, count + (counts.get(name) ?? 0))
  }
  return counts
}

/** By the hour of arrival: the hours that senders name could be any. */
function hourlyCounts(
  issueId: number,
  { parts }: IssueGroup,
  { novelty, nowMs }: { novelty: Novelty; nowMs: number },
): HourlyCount[] {
  const hourMs = nowMs - (nowMs % HOUR_MS)
  return [...parts].flatMap(([fingerprint, events]) => {
    const seen = seenOf(events)
    return [...countReleases(events, novelty)].map(([release, count]) => {
      return { issueId, fingerprint, release, hourMs, events: count, ...seen }
    })
  })
}

function fingerprintOfEvent({ parts, fingerprint }: IssueGroup, event: Event): string {
  return [...parts].find(([, events]) => events.includes(event))?.[0] ?? fingerprint
}

function seenOf(events: readonly Event[]): { firstSeenMs: number; lastSeenMs: number } {
  const times = events.map(({ occurredMs }) => occurredMs)
  return {
    firstSeenMs: times.reduce((a, b) => Math.min(a, b)),
    lastSeenMs: times.reduce((a, b) => Math.max(a, b)),
  }
}

async function open(
  tx: Sql,
  {
    issue,
    found,
    sample,
    nowMs,
    grouper: { debounceMs, isSettled },
  }: { issue: CountedIssue; found: IssueGroup; sample: Event; nowMs: number; grouper: Grouper },
): Promise<void> {
  const step = { subjectKind: 'issue', subjectId: issue.id, issueId: issue.id, from: null }
  const captured = `An event of ${sample.source} came in.`
  await recordTransition(tx, { ...step, atMs: sample.receivedMs, to: 'captured', reason: captured })
  if (found.status === 'overflow')
    return moveIssue(tx, issue, 'needs_human', { nowMs, reason: `${OVERFLOW_NAMES.title}.` })
  await recordTransition(tx, { ...step, atMs: nowMs, to: 'grouped', reason: 'It is the first of its kind.' })
  const waitMs = isSettled?.(sample.source) ? 0 : debounceMs
  await enqueueJob(tx, jobOf({ stage: 'diagnose', issueId: issue.id, runAtMs: nowMs + waitMs }, nowMs))
}

/** A burst is seen whole: each event of it makes the diagnosis wait anew, and a stream that never ends is not waited for. */
async function waitForMore(
  tx: Sql,
  { issueId, source, nowMs, grouper }: { issueId: number; source: string; nowMs: number; grouper: Grouper },
): Promise<void> {
  const { debounceMs, debounceMsMax = debounceMs } = grouper
  if (debounceMs === 0 || grouper.isSettled?.(source)) return
  const { kind, subject } = jobOf({ stage: 'diagnose', issueId }, nowMs)
  await putOffJob(tx, { kind, subject, runAtMs: nowMs + debounceMs, waitMsMax: debounceMsMax })
}

function uniqueById(events: readonly Event[]): Event[] {
  return [...new Map(events.map((event) => [keyOf(event), event])).values()]
}
