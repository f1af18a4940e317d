import { describe, expect, test } from 'vitest'
import type { Exposure, Observation } from '../domain/verification.ts'
import { FIX_BOUNDARY, fixLogLikelihoodRatio, requestsNeeded } from './fix-ratio.ts'
import { harmTest } from './harm-ratio.ts'
import { remember, unused } from './history.ts'
import { judge } from './judge.ts'

// How often the tests decide wrongly, measured on seeded traffic: the claims of their doc comments, tried out.

describe('fix test, on 4,000 runs each', () => {
  const OLD_RATE = 0.001
  // Share of the old rate that remains; what is decided how often; exposure that takes, in requests per old failure.
  test.each([
    { remaining: 0, verified: [1, 1], exposure: [7.3, 7.5] },
    { remaining: 0.05, verified: [0.985, 1], exposure: [8.5, 10] },
    { remaining: 0.1, verified: [0.95, 0.985], exposure: [10.5, 12.5] },
    { remaining: 0.25, verified: [0.48, 0.58], exposure: [14, 18] },
    { remaining: 0.5, verified: [0.03, 0.07], exposure: [7, 9] },
    { remaining: 1, verified: [0, 0.004], exposure: [2.5, 3.5] },
  ])('$remaining of the failures remain', ({ remaining, verified, exposure }) => {
    const random = seeded(20_260_101)
    const runs = Array.from({ length: 4000 }, () => fixRun(OLD_RATE, remaining * OLD_RATE, random))
    expectWithin(mean(runs.map((run) => (run.isVerified ? 1 : 0))), verified)
    expectWithin(mean(runs.map((run) => run.requests * OLD_RATE)), exposure)
  })
})

describe('harm test, watched while up to 400 errors come', () => {
  test.each([0.05, 0.1, 0.5])('a harmless release with %d of the traffic is rolled back in at most 1 %%', (share) => {
    const random = seeded(7)
    const runs = Array.from({ length: 400 }, () => harmRun({ share, ratio: 1, errorsMax: 400 }, random))
    expect(mean(runs.map((errors) => (errors === undefined ? 0 : 1)))).toBeLessThanOrEqual(0.01)
  })

  // Median errors in both arms until it is found.
  test.each([
    { share: 0.1, ratio: 2, errors: [110, 210] },
    { share: 0.1, ratio: 3, errors: [35, 75] },
    { share: 0.1, ratio: 10, errors: [5, 15] },
    { share: 0.5, ratio: 2, errors: [60, 115] },
    { share: 0.5, ratio: 5, errors: [15, 30] },
  ])('$ratio times the errors with $share of the traffic', ({ share, ratio, errors }) => {
    const random = seeded(11)
    const runs = Array.from({ length: 300 }, () => harmRun({ share, ratio, errorsMax: 400 }, random) ?? 400)
    expectWithin(median(runs), errors)
  })

  test('a harmless release whose share of the traffic keeps changing is rolled back in at most 1 %', () => {
    const random = seeded(13)
    const runs = Array.from({ length: 400 }, () =>
      harmRun({ share: () => 0.05 + 0.9 * random(), ratio: 1, errorsMax: 400 }, random),
    )
    expect(mean(runs.map((errors) => (errors === undefined ? 0 : 1)))).toBeLessThanOrEqual(0.01)
  })
})

describe('judge, from counters alone, looked at every 40 requests', () => {
  test('a real fix is verified', () => {
    const verdicts = verdictsOf({ remaining: 0, otherErrors: 0.02 })
    expect(verdicts.verified).toBeGreaterThanOrEqual(0.99)
  })

  test('a bug that is still there is never verified', () => {
    const verdicts = verdictsOf({ remaining: 1, otherErrors: 0.02 })
    expect(verdicts.verified ?? 0).toBeLessThanOrEqual(0.005)
    expect(verdicts.not_fixed).toBeGreaterThanOrEqual(0.97)
  })

  test('a fix that breaks something else is rolled back', () => {
    const verdicts = verdictsOf({ remaining: 0, otherErrors: 0.02, harm: 10 })
    expect(verdicts.harmful).toBeGreaterThanOrEqual(0.95)
  })
})

