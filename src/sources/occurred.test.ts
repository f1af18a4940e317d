import { expect, test } from 'vitest'
import { readTimeMs } from '../lib/time-value.ts'
import { occurredAt } from './occurred.ts'

const receivedMs = Date.UTC(2026, 0, 1)
const occurred = (value: unknown) => occurredAt(readTimeMs(value), { receivedMs })

test('B05 integer milliseconds are kept, seconds and ISO become milliseconds, a far future is clamped and flagged', () => {
  expect(occurred(receivedMs - 5)).toEqual({ occurredMs: receivedMs - 5 })
  expect(occurred((receivedMs - 5) / 1000)).toEqual({ occurredMs: receivedMs - 5 })
  expect(occurred(receivedMs / 1000)).toEqual({ occurredMs: receivedMs })
  expect(occurred('2025-12-31T23:59:59.250Z')).toEqual({ occurredMs: receivedMs - 750 })
  expect(occurred('2026-01-01T01:00:00+01:00')).toEqual({ occurredMs: receivedMs })
  expect(occurred('2026-01-01T00:00:00')).toEqual({ occurredMs: receivedMs })
  expect(occurred(String(receivedMs))).toEqual({ occurredMs: receivedMs })
  expect(occurred(receivedMs + 30_000)).toEqual({ occurredMs: receivedMs + 30_000 })
  for (const future of [receivedMs + 3_600_000, '2999-01-01T00:00:00Z', 1e300]) {
    expect(occurred(future)).toEqual({ occurredMs: receivedMs, correction: 'time_in_future' })
  }
})

test('what is no time, or one before there were such events, is the time of arrival', () => {
  for (const none of [undefined, null, '', 'yesterday', {}, Number.NaN, -1, '9'.repeat(99)]) {
    expect(occurred(none), String(none)).toEqual({ occurredMs: receivedMs, correction: 'time_missing' })
  }
  expect(occurred(0)).toEqual({ occurredMs: receivedMs, correction: 'time_too_early' })
})
