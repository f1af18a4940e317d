import type { Event } from '../domain/event.ts'
import { RecentMap } from '../lib/recent-map.ts'
import { worthOf } from './sample.ts'

export interface Sampling {
  /** Whether an issue that got an event should have its sample renewed. */
  isDue(issueId: number, event: Event, nowMs: number): boolean
}

const SAMPLE_EVERY_MS = 10_000
/** One with which the failure can be repeated less well does not soon take the place of a better one. */
const POORER_SAMPLE_EVERY_MS = 600_000
/** Issues whose last sample is remembered; the others are sampled once more than needed. */
const SAMPLED_ISSUES_MAX = 10_000

/** A busy issue needs a new sample now and then, of each new release, and when there is a better one; not with every batch. */
export function createSampling(): Sampling {
  const last = new RecentMap<number, { atMs: number; release: string | undefined; worth: number }>(SAMPLED_ISSUES_MAX)
  return {
    isDue(issueId, event, nowMs) {
      const sampled = last.get(issueId)
      const worth = worthOf(event)
      if (sampled && sampled.release === event.release && worth <= sampled.worth) {
        const everyMs = worth < sampled.worth ? POORER_SAMPLE_EVERY_MS : SAMPLE_EVERY_MS
        if (nowMs - sampled.atMs < everyMs) return false
      }
      last.set(issueId, { atMs: nowMs, release: event.release, worth })
      return true
    },
  }
}