/** One canary, whose failures arrive at `rate` per request, until the test is decided. */
function fixRun(oldRate: number, rate: number, random: () => number): { isVerified: boolean; requests: number } {
  let requests = 0
  for (let recurrences = 0; ; recurrences++) {
    if (fixLogLikelihoodRatio(oldRate, { recurrences, requests }) >= FIX_BOUNDARY)
      return { isVerified: false, requests }
    const needed = requestsNeeded(oldRate, recurrences)
    const next = rate === 0 ? Number.POSITIVE_INFINITY : requests - Math.log(1 - random()) / rate
    if (next >= needed) return { isVerified: true, requests: needed }
    requests = next
  }
}

/** How many errors it took to call the release harmful; undefined when it was not. */
function harmRun(
  { share, ratio, errorsMax }: { share: number | (() => number); ratio: number; errorsMax: number },
  random: () => number,
): number | undefined {
  const ERRORS_PER_LOOK = 4
  let observation: Observation = { atMs: 0, before: unused('old'), after: unused('new') }
  let history = [observation]
  for (let errors = ERRORS_PER_LOOK; errors <= errorsMax; errors += ERRORS_PER_LOOK) {
    const now = typeof share === 'number' ? share : share()
    const fromNew = (ratio * now) / (ratio * now + 1 - now)
    const newErrors = Array.from({ length: ERRORS_PER_LOOK }, () => random() < fromNew).filter(Boolean).length
    observation = {
      atMs: observation.atMs + 1,
      before: grown(observation.before, 1000 * (1 - now), ERRORS_PER_LOOK - newErrors),
      after: grown(observation.after, 1000 * now, newErrors),
    }
    history = remember(history, observation)
    if (harmTest(history).isHarmful) return errors
  }
  return undefined
}

/** Share of each verdict over 300 canaries with half the traffic, after 60 failures in 1,500 requests. */
function verdictsOf(world: { remaining: number; otherErrors: number; harm?: number }): Record<string, number> {
  const random = seeded(42)
  const verdicts: Record<string, number> = {}
  for (let run = 0; run < 300; run++) {
    const verdict = canary(world, random)
    verdicts[verdict] = (verdicts[verdict] ?? 0) + 1 / 300
  }
  return verdicts
}

function canary(
  { remaining, otherErrors, harm = 1 }: { remaining: number; otherErrors: number; harm?: number },
  random: () => number,
): string {
  const BUG_RATE = 0.04
  const LOOK_REQUESTS = 40
  const policy = { requestsMin: 100, durationMinMs: 0, timeoutMs: 1_000_000 }
  let before: Exposure = { release: 'old', requests: 1500, recurrences: 60, allRequests: 1500, allErrors: 90 }
  let after = unused('new')
  let history: Observation[] = [{ atMs: 0, before, after }]
  for (let nowMs = 1; ; nowMs++) {
    before = used(before, { requests: LOOK_REQUESTS / 2, bug: BUG_RATE, other: otherErrors }, random)
    after = used(after, { requests: LOOK_REQUESTS / 2, bug: BUG_RATE * remaining, other: otherErrors * harm }, random)
    const health = { healthy: true, reason: '', restarts: 0 }
    const { verdict } = judge({ before, after, history, health, policy, nowMs, startedMs: 0 })
    if (verdict !== 'watching') return verdict
    history = remember(history, { atMs: nowMs, before, after })
  }
}

function used(
  exposure: Exposure,
  { requests, bug, other }: { requests: number; bug: number; other: number },
  random: () => number,
): Exposure {
  const count = (rate: number) => Array.from({ length: requests }, () => random() < rate).filter(Boolean).length
  const recurrences = count(bug)
  return {
    ...grown(exposure, requests, recurrences + count(other)),
    requests: exposure.requests + requests,
    recurrences: exposure.recurrences + recurrences,
  }
}

function grown(exposure: Exposure, requests: number, errors: number): Exposure {
  return {
    ...exposure,
    allRequests: exposure.allRequests + requests,
    allErrors: exposure.allErrors + errors,
  }
}

/** Numbers between 0 and 1 that are the same in every run (a linear congruential generator, its upper bits). */
function seeded(seed: number): () => number {
  let state = BigInt(seed)
  return () => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffff_ffff_ffff_ffffn
    return Number(state >> 33n) / 2 ** 31
  }
}

function expectWithin(value: number, [low, high]: number[]): void {
  expect(value).toBeGreaterThanOrEqual(low!)
  expect(value).toBeLessThanOrEqual(high!)
}

const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
