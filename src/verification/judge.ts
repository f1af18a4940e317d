import type { CanaryHealth, Exposure, Observation, Verification } from '../domain/verification.ts'
import { FIX_BOUNDARY, fixLogLikelihoodRatio, pessimisticRate, requestsNeeded } from './fix-ratio.ts'
import { type HarmResult, harmTest } from './harm-ratio.ts'
import { beginning } from './history.ts'
import { type Finding, immediateRollback, type PatchFailures } from './immediate.ts'

export interface JudgeInput {
  /** What both releases were seen to do until now. */
  before: Exposure
  after: Exposure
  /** Earlier observations of the same canary, oldest first; see `remember`. */
  history: readonly Observation[]
  /** Null when it could not be asked. */
  health: CanaryHealth | null
  patchFailures?: PatchFailures
  policy: JudgePolicy
  nowMs: number
  /** When the canary began to take traffic. */
  startedMs: number
}

export interface JudgePolicy {
  /** Requests to the route that the new release must have answered before it is called fixed. */
  requestsMin: number
  durationMinMs: number
  timeoutMs: number
}

/**
 * Whether the fix works in production, from what was seen so far. What speaks against the new release counts at once;
 * what speaks for it only after enough requests and time. What was not seen speaks for nothing.
 */
export function judge(input: JudgeInput): Verification {
  const { before, after, history, startedMs, nowMs } = input
  const now: Observation = { atMs: nowMs, before, after }
  const seen = [beginning(history[0] ?? now, startedMs), ...history, now]
  const harm = harmTest(seen)
  const oldRate = pessimisticRate(before)
  const fixRatio = oldRate === undefined ? null : fixLogLikelihoodRatio(oldRate, after)
  const decided =
    immediateRollback(seen, input) ??
    (harm.isHarmful ? harmful(now) : undefined) ??
    (fixRatio !== null && fixRatio >= FIX_BOUNDARY ? notFixed(now) : undefined) ??
    (fixRatio !== null && fixRatio <= -FIX_BOUNDARY && harm.isQuiet && isEnough(input) ? verified(now) : undefined) ??
    undecided(input, oldRate, harm)
  return { ...now, ...decided, fixLogLikelihoodRatio: fixRatio, harmLikelihoodRatio: harm.likelihoodRatio }
}

function isEnough({ after, health, policy, nowMs, startedMs }: JudgeInput): boolean {
  return after.requests >= policy.requestsMin && nowMs - startedMs >= policy.durationMinMs && health !== null
}

function harmful({ before, after }: Observation): Finding {
  return {
    verdict: 'harmful',
    reason: `The new release fails more often: ${failuresOf(after)}, ${failuresOf(before)} with the old one.`,
  }
}

function notFixed({ before, after }: Observation): Finding {
  return {
    verdict: 'not_fixed',
    reason: `The failure came back: ${countsOf(after)} with the new release, ${countsOf(before)} with the old one.`,
  }
}

function verified({ before, after }: Observation): Finding {
  return {
    verdict: 'verified',
    reason: `The failure is gone: ${countsOf(after)} with the new release, ${countsOf(before)} with the old one.`,
  }
}

function undecided(input: JudgeInput, oldRate: number | undefined, harm: HarmResult): Finding {
  const missing = whatIsMissing(input, oldRate, harm)
  return input.nowMs - input.startedMs >= input.policy.timeoutMs
    ? { verdict: 'inconclusive', reason: `Time ran out: ${missing}.` }
    : { verdict: 'watching', reason: `Not enough seen yet: ${missing}.` }
}

function whatIsMissing(
  { before, after, health, policy, ...input }: JudgeInput,
  oldRate: number | undefined,
  harm: HarmResult,
): string {
  if (health === null) return 'the health of the new release is not known'
  if (oldRate === undefined) return 'it is not known how much the old release was used'
  if (after.requests === 0) return 'no request is known to have reached the new release'
  const needed = Math.max(policy.requestsMin, requestsNeeded(oldRate, after.recurrences))
  if (after.requests < needed) return `${countsOf(after)} with the new release, and it takes ${needed} requests`
  if (!harm.isQuiet)
    return `${failuresOf(after)} with the new release, ${failuresOf(before)} with the old one, so it may be worse`
  const seconds = Math.ceil((policy.durationMinMs - (input.nowMs - input.startedMs)) / 1000)
  return `${countsOf(after)} with the new release, which must serve ${seconds} s longer`
}

function countsOf({ recurrences, requests }: Exposure): string {
  return `${recurrences} in ${requests} requests`
}

function failuresOf({ allErrors, allRequests }: Exposure): string {
  return `${allErrors} of ${allRequests} requests failed`
}
