import type { Event } from '../../domain/event.ts'
import { otherNamesOf } from '../../grouping/same-failure.ts'
import { checkTrackerId } from '../../self-check/trackers.ts'
import type { Sql } from '../../store/database.ts'
import { knownFingerprints } from '../../store/issue-fingerprints.ts'
import { sampleEvent } from '../../store/queries/evidence.ts'
import type { Tracker } from '../../trackers/tracker.ts'
import type { PipelineContext } from '../context.ts'

type Asked = Pick<PipelineContext, 'trackers' | 'isSelfChecked'>

/** Where a self-check of the project tells of what it finds; undefined where nothing is told. */
export function checkTracker({ trackers }: Asked, projectId: number): Tracker | undefined {
  return trackers.of(checkTrackerId(projectId)) ?? trackers.of(projectId)
}

/** A line of a log without a stack is told of by the self-check, where that files in the same place: two tickets would say the same. */
export function isLeftToCheck(context: Asked, projectId: number, event: Event | null): boolean {
  if (event?.source !== 'logs' || event.exceptions.some(({ frames }) => frames.length > 0)) return false
  if (!context.isSelfChecked?.(projectId)) return false
  return checkTracker(context, projectId)?.place === context.trackers.of(projectId)?.place
}

/** What comes back in a log is told of by the ticket of its issue, where another door had it first: that one is counted on. */
export async function isToldByIssue(
  context: Asked,
  tx: Sql,
  { projectId, said }: { projectId: number; said: readonly string[] },
): Promise<boolean> {
  const project = context.trackers.of(projectId)
  if (!project || project.place !== checkTracker(context, projectId)?.place) return false
  const names = said.flatMap((message) => {
    const { stored, sought } = otherNamesOf({ type: 'log', platform: 'other', exceptions: [], message })
    return [...stored, ...sought]
  })
  const known = await knownFingerprints(
    tx,
    [...new Set(names)].map((fingerprint) => ({ projectId, fingerprint })),
  )
  for (const issueId of new Set(known.map((one) => one.issueId))) {
    const event = await sampleEvent(tx, issueId)
    if (event && !isLeftToCheck(context, projectId, event)) return true
  }
  return false
}
