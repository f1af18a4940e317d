import { describe, expect, test } from 'vitest'
import { FakeClock } from '../../../test/helpers/fake-clock.ts'
import { seeded } from './seeded.ts'
import { sendTraffic, type TrafficOptions } from './traffic.ts'
import { type Crowd, nextVisit, type Visit } from './visits.ts'

const CROWD: Crowd = { visitsPerSecond: 10, checkouts: 0.5, quotes: 0.25, guests: 0.25, pickups: 0.4, lowerCase: 0.1 }

describe('traffic', () => {
  test('keeps the pace and stops at the number of requests', async () => {
    const clock = new FakeClock()
    const sent: Visit[] = []
    const done = sendTraffic({ ...optionsWith(clock, sent), requestsMax: 25 })
    await clock.advance(1000)
    expect(sent).toHaveLength(11)
    await clock.advance(60_000)
    expect(await done).toEqual({ sent: 25, answers: { '2xx': 25 }, skipped: 0 })
  })

  test('follows the crowd when it grows', async () => {
    const clock = new FakeClock()
    const sent: Visit[] = []
    let crowd = CROWD
    void sendTraffic({ ...optionsWith(clock, sent), crowd: () => crowd, durationMaxMs: 10_000 })
    await clock.advance(1000)
    crowd = { ...CROWD, visitsPerSecond: 50 }
    await clock.advance(1000)
    expect(sent.length).toBeGreaterThanOrEqual(11 + 45)
    await clock.advance(10_000)
  })

  test('stops when the time is over and when it is told to', async () => {
    const clock = new FakeClock()
    const inTime = sendTraffic({ ...optionsWith(clock, []), durationMaxMs: 2000 })
    const stop = new AbortController()
    const stopped = sendTraffic({ ...optionsWith(clock, []), signal: stop.signal })
    await clock.advance(900)
    stop.abort()
    expect((await stopped).sent).toBe(10)
    await clock.advance(10_000)
    expect((await inTime).sent).toBe(20)
  })

  test('leaves visits out while the shop does not answer', async () => {
    const clock = new FakeClock()
    const answers: ((status: number) => void)[] = []
    const send = () => new Promise<number>((resolve) => answers.push(resolve))
    const done = sendTraffic({ ...optionsWith(clock, []), send, inFlightMax: 3, durationMaxMs: 1000 })
    await clock.advance(5000)
    for (const answer of answers) answer(503)
    expect(await done).toEqual({ sent: 3, answers: { '5xx': 3 }, skipped: 7 })
  })

  test('counts a request without an answer as such', async () => {
    const clock = new FakeClock()
    const done = sendTraffic({ ...optionsWith(clock, []), send: async () => 0, requestsMax: 2 })
    await clock.advance(1000)
    expect((await done).answers).toEqual({ none: 2 })
  })
})

describe('visits', () => {
  test('the same seed brings the same customers', () => {
    expect(visits(1, 50)).toEqual(visits(1, 50))
    expect(visits(1, 50)).not.toEqual(visits(2, 50))
  })

  test('the shares of the crowd are kept', () => {
    const all = visits(7, 4000)
    const checkouts = all.filter((visit) => visit.path === '/checkout').map((visit) => visit.body as object)
    const quotes = all.filter((visit) => visit.path.startsWith('/shipping/quote'))
    expect(checkouts.length / all.length).toBeCloseTo(CROWD.checkouts, 1)
    expect(quotes.length / all.length).toBeCloseTo(CROWD.quotes, 1)
    expect(share(checkouts, (body) => !('customerId' in body))).toBeCloseTo(CROWD.guests, 1)
    expect(share(checkouts, (body) => 'delivery' in body && body.delivery === 'pickup')).toBeCloseTo(CROWD.pickups, 1)
    expect(share(quotes, (visit) => /to=[a-z]/.test(visit.path))).toBeCloseTo(CROWD.lowerCase, 1)
  })
})

function optionsWith(clock: FakeClock, sent: Visit[]): TrafficOptions {
  return {
    send: async (visit) => {
      sent.push(visit)
      return 200
    },
    random: seeded(1),
    clock,
    crowd: () => CROWD,
    requestsMax: 1000,
    durationMaxMs: 120_000,
    inFlightMax: 20,
    signal: new AbortController().signal,
  }
}

function visits(seed: number, count: number): Visit[] {
  const random = seeded(seed)
  return Array.from({ length: count }, () => nextVisit(CROWD, random))
}

function share<T>(values: readonly T[], holds: (value: T) => boolean): number {
  return values.filter(holds).length / values.length
}
