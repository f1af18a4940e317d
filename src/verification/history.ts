import type { Exposure, Observation } from '../domain/verification.ts'

/** Enough to see what happened when; a day of looking every two seconds would be 43,200. */
export const OBSERVATIONS_MAX = 500

/**
 * Adds what is seen now to what was seen before. When it is full every other one of the older half goes: intervals
 * get longer, which costs the tests a little power and no validity.
 */
export function remember(history: readonly Observation[], observation: Observation): Observation[] {
  const all = [...history, observation]
  if (all.length <= OBSERVATIONS_MAX) return all
  // The first one stays: everything is counted from it.
  return all.filter((_, i) => i >= all.length / 2 || i % 2 === 0)
}

/** The new release before its first request. */
export function beginning(first: Observation, startedMs: number): Observation {
  return { atMs: Math.min(startedMs, first.atMs), before: first.before, after: unused(first.after.release) }
}

export function unused(release: string): Exposure {
  return { release, requests: 0, recurrences: 0, allRequests: 0, allErrors: 0 }
}
