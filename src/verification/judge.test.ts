import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CanaryHealth, Exposure, Observation } from '../domain/verification.ts'
import { OBSERVATIONS_MAX, remember, unused } from './history.ts'
import { type JudgeInput, judge } from './judge.ts'

const MINUTE_MS = 60_000
const policy = { requestsMin: 100, durationMinMs: MINUTE_MS, timeoutMs: 60 * MINUTE_MS }
const wellBehaved: CanaryHealth = { healthy: true, reason: 'answers', restarts: 0 }

/** A bug that hit every fourth request of a route, before. */
const before = exposure('old', { requests: 200, recurrences: 50, allRequests: 1000, allErrors: 60 })
const fixed = exposure('new', { requests: 150, recurrences: 0, allRequests: 900, allErrors: 9 })

describe('judge', () => {
  test('verified when the failure is gone for long enough', () => {
    const verification = judged({ after: fixed })
    expect(verification).toMatchObject({ verdict: 'verified', before, after: fixed, atMs: 5 * MINUTE_MS })
    expect(verification.reason).toBe(
      'The failure is gone: 0 in 150 requests with the new release, 50 in 200 requests with the old one.',
    )
    expect(verification.fixLogLikelihoodRatio!).toBeLessThan(-2.944)
  })

  test('not verified before the least number of requests, nor before the least time', () => {
    expect(judged({ after: { ...fixed, requests: 99 } }).verdict).toBe('watching')
    expect(judged({ after: fixed, nowMs: MINUTE_MS - 1 }).verdict).toBe('watching')
  })

  test('not verified while the test is undecided: a rare failure takes more requests', () => {
    const rare = exposure('old', { requests: 1000, recurrences: 1, allRequests: 1000, allErrors: 1 })
    const verification = judged({ before: rare, after: fixed })
    expect(verification.verdict).toBe('watching')
    expect(verification.reason).toContain('it takes 25194 requests')
  })

  test('not_fixed when the fingerprint recurs, at once', () => {
    const after = exposure('new', { requests: 3, recurrences: 2, allRequests: 10, allErrors: 2 })
    expect(judged({ after, nowMs: 1000 }).verdict).toBe('not_fixed')
  })

  test('harmful when all errors grow, though the failure itself is gone', () => {
    const after = exposure('new', { requests: 150, recurrences: 0, allRequests: 900, allErrors: 300 })
    expect(judged({ after }).verdict).toBe('harmful')
  })

  test('harmful when a new failure arises in a file of the patch, for more than one user', () => {
    expect(judged({ after: fixed, patchFailures: { events: 3, users: 1 } }).verdict).toBe('verified')
    expect(judged({ after: fixed, patchFailures: { events: 2, users: 2 } }).verdict).toBe('verified')
    expect(judged({ after: fixed, patchFailures: { events: 3, users: 2 } }).verdict).toBe('harmful')
    expect(judged({ after: fixed, patchFailures: { events: 3, users: null } }).verdict).toBe('harmful')
  })

  test('harmful when the error budget burns in both windows, where the old release kept it', () => {
    const kept = { ...before, allRequests: 20_000, allErrors: 10 }
    const after = exposure('new', { requests: 150, recurrences: 0, allRequests: 200, allErrors: 3 })
    expect(judged({ before: kept, after }).verdict).toBe('harmful')
    // The same three errors were over an hour ago.
    const history: Observation[] = [{ atMs: MINUTE_MS, before: kept, after }]
    const later = { before: kept, after, history, nowMs: 62 * MINUTE_MS }
    expect(judged(later).verdict).not.toBe('harmful')
  })

  test('unhealthy when it fails its health check, or crashes again and again', () => {
    const ill = { healthy: false, reason: 'GET /health answered 500.', restarts: 0 }
    expect(judged({ after: fixed, health: ill })).toMatchObject({
      verdict: 'unhealthy',
      reason: 'GET /health answered 500.',
    })
    expect(judged({ after: fixed, health: { ...wellBehaved, restarts: 3 } }).verdict).toBe('unhealthy')
    expect(judged({ after: fixed, health: { ...wellBehaved, restarts: 2 } }).verdict).toBe('verified')
  })

  test('missing data is not health: it is watched until time runs out', () => {
    const missing: Partial<JudgeInput>[] = [
      { after: fixed, health: null },
      { after: unused('new') },
      { after: fixed, before: unused('old') },
    ]
    for (const input of missing) {
      expect(judged(input).verdict).toBe('watching')
      expect(judged({ ...input, nowMs: 60 * MINUTE_MS }).verdict).toBe('inconclusive')
    }
  })

  test('is null where it cannot tell', () => {
    const quiet = judged({ before: unused('old'), after: unused('new') })
    expect(quiet).toMatchObject({ fixLogLikelihoodRatio: null, harmLikelihoodRatio: null })
  })

  test('never verifies what recurs as often as before, or is not seen enough', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 5000 }), (recurrences, requests) => {
        const old = exposure('old', { requests: 1000, recurrences, allRequests: 1000, allErrors: recurrences })
        const again = Math.round((recurrences / 1000) * requests)
        const after = exposure('new', { requests, recurrences: again, allRequests: requests, allErrors: again })
        if (again > 0) expect(judged({ before: old, after }).verdict).not.toBe('verified')
        if (requests < 100) expect(judged({ before: old, after }).verdict).not.toBe('verified')
      }),
    )
  })
})

describe('remember', () => {
  test('keeps the first, the last and a bounded number of observations', () => {
    let history: Observation[] = []
    for (let atMs = 0; atMs < 5000; atMs++) history = remember(history, { atMs, before, after: fixed })
    expect(history.length).toBeLessThanOrEqual(OBSERVATIONS_MAX)
    expect(history[0]?.atMs).toBe(0)
    expect(history.at(-1)?.atMs).toBe(4999)
    expect(history.map(({ atMs }) => atMs)).toEqual(history.map(({ atMs }) => atMs).sort((a, b) => a - b))
  })
})

function judged(input: Partial<JudgeInput> & { after?: Exposure }) {
  const nowMs = 5 * MINUTE_MS
  return judge({
    before,
    after: unused('new'),
    history: [],
    health: wellBehaved,
    policy,
    nowMs,
    startedMs: 0,
    ...input,
  })
}

function exposure(release: string, counts: Omit<Exposure, 'release'>): Exposure {
  return { release, ...counts }
}
