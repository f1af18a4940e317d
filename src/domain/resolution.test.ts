import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DRAIN_MS, placementOf, type Recurrence, type Resolution } from './resolution.ts'

const AT_MS = 1_000_000_000
const inRelease = (release: string): Resolution => ({ atMs: AT_MS, in: 'release', release })
const next = (release: string | null): Resolution => ({ atMs: AT_MS, in: 'next_release', release })
const atTime: Resolution = { atMs: AT_MS, in: 'time', release: null }
const event = (
  release: string | undefined,
  { occurredMs = AT_MS + 1, seenMs = undefined as number | undefined } = {},
): Recurrence => ({
  occurredMs,
  release,
  releaseSeenMs: seenMs,
})
const BEFORE = { seenMs: AT_MS - 1 }

describe('what an event of a resolved issue means', () => {
  test.each<[string, Resolution, Recurrence, string]>([
    ['the release that fixed it', inRelease('shop@2.0.0'), event('shop@2.0.0', BEFORE), 'regressed'],
    ['a later version, although it was seen before', inRelease('shop@2.0.0'), event('shop@2.0.1', BEFORE), 'regressed'],
    ['an older version that nobody has heard of', inRelease('shop@2.0.0'), event('shop@1.9.9'), 'older'],
    ['a pre-release of the version that fixed it', inRelease('2.0.0'), event('2.0.0-rc.1'), 'older'],
    ['ten comes after nine', inRelease('v1.9.0'), event('v1.10.0', BEFORE), 'regressed'],
    ['a commit first seen after', inRelease('a1b2c3'), event('d4e5f6', { seenMs: AT_MS + 5 }), 'regressed'],
    ['a commit first seen now', inRelease('a1b2c3'), event('d4e5f6'), 'regressed'],
    ['an old commit that still drains', inRelease('a1b2c3'), event('d4e5f6', BEFORE), 'older'],
    ['a version of something else, seen before', inRelease('shop@2.0.0'), event('cart@3.0.0', BEFORE), 'older'],
    [
      'one that happened before and comes late',
      inRelease('shop@2.0.0'),
      event('shop@2.0.1', { occurredMs: AT_MS }),
      'late',
    ],
    ['no release, soon after', inRelease('shop@2.0.0'), event(undefined), 'unplaced'],
    [
      'no release, long after',
      inRelease('shop@2.0.0'),
      event(undefined, { occurredMs: AT_MS + DRAIN_MS + 1 }),
      'regressed',
    ],
    ['the release after which it should be gone', next('shop@2.0.0'), event('shop@2.0.0', BEFORE), 'older'],
    ['one after that', next('shop@2.0.0'), event('shop@2.0.1'), 'regressed'],
    ['one before that', next('shop@2.0.0'), event('shop@1.0.0'), 'older'],
    ['the first release of a sender that named none before', next(null), event('a1b2c3'), 'regressed'],
    ['resolved as of now, on whatever release', atTime, event('a1b2c3', BEFORE), 'regressed'],
    ['resolved as of now, without a release', atTime, event(undefined), 'regressed'],
    ['resolved as of now, late', atTime, event('a1b2c3', { occurredMs: AT_MS - 1 }), 'late'],
  ])('%s', (_, resolution, recurrence, placement) => {
    expect(placementOf(resolution, recurrence)).toBe(placement)
  })
})

describe('properties', () => {
  const version = fc.tuple(fc.nat(3), fc.nat(12), fc.nat(12)).map((parts) => parts.join('.'))
  const release = fc.oneof(
    version,
    version.map((v) => `shop@${v}`),
    fc.stringMatching(/^[0-9a-f]{7}$/),
  )
  const resolution = fc.oneof(release.map(inRelease), fc.option(release).map(next), fc.constant(atTime))
  const recurrence = fc.record({
    occurredMs: fc.integer({ min: AT_MS - 10, max: AT_MS + 2 * DRAIN_MS }),
    release: fc.option(release, { nil: undefined }),
    releaseSeenMs: fc.option(fc.integer({ min: AT_MS - 10, max: AT_MS + 10 }), { nil: undefined }),
  })

  test('what happened before the resolution never reopens it, but on the release that fixed it', () => {
    fc.assert(
      fc.property(resolution, recurrence, (resolved, one) => {
        const placement = placementOf(resolved, { ...one, occurredMs: AT_MS - 1 })
        expect(placement).toBe(resolved.in === 'release' && one.release === resolved.release ? 'regressed' : 'late')
      }),
    )
  })

  test('an event that goes on and on is never silent for ever: on a release of its own that is new, or on none, it reopens', () => {
    fc.assert(
      fc.property(resolution, (resolved) => {
        const occurredMs = AT_MS + DRAIN_MS + 1
        expect(placementOf(resolved, { occurredMs, release: undefined, releaseSeenMs: undefined })).toBe('regressed')
        expect(placementOf(resolved, { occurredMs, release: 'not-a-version', releaseSeenMs: undefined })).toBe(
          'regressed',
        )
      }),
    )
  })

  test('releases are in one order: of two versions one is older and the other reopens', () => {
    fc.assert(
      fc.property(version, version, fc.boolean(), (a, b, isKnown) => {
        fc.pre(a !== b)
        const seenMs = isKnown ? BEFORE : {}
        const forth = placementOf(inRelease(a), event(b, seenMs))
        const back = placementOf(inRelease(b), event(a, seenMs))
        expect([forth, back].sort()).toEqual(['older', 'regressed'])
      }),
    )
  })

  test('a release that was known before the resolution, and is no version, never reopens it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-f]{7}$/), fc.stringMatching(/^[a-f]{7}$/), (fixed, other) => {
        fc.pre(fixed !== other)
        expect(placementOf(inRelease(fixed), event(other, BEFORE))).toBe('older')
      }),
    )
  })
})
