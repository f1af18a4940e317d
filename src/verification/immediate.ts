import type { CanaryHealth, Exposure, Observation, Verification } from '../domain/verification.ts'

/** Restarts of a canary within five minutes that are a crash loop. */
const RESTARTS_MAX = 3
const PATCH_EVENTS_MIN = 3
const PATCH_USERS_MIN = 2

/** The share of requests that a service is expected to answer; burning 14.4 times the rest uses up 2 % of a month's budget in an hour. */
const AVAILABILITY_TARGET = 0.999
const BURN_RATE_MAX = 14.4
const BURN_WINDOWS_MS = [3_600_000, 300_000]
const BURN_ERRORS_MIN = 3
/** With fewer requests than this nobody knows whether the old release kept its budget. */
const BURN_OLD_REQUESTS_MIN = 10_000

/** Failures with a fingerprint never seen before whose own frame lies in a file of the patch. */
export interface PatchFailures {
  events: number
  /** Distinct users; null when the app does not say who uses it. */
  users: number | null
}

export type Finding = Pick<Verification, 'verdict' | 'reason'>

/** Rules that need no statistics. Undefined when none fires. */
export function immediateRollback(
  observations: readonly Observation[],
  { health, patchFailures }: { health: CanaryHealth | null; patchFailures?: PatchFailures },
): Finding | undefined {
  return unhealthy(health) ?? newFailureInPatch(patchFailures) ?? burnsBudget(observations)
}

function unhealthy(health: CanaryHealth | null): Finding | undefined {
  if (!health) return undefined
  if (!health.healthy) return { verdict: 'unhealthy', reason: health.reason }
  if (health.restarts < RESTARTS_MAX) return undefined
  return { verdict: 'unhealthy', reason: `The new release was restarted ${health.restarts} times in five minutes.` }
}

function newFailureInPatch(failures: PatchFailures | undefined): Finding | undefined {
  if (!failures || failures.events < PATCH_EVENTS_MIN) return undefined
  if (failures.users !== null && failures.users < PATCH_USERS_MIN) return undefined
  return {
    verdict: 'harmful',
    reason: `A failure that was never seen before arose ${failures.events} times in a file of the patch.`,
  }
}

/** Only where the old release kept its budget: with a service that fails anyway, only the comparison of both can tell. */
function burnsBudget(observations: readonly Observation[]): Finding | undefined {
  const last = observations.at(-1)
  if (!last || last.before.allRequests < BURN_OLD_REQUESTS_MIN || burnRate(last.before) > 1) return undefined
  const burning = BURN_WINDOWS_MS.every((windowMs) => {
    const now = last.after
    const then = startOfWindow(observations, last.atMs - windowMs).after
    const window = {
      allRequests: now.allRequests - then.allRequests,
      allErrors: now.allErrors - then.allErrors,
    }
    return window.allErrors >= BURN_ERRORS_MIN && burnRate(window) >= BURN_RATE_MAX
  })
  if (!burning) return undefined
  return {
    verdict: 'harmful',
    reason: `${last.after.allErrors} of ${last.after.allRequests} requests to the new release failed, where the old one kept its error budget.`,
  }
}

/** The last observation from before the window, or the first of all. */
function startOfWindow(observations: readonly Observation[], sinceMs: number): Observation {
  return observations.findLast(({ atMs }) => atMs <= sinceMs) ?? observations[0]!
}

function burnRate({ allRequests, allErrors }: Pick<Exposure, 'allRequests' | 'allErrors'>): number {
  return allRequests <= 0 ? 0 : allErrors / allRequests / (1 - AVAILABILITY_TARGET)
}
