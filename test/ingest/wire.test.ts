import { request as httpRequest } from 'node:http'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { type Receiver, startReceiver } from '../helpers/client.ts'
import { zstdRaw } from '../helpers/zstd.ts'

// What clients send, byte by byte: the ways in that no client of the other tests takes.

const KEY = 'a'.repeat(32)
const WITH_KEY = `sentry_key=${KEY}`
const ID = '0'.repeat(28)
/** Made by the reference encoder from an envelope with one event. */
const ZSTD_ENVELOPE =
  'KLUv/QBolQIAQoUQEpDPAQgvbiyzcOn/syCL6EzbT+Dem1u+VGZevNFz57f40jQMXjy09875rYyU3S6Ousk4H61iwf10Tfv8hnXegmsDBAAGQXFQwOYGs1hhAg=='

let next = 0
function event(fields: object = {}): string {
  next += 1
  return JSON.stringify({ event_id: ID + next.toString(16).padStart(4, '0'), message: 'boom', ...fields })
}
const envelope = (header: object = {}, payload = event()) => `${JSON.stringify(header)}\n{"type":"event"}\n${payload}\n`

function post(server: Receiver, path: string, body: string | Buffer, headers: Record<string, string> = {}) {
  return fetch(server.url + path, { method: 'POST', body, headers })
}

describe('addresses and keys', () => {
  test.each([
    ['envelope/', `?${WITH_KEY}`, {}, envelope],
    ['envelope', `?${WITH_KEY}`, {}, envelope],
    ['store/', `?${WITH_KEY}`, {}, event],
    ['store', '', { 'x-sentry-auth': `Sentry sentry_version=7,sentry_key=${KEY},sentry_secret=x` }, event],
    ['store/', '', { authorization: `sentry sentry_key=${KEY}` }, event],
    ['store/', `?${WITH_KEY}`, {}, () => deflateSync(event()).toString('base64')],
  ])('%s%s %j', async (route, query, headers, body) => {
    const server = await startReceiver()
    const answer = await post(server, `/api/42/${route}${query}`, body(), headers)
    expect([answer.status, await answer.json()]).toEqual([200, { id: ID + next.toString(16).padStart(4, '0') }])
    expect(await server.eventCount()).toBe(1)
  })

  test('a tunnel takes what names its project and key in the envelope, and nothing else', async () => {
    const server = await startReceiver()
    const dsn = `http://${KEY}@any.test/42`
    for (const path of ['/tunnel', '/tunnel/', '/tunnel?anything']) {
      expect((await post(server, path, envelope({ dsn }))).status).toBe(200)
    }
    const refused = [
      envelope(),
      envelope({ dsn: `http://${'b'.repeat(32)}@any.test/42` }),
      envelope({ dsn: `http://${KEY}@any.test/43` }),
      envelope({ dsn: 'file:///etc/passwd' }),
      envelope({ dsn: 42 }),
    ]
    for (const body of refused) expect((await post(server, '/tunnel', body)).status).toBe(403)
    expect((await post(server, `/api/42/envelope/`, envelope({ dsn: `http://${KEY}@any.test/43` }))).status).toBe(403)
    expect(await server.eventCount()).toBe(3)
  })

  test('two keys that differ are refused, also in one header that came twice', async () => {
    const server = await startReceiver()
    const two = `Sentry sentry_key=${KEY}, Sentry sentry_key=${'b'.repeat(32)}`
    expect((await post(server, '/api/42/store/', event(), { 'x-sentry-auth': two })).status).toBe(403)
    expect((await post(server, `/api/42/store/?${WITH_KEY}&sentry_key=b`, event())).status).toBe(403)
    expect(await server.eventCount()).toBe(0)
  })
})

describe('bodies', () => {
  test.each<[string, (body: string) => Buffer | string]>([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
    ['zstd', zstdRaw],
    ['zstd', () => Buffer.from(ZSTD_ENVELOPE, 'base64')],
    ['', (body) => body],
    ['identity', (body) => body],
  ])('content encoding %j', async (encoding, encode) => {
    const server = await startReceiver()
    const answer = await post(server, `/api/42/envelope/?${WITH_KEY}`, encode(envelope()), {
      'content-encoding': encoding,
    })
    expect([answer.status, await answer.json()]).toEqual([200, { id: expect.any(String) }])
    expect(await server.eventCount()).toBe(1)
  })

  test('chunks without a length or a type', async () => {
    const server = await startReceiver()
    const status = await new Promise((resolve, reject) => {
      const request = httpRequest(`${server.url}/api/42/envelope/?${WITH_KEY}`, { method: 'POST' }, (response) => {
        response.resume()
        resolve(response.statusCode)
      })
      request.once('error', reject)
      for (const character of envelope()) request.write(character)
      request.end()
    })
    expect(status).toBe(200)
    expect(await server.eventCount()).toBe(1)
  })

  test('items that nobody knows are passed over and counted, wherever they stand', async () => {
    const server = await startReceiver()
    const unknown = '{"type":"from_the_future","length":4}\n\n{}\n\n'
    const body = `{}\n${unknown}{"type":"event"}\n${event()}\n${unknown}`
    expect((await post(server, `/api/42/envelope/?${WITH_KEY}`, body)).status).toBe(200)
    expect(await server.counts()).toEqual({ event: 1, unknown: 2 })
  })
})

