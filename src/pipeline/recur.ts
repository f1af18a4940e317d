import type { Event } from '../domain/event.ts'
import type { IssueState } from '../domain/issue-state.ts'
import { type Placement, placementOf, type Recurrence, type Resolution } from '../domain/resolution.ts'
import { enqueueJob } from '../jobs/jobs.ts'
import type { Sql } from '../store/database.ts'
import type { CountedIssue } from '../store/issue-events.ts'
import { moveIssue, noteUnplaced, setResolution } from '../store/issues.ts'
import { recordTransition } from '../store/transitions.ts'
import { releaseKey } from './release-book.ts'
import { jobOf } from './stage.ts'

/** What was known of releases before these events came. */
export interface Releases {
  /** The name under which an event is counted; '' for none. */
  nameOf(event: Event): string
  /** When each was first heard of, by `releaseKey`. */
  seenMs: ReadonlyMap<string, number>
}

/** Events of an issue that is taken to be gone reopen it, or say that they cannot be placed. */
export async function recur(
  tx: Sql,
  {
    issue,
    events,
    releases,
    nowMs,
  }: { issue: CountedIssue; events: readonly Event[]; releases: Releases; nowMs: number },
): Promise<void> {
  const resolution = resolutionOf(issue)
  if (!resolution) return
  const placed = lastByRelease(events, releases).map((recurrence) => ({
    recurrence,
    placement: placementOf(resolution, recurrence),
  }))
  const back = placed.find(({ placement }) => placement === 'regressed')
  if (back) return reopen(tx, { issue, resolution, recurrence: back.recurrence, nowMs })
  if (has(placed, 'unplaced') && (await noteUnplaced(tx, issue.id, nowMs))) {
    const reason = 'It happened again without naming a release, soon after it was resolved: an old copy, or it is back.'
    const step = { subjectKind: 'issue', subjectId: issue.id, issueId: issue.id, atMs: nowMs }
    await recordTransition(tx, { ...step, from: issue.state, to: issue.state, reason })
  }
}

function has(placed: readonly { placement: Placement }[], placement: Placement): boolean {
  return placed.some((one) => one.placement === placement)
}

const SETTLED: readonly IssueState[] = ['healed', 'resolved', 'mitigated']

function resolutionOf({ state, resolvedMs, resolvedIn, fixedRelease }: CountedIssue): Resolution | undefined {
  if (!SETTLED.includes(state) || resolvedMs === null || resolvedIn === null) return undefined
  return { atMs: resolvedMs, in: resolvedIn, release: fixedRelease }
}

/** Of events of one release the last decides. */
function lastByRelease(events: readonly Event[], { nameOf, seenMs }: Releases): Recurrence[] {
  const last = new Map<string, Recurrence>()
  for (const event of events) {
    const name = nameOf(event)
    const earlier = last.get(name)
    if (earlier && earlier.occurredMs >= event.occurredMs) continue
    last.set(name, {
      occurredMs: event.occurredMs,
      release: name === '' ? undefined : name,
      releaseSeenMs: seenMs.get(releaseKey({ projectId: event.projectId, name })),
    })
  }
  return [...last.values()]
}

async function reopen(
  tx: Sql,
  {
    issue,
    resolution,
    recurrence,
    nowMs,
  }: { issue: CountedIssue; resolution: Resolution; recurrence: Recurrence; nowMs: number },
): Promise<void> {
  const reason = `It came back${on(recurrence)}: ${SHOULD_BE_GONE[resolution.in](resolution.release ?? 'unknown')}.`
  await moveIssue(tx, issue, 'open', { nowMs, reason })
  await setResolution(tx, issue.id, null)
  await enqueueJob(tx, jobOf({ stage: 'diagnose', issueId: issue.id }, nowMs))
}

function on({ release }: Recurrence): string {
  return release === undefined ? ' on a release that has no name' : ` on release ${release}`
}

const SHOULD_BE_GONE: Record<Resolution['in'], (release: string) => string> = {
  time: () => 'it had been settled',
  release: (release) => `release ${release} should have fixed it`,
  next_release: (release) => `what comes after release ${release} should not have it`,
}
