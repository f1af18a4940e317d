import { expect, test } from 'vitest'
import { retryAfterMsOf } from './http-retry-after.ts'

const NOW_MS = Date.UTC(2026, 0, 1)

test.each([
  ['7', 7_000],
  ['0.5', 500],
  ['Thu, 01 Jan 2026 00:00:09 GMT', 9_000],
  ['Wed, 31 Dec 2025 23:59:00 GMT', 0],
  ['soon', undefined],
  [undefined, undefined],
])('Retry-After %s asks to wait %s ms', (header, expected) => {
  expect(retryAfterMsOf(header, NOW_MS)).toBe(expected)
})
