import { describe, expect, test } from 'vitest'
import { createTraffic, type Traffic } from './traffic.ts'

describe('createTraffic', () => {
  test('counts by release and route', () => {
    const traffic = counting('a', 'b')
    send(traffic, { release: 'a', url: '/cart/1' })
    send(traffic, { release: 'a', url: '/cart/2?x=y', status: 500 })
    send(traffic, { release: 'b', url: '/cart/1' })
    expect(traffic.exposure('a', 'GET /cart/:id')).toMatchObject({ requests: 2, allRequests: 2, allErrors: 1 })
    expect(traffic.exposure('a')).toMatchObject({ requests: 2, allRequests: 2, allErrors: 1 })
    expect(traffic.exposure('a', 'POST /cart/:id')).toMatchObject({ requests: 0, allRequests: 2 })
    expect(traffic.exposure('b', 'GET /cart/:id')).toMatchObject({ requests: 1, allErrors: 0 })
  })

  test('does not know a release that never ran', () => {
    const traffic = counting('a')
    send(traffic, { release: 'b' })
    expect(traffic.exposure('b')).toBeNull()
  })

  test('a stranger who tries a million paths takes neither memory nor the routes of the app', () => {
    const traffic = counting('a')
    send(traffic, { release: 'a', url: '/cart' })
    for (let i = 0; i < 5000; i++) send(traffic, { release: 'a', url: `/${letters(i)}`, status: 404 })
    send(traffic, { release: 'a', url: '/checkout' })
    expect(traffic.exposure('a', 'GET /checkout')).toMatchObject({ requests: 1, allRequests: 5002 })
    expect(Object.keys(traffic.save().a!)).toHaveLength(3)
  })

  test('a known route that answers 404 is still that route', () => {
    const traffic = counting('a')
    send(traffic, { release: 'a', url: '/users/1' })
    send(traffic, { release: 'a', url: '/users/2', status: 404 })
    expect(traffic.exposure('a', 'GET /users/:id')?.requests).toBe(2)
  })

  test('when there are too many routes it says that it cannot tell one that it does not know', () => {
    const traffic = counting('a')
    for (let i = 0; i < 1000; i++) send(traffic, { release: 'a', url: `/${letters(i)}` })
    expect(Object.keys(traffic.save().a!).length).toBeLessThanOrEqual(301)
    expect(traffic.exposure('a', `GET /${letters(0)}`)?.requests).toBe(1)
    expect(traffic.exposure('a', `GET /${letters(999)}`)).toBeNull()
    expect(traffic.exposure('a')?.requests).toBe(1000)
  })

  test('tells how long 95 of 100 requests took', () => {
    const traffic = counting('a')
    for (let i = 0; i < 95; i++) send(traffic, { release: 'a', durationMs: 7 })
    for (let i = 0; i < 5; i++) send(traffic, { release: 'a', durationMs: 900 })
    expect(traffic.exposure('a')?.p95Ms).toBe(10)
    for (let i = 0; i < 5; i++) send(traffic, { release: 'a', durationMs: 900 })
    expect(traffic.exposure('a')?.p95Ms).toBe(1000)
    expect(counting('b').exposure('b')).toEqual({ requests: 0, errors: 0, allRequests: 0, allErrors: 0 })
  })

  test('begins again, forgets, and goes on from what was saved', () => {
    const traffic = counting('a', 'b')
    send(traffic, { release: 'a' })
    send(traffic, { release: 'b' })
    const next = createTraffic(JSON.parse(JSON.stringify(traffic.save())))
    send(next, { release: 'a' })
    expect(next.exposure('a')?.requests).toBe(2)
    next.reset('a')
    next.keep(['a'])
    expect([next.exposure('a')?.requests, next.exposure('b')]).toEqual([0, null])
  })
})

function counting(...releases: string[]): Traffic {
  const traffic = createTraffic()
  for (const release of releases) traffic.reset(release)
  return traffic
}

function send(traffic: Traffic, answer: Partial<Parameters<Traffic['count']>[0]>): void {
  traffic.count({ release: 'a', method: 'GET', url: '/', status: 200, durationMs: 3, ...answer })
}

/** A different word for each number, without digits. */
function letters(number: number): string {
  return [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('')
}
