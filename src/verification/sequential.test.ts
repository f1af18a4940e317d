import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Observation } from '../domain/verification.ts'
import { FIX_BOUNDARY, fixLogLikelihoodRatio, pessimisticRate, requestsNeeded } from './fix-ratio.ts'
import { harmTest } from './harm-ratio.ts'
import { unused } from './history.ts'

describe('pessimisticRate', () => {
  test('one event proves little', () => {
    expect(pessimisticRate({ recurrences: 1, requests: 1000 })! * 1000).toBeCloseTo(0.2922, 4)
  })

  test('comes near the plain rate as events grow', () => {
    expect(pessimisticRate({ recurrences: 10_000, requests: 100_000 })).toBeCloseTo(0.1 * (1 - 0.0128), 4)
    expect(pessimisticRate({ recurrences: 5_000_000, requests: 10_000_000 })).toBe(0.5)
  })

  test('is not known without exposure', () => {
    expect(pessimisticRate({ recurrences: 7, requests: 0 })).toBeUndefined()
  })

  test('never lies above the plain rate, from one event on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 1e6 }), (recurrences, requests) => {
        expect(pessimisticRate({ recurrences, requests })!).toBeLessThan(recurrences / requests)
      }),
      { numRuns: 200 },
    )
  })
})

describe('fixLogLikelihoodRatio', () => {
  const rate = 0.01

  test('without recurrences 7.36 expected failures decide for fixed', () => {
    expect(fixLogLikelihoodRatio(rate, { recurrences: 0, requests: 735 })).toBeGreaterThan(-FIX_BOUNDARY)
    expect(fixLogLikelihoodRatio(rate, { recurrences: 0, requests: 737 })).toBeLessThan(-FIX_BOUNDARY)
    expect(requestsNeeded(rate, 0)).toBe(737)
    expect(requestsNeeded(rate, 1) - requestsNeeded(rate, 0)).toBe(402)
  })

  test('two recurrences at once, or three soon, decide for not fixed', () => {
    expect(fixLogLikelihoodRatio(rate, { recurrences: 2, requests: 68 })).toBeGreaterThan(FIX_BOUNDARY)
    expect(fixLogLikelihoodRatio(rate, { recurrences: 2, requests: 70 })).toBeLessThan(FIX_BOUNDARY)
    expect(fixLogLikelihoodRatio(rate, { recurrences: 3, requests: 460 })).toBeGreaterThan(FIX_BOUNDARY)
    expect(fixLogLikelihoodRatio(rate, { recurrences: 1, requests: 1 })).toBeLessThan(FIX_BOUNDARY)
  })

  test('more recurrences never speak for the fix, more requests never against it', () => {
    const counts = fc.integer({ min: 0, max: 10_000 })
    fc.assert(
      fc.property(counts, counts, (recurrences, requests) => {
        const here = fixLogLikelihoodRatio(rate, { recurrences, requests })
        expect(fixLogLikelihoodRatio(rate, { recurrences: recurrences + 1, requests })).toBeGreaterThan(here)
        expect(fixLogLikelihoodRatio(rate, { recurrences, requests: requests + 1 })).toBeLessThan(here)
      }),
    )
  })
})

describe('harmTest', () => {
  test('is silent without errors', () => {
    expect(harmTest(observe([[100, 900, 0, 0]]))).toMatchObject({ likelihoodRatio: null, isHarmful: false })
    expect(harmTest([])).toMatchObject({ likelihoodRatio: null, isHarmful: false })
  })

  test('finds a release that fails ten times as often', () => {
    expect(harmTest(observe([[100, 900, 10, 9]])).isHarmful).toBe(true)
    expect(harmTest(observe([[100, 900, 1, 9]])).isHarmful).toBe(false)
  })

  test('needs five errors in all and three of the new release, however unlikely', () => {
    expect(harmTest(observe([[10, 100_000, 4, 0]])).likelihoodRatio!).toBeGreaterThan(100)
    expect(harmTest(observe([[10, 100_000, 4, 0]])).isHarmful).toBe(false)
    expect(harmTest(observe([[10, 100_000, 5, 0]])).isHarmful).toBe(true)
  })

  test('goes by the share at the time: shifting traffic is no harm', () => {
    // A burst of failures of the outside world while nine of ten requests went to the new release.
    const shifted = observe([
      [100, 900, 0, 1],
      [900, 100, 45, 5],
    ])
    expect(harmTest(shifted).isHarmful).toBe(false)
    expect(harmTest(observe([[1000, 1000, 45, 6]])).isHarmful).toBe(true)
  })

  test('errors of an interval without requests of one side wait for the next one', () => {
    const late = observe([
      [0, 500, 3, 0],
      [100, 400, 7, 2],
    ])
    expect(harmTest(late)).toEqual(harmTest(observe([[100, 900, 10, 2]])))
  })

  test('without a control it compares with the time before, and is stricter', () => {
    const before = { ...unused('old'), allRequests: 10_000, allErrors: 10 }
    const after = (allErrors: number) => ({ ...unused('new'), allRequests: 1000, allErrors })
    const watched = (errors: number): Observation[] => [
      { atMs: 0, before, after: unused('new') },
      { atMs: 1, before, after: after(errors) },
    ]
    expect(harmTest(watched(2))).toMatchObject({ threshold: 1000, isHarmful: false })
    expect(harmTest(watched(20))).toMatchObject({ threshold: 1000, isHarmful: true })
  })

  test('a counter that starts again does not count backwards', () => {
    const forwards = observe([[100, 900, 1, 9]])
    const reset: Observation = { atMs: 9, before: unused('old'), after: unused('new') }
    expect(harmTest([...forwards, reset])).toEqual(harmTest(forwards))
  })

  test('an infinite ratio stays a number, so that it can be stored', () => {
    const { likelihoodRatio } = harmTest(observe([[1000, 1000, 100_000, 0]]))
    expect(Number.isFinite(likelihoodRatio)).toBe(true)
  })

  test('leaving out observations of steady traffic changes nothing', () => {
    const step = fc.tuple(fc.constant(10), fc.constant(90), fc.nat(3), fc.nat(3))
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 30 }), (steps) => {
        const all = observe(steps)
        const some = all.filter((_, i) => i === 0 || i === all.length - 1 || i % 3 === 0)
        expect(Math.log(harmTest(some).likelihoodRatio ?? 1)).toBeCloseTo(Math.log(harmTest(all).likelihoodRatio ?? 1))
      }),
    )
  })
})

/** Observations after each interval of [new requests, old requests, new errors, old errors]. */
function observe(steps: readonly (readonly [number, number, number, number])[]): Observation[] {
  const observations: Observation[] = [{ atMs: 0, before: unused('old'), after: unused('new') }]
  for (const [newRequests, oldRequests, newErrors, oldErrors] of steps) {
    const { atMs, before, after } = observations.at(-1)!
    observations.push({
      atMs: atMs + 1000,
      before: {
        ...before,
        allRequests: before.allRequests + oldRequests,
        allErrors: before.allErrors + oldErrors,
      },
      after: { ...after, allRequests: after.allRequests + newRequests, allErrors: after.allErrors + newErrors },
    })
  }
  return observations
}