test('one event counts once by its id, whatever way it came', async () => {
  const server = await startReceiver()
  const payload = event()
  const { event_id: id, ...withoutId } = JSON.parse(payload)
  const bodies = [envelope({}, payload), envelope({ event_id: id }, JSON.stringify(withoutId))]
  for (const body of bodies) expect((await post(server, `/api/42/envelope/?${WITH_KEY}`, body)).status).toBe(200)
  expect((await post(server, `/api/42/store/?${WITH_KEY}`, payload)).status).toBe(200)
  expect(await server.eventCount()).toBe(1)
})

test('a clock that is an hour behind is mended by when the envelope was sent', async () => {
  const server = await startReceiver()
  const behindMs = Date.now() - 3_600_000
  const body = envelope({ sent_at: new Date(behindMs).toISOString() }, event({ timestamp: (behindMs - 5_000) / 1000 }))
  await post(server, `/api/42/envelope/?${WITH_KEY}`, body)
  const [kept] = await server.events()
  expect(kept?.corrections).toEqual(['clock_skew'])
  expect(Math.abs(kept!.receivedMs - 5_000 - kept!.occurredMs)).toBeLessThan(2_000)
})

describe('pages of any origin', () => {
  const EXPOSED = 'x-sentry-error, x-sentry-rate-limits, retry-after'

  test('may read every answer: of success, of refusal, and before they ask', async () => {
    const server = await startReceiver({ itemsPerMinuteMax: 1 })
    const path = `/api/42/envelope/?${WITH_KEY}`
    const answers = [
      await fetch(server.url + path, { method: 'OPTIONS' }),
      await post(server, path, envelope()),
      await post(server, path, envelope()),
      await post(server, path, 'no envelope'),
      await post(server, '/api/42/envelope/', envelope()),
      await post(server, '/api/42/nowhere/', ''),
      await fetch(server.url + path),
      await post(server, path, envelope(), { 'content-encoding': 'lzma' }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([204, 200, 429, 400, 403, 404, 405, 415])
    for (const { headers, status } of answers) {
      expect([status, headers.get('access-control-allow-origin')]).toEqual([status, '*'])
      expect([status, headers.get('access-control-expose-headers')]).toEqual([status, EXPOSED])
    }
  })
})

describe('limits by category', () => {
  test.each([
    ['events', '{"message":"a"}\n{"message":"b"}'],
    ['store', event()],
  ])('%s has them as well', async (route, body) => {
    const server = await startReceiver({ itemsPerMinuteMax: 2 })
    const path = `/api/42/${route}/?${WITH_KEY}`
    const statuses: number[] = []
    for (let i = 0; i < 3; i++) statuses.push((await post(server, path, body)).status)
    expect(statuses.filter((status) => status === 429)).toHaveLength(route === 'events' ? 2 : 1)
  })

  test('what is over the limit is refused until the minute is over, the other categories are not', async () => {
    const server = await startReceiver({ itemsPerMinuteMax: 2 })
    const path = `/api/42/envelope/?${WITH_KEY}`
    for (let i = 0; i < 2; i++) expect((await post(server, path, envelope())).status).toBe(200)

    const refused = await post(server, path, envelope())
    expect(refused.status).toBe(429)
    expect(refused.headers.get('x-sentry-rate-limits')).toMatch(/^\d+:error:key:items_per_minute$/)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(refused.headers.get('x-sentry-error')).toMatch(/items_per_minute_max/)

    const session = '{"type":"session"}\n{"init":true,"status":"ok","errors":0,"attrs":{"release":"app@1"}}\n'
    const mixed = await post(server, path, envelope() + session)
    expect([mixed.status, mixed.headers.get('x-sentry-rate-limits')]).toEqual([
      200,
      expect.stringMatching(/^\d+:error:/),
    ])
    expect((await post(server, path, '{}\n{"type":"client_report"}\n{"discarded_events":[]}')).status).toBe(200)
    expect(await server.eventCount()).toBe(2)
    expect(await server.counts()).toMatchObject({ event: 2, session: 1, client_report: 1 })
  })
})
