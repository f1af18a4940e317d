import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gammaQuantile, logGamma, regularizedGammaP } from './gamma.ts'

describe('logGamma', () => {
  test('factorials and the half', () => {
    expect(logGamma(1)).toBeCloseTo(0, 12)
    expect(logGamma(6)).toBeCloseTo(Math.log(120), 12)
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 12)
    expect(logGamma(171)).toBeCloseTo(706.5730622457874, 9)
  })
})

describe('regularizedGammaP', () => {
  test('is the exponential distribution for shape 1', () => {
    for (const x of [0.001, 0.5, 1, 3, 20]) expect(regularizedGammaP(1, x)).toBeCloseTo(1 - Math.exp(-x), 12)
  })

  test('is the Poisson tail for a whole shape', () => {
    // P(5, 3): five or more arrivals where three are expected.
    const tail = 1 - Math.exp(-3) * (1 + 3 + 9 / 2 + 27 / 6 + 81 / 24)
    expect(regularizedGammaP(5, 3)).toBeCloseTo(tail, 12)
    expect(regularizedGammaP(5, 9)).toBeCloseTo(1 - Math.exp(-9) * (1 + 9 + 81 / 2 + 729 / 6 + 6561 / 24), 12)
  })
})

describe('gammaQuantile', () => {
  // Tabulated quantiles of chi-squared, which is Gamma(degrees / 2, rate 1/2).
  test.each([
    [1, 0.1, 0.015790774],
    [3, 0.1, 0.584374374],
    [10, 0.1, 4.865182052],
    [20, 0.1, 12.442609211],
    [100, 0.1, 82.358135812],
    [1, 0.95, 3.841458821],
    [10, 0.99, 23.209251159],
  ])('chi-squared of %d degrees at %d', (degrees, probability, expected) => {
    expect(gammaQuantile(probability, { shape: degrees / 2, rate: 0.5 })).toBeCloseTo(expected, 6)
  })

  test('is the inverse of the distribution function', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.double({ min: 0.5, max: 5000, noNaN: true }),
        (probability, shape) => {
          const x = gammaQuantile(probability, { shape, rate: 1 })
          expect(regularizedGammaP(shape, x)).toBeCloseTo(probability, 8)
        },
      ),
      { numRuns: 100 },
    )
  })

  test('stays near the mean for very large shapes', () => {
    expect(gammaQuantile(0.1, { shape: 1e6, rate: 1e6 })).toBeCloseTo(1 - 1.2815516 / 1000, 5)
  })
})
