import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { closesMs, type QuietHours } from './calendar.ts'

const NIGHT: QuietHours = { from: '22:00', until: '07:00', days: [], timeZone: 'Europe/Berlin' }
const at = (iso: string): number => Date.parse(iso)
const closes = (hours: QuietHours, iso: string): string | undefined => {
  const ms = closesMs(hours, at(iso))
  return ms === undefined ? undefined : new Date(ms).toISOString()
}

describe('quiet hours', () => {
  test.each([
    ['before they begin', NIGHT, '2026-01-15T20:59:59+00:00', undefined],
    ['when they begin', NIGHT, '2026-01-15T21:00:00+00:00', '2026-01-16T06:00:00.000Z'],
    ['after midnight', NIGHT, '2026-01-16T03:30:20+00:00', '2026-01-16T06:00:00.000Z'],
    ['when they are over', NIGHT, '2026-01-16T06:00:00+00:00', undefined],
    [
      'row 88: the night in which clocks are put forward is an hour shorter',
      NIGHT,
      '2026-03-28T22:00:00+00:00',
      '2026-03-29T05:00:00.000Z',
    ],
    [
      'row 88: the night in which they are put back is an hour longer',
      NIGHT,
      '2026-10-24T21:00:00+00:00',
      '2026-10-25T06:00:00.000Z',
    ],
    [
      'within a day',
      { ...NIGHT, from: '12:00', until: '13:00' },
      '2026-06-01T10:30:00+00:00',
      '2026-06-01T11:00:00.000Z',
    ],
    [
      'a night that begins on Friday goes on on Saturday',
      { ...NIGHT, days: ['fri'] },
      '2026-01-17T02:00:00+00:00',
      '2026-01-17T06:00:00.000Z',
    ],
    ['and not on Sunday', { ...NIGHT, days: ['fri'] }, '2026-01-18T02:00:00+00:00', undefined],
  ] as const)('%s', (_, hours, now, end) => {
    expect(closes(hours, now)).toBe(end)
  })

  test('the end that is named is an end: it is quiet until then, and not after', () => {
    const time = fc.tuple(fc.nat(23), fc.nat(59)).map((parts) => parts.map((n) => String(n).padStart(2, '0')).join(':'))
    const zone = fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe')
    fc.assert(
      fc.property(
        time,
        time,
        zone,
        fc.integer({ min: at('2026-01-01'), max: at('2027-01-01') }),
        (from, until, timeZone, nowMs) => {
          fc.pre(from !== until)
          const hours: QuietHours = { from, until, days: [], timeZone }
          const endMs = closesMs(hours, nowMs)
          if (endMs === undefined) return
          expect(endMs).toBeGreaterThan(nowMs)
          expect(closesMs(hours, endMs - 1)).toBeDefined()
          expect(closesMs(hours, endMs + 1)).toBeUndefined()
        },
      ),
    )
  })
})
