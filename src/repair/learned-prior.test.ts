import { expect, test } from 'vitest'
import { withRecord } from './learned-prior.ts'

const CANDIDATE = { proposer: 'templates', pattern: 'guard', explanation: 'e', files: {}, prior: 0.5 }

test('without a record of its kind the prior of a candidate stays as it is', () => {
  expect(withRecord(CANDIDATE)).toBe(CANDIDATE)
  expect(withRecord(CANDIDATE, [{ fix: 'templates/other', held: 9, failed: 0 }])).toBe(CANDIDATE)
})

test('what held raises the prior, what failed lowers it, and many tries weigh more than few', () => {
  const prior = (held: number, failed: number) =>
    withRecord(CANDIDATE, [{ fix: 'templates/guard', held, failed }]).prior
  expect(prior(1, 0)).toBeGreaterThan(0.5)
  expect(prior(10, 0)).toBeGreaterThan(prior(1, 0))
  expect(prior(0, 3)).toBeLessThan(0.5)
  expect(prior(0, 30)).toBeLessThan(0.15)
  expect(prior(1_000_000, 0)).toBeLessThan(1)
})
