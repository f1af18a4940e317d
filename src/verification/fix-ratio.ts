import type { Exposure } from '../domain/verification.ts'
import { gammaQuantile } from './gamma.ts'

/** Error of either kind, in the limit of the test: calling a bug fixed that is not, or the other way round. */
const ERROR_PROBABILITY = 0.05
/** The ratio leaves this band, on either side, when the test is decided. */
export const FIX_BOUNDARY = Math.log((1 - ERROR_PROBABILITY) / ERROR_PROBABILITY)

/** The new release is good with at most this share of the old rate, and bad with at least that share. */
const GOOD_SHARE = 0.1
const BAD_SHARE = 0.5
const PER_RECURRENCE = Math.log(BAD_SHARE / GOOD_SHARE)
const PER_EXPECTED = BAD_SHARE - GOOD_SHARE

const LOWER_QUANTILE = 0.1
/** Beyond this many events the quantile is the plain rate to a fraction of a percent. */
const EVENTS_EXACT_MAX = 1_000_000

type Counts = Pick<Exposure, 'recurrences' | 'requests'>

/**
 * The rate per request that the old release had at least: the 10 % lower quantile of what is believed after seeing its
 * counts. A bug that was seen once was perhaps just bad luck, so that its absence proves little.
 * Undefined while there is no exposure.
 */
export function pessimisticRate({ recurrences, requests }: Counts): number | undefined {
  if (requests <= 0) return undefined
  if (recurrences > EVENTS_EXACT_MAX) return recurrences / requests
  return gammaQuantile(LOWER_QUANTILE, { shape: recurrences + 0.5, rate: requests })
}

/**
 * Sequential probability ratio test of a Poisson rate, "still bad" against "good", by its log-likelihood ratio.
 * At or below `-FIX_BOUNDARY` the bug is fixed, at or above `FIX_BOUNDARY` it is not. The bounds on the errors hold
 * however often and whenever one looks, because they hold for every stopping rule.
 */
export function fixLogLikelihoodRatio(oldRate: number, { recurrences, requests }: Counts): number {
  return recurrences * PER_RECURRENCE - PER_EXPECTED * oldRate * requests
}

/** How many requests it takes to call the bug fixed, if no more recurrences come. */
export function requestsNeeded(oldRate: number, recurrences: number): number {
  return Math.ceil((FIX_BOUNDARY + recurrences * PER_RECURRENCE) / (PER_EXPECTED * oldRate))
}
