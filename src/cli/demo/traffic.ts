import type { Clock } from '../../lib/clock.ts'
import type { Random } from './seeded.ts'
import { type Crowd, nextVisit, type Visit } from './visits.ts'

/** Sends one visit and says which status came back; 0 when nothing did. */
export type Send = (visit: Visit) => Promise<number>

export interface TrafficOptions {
  send: Send
  random: Random
  clock: Clock
  /** Asked for every visit, so that the crowd can change while it flows. */
  crowd: () => Crowd
  /** Bounds of the whole: it ends when either is reached. */
  requestsMax: number
  durationMaxMs: number
  /** Visits that would be one more in flight are left out, so that a slow shop is not buried. */
  inFlightMax: number
  signal: AbortSignal
}

export interface TrafficCounts {
  sent: number
  /** Answers by hundred, as `5xx`; `none` when there was no answer. */
  answers: Record<string, number>
  /** Left out because too many were in flight. */
  skipped: number
}

/** Sends visits at the crowd's pace until a bound is reached or the signal aborts, then waits for what is in flight. */
export async function sendTraffic(options: TrafficOptions): Promise<TrafficCounts> {
  const { clock, signal } = options
  const counts: TrafficCounts = { sent: 0, answers: {}, skipped: 0 }
  const inFlight = new Set<Promise<void>>()
  const endMs = clock.monotonicMs() + options.durationMaxMs

  for (let dueMs = clock.monotonicMs(); dueMs < endMs && counts.sent < options.requestsMax; ) {
    await clock.sleep(Math.max(0, dueMs - clock.monotonicMs()), signal)
    if (signal.aborted || clock.monotonicMs() >= endMs) break
    const crowd = options.crowd()
    dueMs += 1000 / crowd.visitsPerSecond
    const visit = nextVisit(crowd, options.random)
    if (inFlight.size >= options.inFlightMax) {
      counts.skipped += 1
      continue
    }
    counts.sent += 1
    const answered = options.send(visit).then((status) => count(counts, status))
    inFlight.add(answered)
    void answered.finally(() => inFlight.delete(answered))
  }
  await Promise.allSettled(inFlight)
  return counts
}

function count(counts: TrafficCounts, status: number): void {
  const key = status === 0 ? 'none' : `${Math.floor(status / 100)}xx`
  counts.answers[key] = (counts.answers[key] ?? 0) + 1
}
