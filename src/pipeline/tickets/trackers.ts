import { nextTicketMs } from '../../store/tickets.ts'
import { createTracker, type TrackerConfig } from '../../trackers/index.ts'
import type { TrackerParts } from '../../trackers/parts.ts'
import type { Tracker } from '../../trackers/tracker.ts'
import type { PipelineContext, Trackers } from '../context.ts'
import { wakeDesk } from './queue-ticket.ts'

/** One tracker for each place: projects that share it share its limits. */
export async function openTrackers(
  projects: readonly { id: number; tracker: TrackerConfig }[],
  parts: Omit<TrackerParts, 'projectId'>,
): Promise<Trackers> {
  const byPlace = new Map<string, Tracker>()
  const byProject = new Map<number, Tracker>()
  for (const { id: projectId, tracker: config } of projects) {
    const made = await createTracker(config, { ...parts, projectId })
    const tracker = byPlace.get(made.place) ?? made
    byPlace.set(tracker.place, tracker)
    byProject.set(projectId, tracker)
  }
  return { of: (id) => byProject.get(id), at: (place) => byPlace.get(place), all: [...byPlace.values()] }
}

/** After a start: what was left to be said, or to be looked at, is taken up. */
export async function wakeDesks({ db, clock, trackers }: PipelineContext): Promise<void> {
  const nowMs = clock.nowMs()
  for (const { place, pollEveryMs } of trackers.all) {
    const nextMs = await nextTicketMs(db, place, pollEveryMs)
    if (nextMs !== undefined) await db.transaction((tx) => wakeDesk(tx, { place, nowMs, runAtMs: nowMs }))
  }
}
