import type { Finding } from '../domain/finding.ts'
import type { StoredActivity } from '../store/self-check-activities.ts'

/** What a scan sees of one problem in the time that it looks back on. */
export interface Pattern {
  finding: Finding
  /** What it says, of the error too. */
  text: string
  occurrences: number
  minRepeat: number
  lookbackMs: number
  /** Rounds of the service's work since it first showed, and those that it showed in; undefined where the log tells of no rounds. */
  cycles: { hit: number; of: number } | undefined
  /** The time between two of them where that is always the same. */
  steadyMs: number | undefined
  /** Something of the same subject went well after the last of them. */
  hasSucceeded: boolean
}

const STEADY_OCCURRENCES_MIN = 5
const STEADY_TOLERANCE = 0.2
const STEADY_MS_MIN = 1_000

/** When rounds begin. Where a log tells of ends only, those divide it as well. */
export function cycleStarts(activities: readonly StoredActivity[]): number[] {
  const times = (kind: string) => activities.filter((one) => one.kind === kind).map(({ occurredMs }) => occurredMs)
  const starts = times('cycle')
  const found = starts.length > 0 ? starts : times('cycle_end')
  return [...new Set(found)].sort((a, b) => a - b)
}

/** The rounds from the first one that was hit on. One that is still under way counts once it is hit. */
export function cyclesHit(times: readonly number[], starts: readonly number[]): Pattern['cycles'] {
  if (starts.length === 0) return undefined
  const cycleOf = (ms: number): number => starts.findLastIndex((start) => start <= ms) + 1
  const hit = new Set(times.map(cycleOf))
  const first = Math.min(...hit)
  const last = starts.length
  return { hit: hit.size, of: last - first + (hit.has(last) ? 1 : 0) }
}

/** A retry loop without a word about its rounds shows by its beat. */
export function steadyInterval(times: readonly number[]): number | undefined {
  if (times.length < STEADY_OCCURRENCES_MIN) return undefined
  const gaps = times.slice(1).map((ms, i) => ms - times[i]!)
  const median = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)]!
  const isSteady = gaps.every((gap) => Math.abs(gap - median) <= STEADY_TOLERANCE * median)
  return median >= STEADY_MS_MIN && isSteady ? median : undefined
}
