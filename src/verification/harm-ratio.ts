import type { Exposure, Observation } from '../domain/verification.ts'

/** How many times as many errors per request a harmful release may have; each is as likely as the other. */
const RATE_RATIOS = [1.5, 2, 3, 5, 10, 20]
const ERRORS_MIN = 5
const NEW_ERRORS_MIN = 3
/** The reciprocal of the chance to call a harmless release harmful. */
const THRESHOLD = 100
/** Stricter where the old release is only known from before: the world may have changed meanwhile. */
const THRESHOLD_WITHOUT_CONTROL = 1000
/** A suspicion from this ratio on is no proof of harm, and yet no time to go on. */
const QUIET_BELOW = 10
/** With fewer requests than this share of the new release's, the old one is no control any more. */
const CONTROL_SHARE_MIN = 0.05

export interface HarmResult {
  /** Mixture likelihood ratio of "more errors" against "as many as before"; null until there are any errors. */
  likelihoodRatio: number | null
  threshold: number
  isHarmful: boolean
  /** Nothing speaks for harm so far. */
  isQuiet: boolean
}

/** Requests and errors that both releases had in some interval. */
interface Tally {
  newRequests: number
  oldRequests: number
  newErrors: number
  oldErrors: number
}

/**
 * Whether the new release fails more often than the old one, on all errors. `observations` are in the order of time,
 * the first from the start of the canary; to look at it after each is allowed (the test is valid at any time).
 *
 * Given an error, it comes from the new release with probability θ0, its share of the requests, if both are equally good;
 * under a rate ratio r it is rθ0 / (rθ0 + 1 - θ0). Errors are taken together by interval between two observations, with
 * the share of that very interval, so the share may change as traffic is shifted. Given the requests of both, the errors of
 * an interval are then spread at least as evenly as independent draws, hence the expected ratio stays at most 1 when
 * there is no harm. Leaving out observations only makes intervals longer.
 */
export function harmTest(observations: readonly Observation[]): HarmResult {
  const [first, last] = [observations[0], observations.at(-1)]
  if (!first || !last) return resultOf([], THRESHOLD)
  const total = between(first, last)
  return total.oldRequests >= CONTROL_SHARE_MIN * total.newRequests
    ? resultOf(intervals(observations), THRESHOLD)
    : resultOf([sinceBefore(first, last)], THRESHOLD_WITHOUT_CONTROL)
}

function resultOf(tallies: readonly Tally[], threshold: number): HarmResult {
  const newErrors = tallies.reduce((sum, tally) => sum + tally.newErrors, 0)
  const errors = newErrors + tallies.reduce((sum, tally) => sum + tally.oldErrors, 0)
  if (errors === 0) return { likelihoodRatio: null, threshold, isHarmful: false, isQuiet: true }
  const likelihoodRatio = mixture(tallies)
  const isEnough = errors >= ERRORS_MIN && newErrors >= NEW_ERRORS_MIN
  return {
    likelihoodRatio,
    threshold,
    isHarmful: isEnough && likelihoodRatio >= threshold,
    isQuiet: likelihoodRatio < QUIET_BELOW,
  }
}

function mixture(tallies: readonly Tally[]): number {
  const logs = RATE_RATIOS.map((ratio) => tallies.reduce((sum, tally) => sum + logRatio(tally, ratio), 0))
  const mean = logs.reduce((sum, log) => sum + Math.exp(log), 0) / logs.length
  return Math.min(mean, Number.MAX_VALUE)
}

function logRatio({ newRequests, oldRequests, newErrors, oldErrors }: Tally, ratio: number): number {
  const share = newRequests / (newRequests + oldRequests)
  const scale = Math.log(ratio * share + 1 - share)
  return newErrors * (Math.log(ratio) - scale) - oldErrors * scale
}

/**
 * What happened from one observation to the next. An interval in which only one release had requests cannot compare
 * them: its errors (of requests that began earlier) are carried into the next one.
 */
function intervals(observations: readonly Observation[]): Tally[] {
  const closed: Tally[] = []
  let open = emptyTally()
  observations.slice(1).forEach((observation, i) => {
    open = sum(open, between(observations[i]!, observation))
    const hasErrors = open.newErrors + open.oldErrors > 0
    if (hasErrors && (open.newRequests === 0 || open.oldRequests === 0)) return
    if (hasErrors) closed.push(open)
    open = emptyTally()
  })
  return closed
}

/** All of the new release against all of the old one until the canary began. */
function sinceBefore(first: Observation, last: Observation): Tally {
  const { before } = first
  const { after } = last
  if (before.allRequests === 0 || after.allRequests === 0) return emptyTally()
  return {
    newRequests: after.allRequests,
    oldRequests: before.allRequests,
    newErrors: after.allErrors,
    oldErrors: before.allErrors,
  }
}

function between(from: Observation, to: Observation): Tally {
  const grown = (name: 'before' | 'after', counter: keyof Pick<Exposure, 'allRequests' | 'allErrors'>) =>
    // A counter that starts again after a crash of whoever counts says nothing about this interval.
    Math.max(0, to[name][counter] - from[name][counter])
  return {
    newRequests: grown('after', 'allRequests'),
    oldRequests: grown('before', 'allRequests'),
    newErrors: grown('after', 'allErrors'),
    oldErrors: grown('before', 'allErrors'),
  }
}

function emptyTally(): Tally {
  return { newRequests: 0, oldRequests: 0, newErrors: 0, oldErrors: 0 }
}

function sum(a: Tally, b: Tally): Tally {
  return {
    newRequests: a.newRequests + b.newRequests,
    oldRequests: a.oldRequests + b.oldRequests,
    newErrors: a.newErrors + b.newErrors,
    oldErrors: a.oldErrors + b.oldErrors,
  }
}
