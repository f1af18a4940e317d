import { createServer, request as httpRequest, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { describeEachEngine } from '../../../test/helpers/database.ts'
import { FakeClock } from '../../../test/helpers/fake-clock.ts'
import { until } from '../../../test/helpers/until.ts'
import { ExternalError } from '../../domain/errors.ts'
import { silentLogger } from '../../lib/logger.ts'
import { redactEvent } from '../../lib/redact/redact-event.ts'
import { createIngestQueue, type IngestQueue } from '../../pipeline/ingest.ts'
import { createSampling } from '../../pipeline/sampling.ts'
import { SOURCES } from '../../sources/index.ts'
import { REPEATED_MAX } from '../../sources/limits.ts'
import { createIngestHandler, type IngestParts } from './handler.ts'

const KEY = 'a'.repeat(32)
const MIB = 1024 * 1024
const errors: string[] = []
const logger = { ...silentLogger, error: (message: string) => void errors.push(message) }

let server: Server | undefined
let url = ''

async function start(queue: IngestQueue, overrides: Partial<IngestParts> = {}): Promise<void> {
  const projects = [
    { id: 42, dsnKey: KEY },
    { id: 43, dsnKey: 'b'.repeat(32) },
  ]
  const handler = createIngestHandler({
    sources: SOURCES,
    queue,
    projects,
    enabled: true,
    clock: new FakeClock(),
    logger,
    ...overrides,
  })
  server = createServer((request, response) => void handler(request, response))
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

afterEach(async () => {
  server?.closeAllConnections()
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)))
  server = undefined
  expect(errors.splice(0)).toEqual([])
})

let next = 0
function envelope(header: object = {}): string {
  next += 1
  const event = { event_id: next.toString(16).padStart(32, '0'), message: 'boom', platform: 'node' }
  return `${JSON.stringify(header)}\n{"type":"event"}\n${JSON.stringify(event)}\n`
}

interface Options {
  path?: string
  method?: string
  headers?: Record<string, string>
  body?: string | Buffer
}

const WITH_KEY = `/api/42/envelope/?sentry_key=${KEY}`

async function send({ path = WITH_KEY, method = 'POST', headers = {}, body = envelope() }: Options = {}) {
  const response = await fetch(url + path, { method, headers, ...(method === 'POST' ? { body } : {}) })
  const text = await response.text()
  return { status: response.status, headers: response.headers, json: text ? JSON.parse(text) : undefined }
}

describeEachEngine('createIngestHandler', (getDb) => {
  const startReal = (overrides: Partial<IngestParts> = {}) => {
    const grouper = { redact: redactEvent, debounceMs: 0, sampling: createSampling() }
    return start(createIngestQueue({ db: getDb(), clock: new FakeClock(), grouper }), overrides)
  }
  const eventCount = async () => {
    const [row] = await getDb().query<{ n: number }>(
      'select cast(coalesce(sum(event_count), 0) as bigint) as n from issues',
    )
    return row!.n
  }
  const counted = async (kind: string) => {
    const [row] = await getDb().query<{ items: number }>('select items from ingest_counts where kind = $1', [kind])
    return row?.items ?? 0
  }

  test('an answer of success comes after the commit, with the id of the event', async () => {
    await startReal()
    const { status, json } = await send()
    expect(status).toBe(200)
    expect(json).toEqual({ id: next.toString(16).padStart(32, '0') })
    expect(await eventCount()).toBe(1)
    expect(await counted('event')).toBe(1)
  })

  test.each([
    ['envelope without a slash', `/api/42/envelope?sentry_key=${KEY}`, () => envelope(), 200],
    ['store', `/api/42/store/?sentry_key=${KEY}`, () => '{"message":\n"boom"}', 200],
    ['B06 events, as plain JSON', `/api/42/events?sentry_key=${KEY}`, () => '{"message":"boom"}', 202],
  ])('%s', async (_, path, body, expected) => {
    await startReal()
    expect((await send({ path, body: body() })).status).toBe(expected)
    expect(await eventCount()).toBe(1)
  })

  test.each(['events', 'logs'])(
    'B13 what is repeated is counted as often, and never more than a record may say: %s',
    async (door) => {
      await startReal()
      const path = `/api/42/${door}/?sentry_key=${KEY}`
      const sent = [undefined, 901, '20', -7, 'many', 1e15]
      const lines = sent.map((repeated) => JSON.stringify({ level: 'error', message: 'no stock', repeated }))
      expect((await send({ path, body: `${lines.join('\n')}\n` })).status).toBe(202)
      expect(await getDb().query('select event_count from issues')).toEqual([
        { event_count: 1 + 901 + 20 + 1 + 1 + REPEATED_MAX },
      ])
    },
  )

  test('B04 an error that a service logs is kept with type, message, stack, module, function and time, whatever its type is called', async () => {
    await startReal()
    const path = `/api/42/events/?sentry_key=${KEY}`
    const error = {
      type: 'elixir_error',
      message: 'key :price not found',
      stacktrace: 'lib/shop/cart.ex:12: Shop.Cart.total/1',
      module: 'Shop.Cart',
      function: 'total/1',
      timestamp: Date.UTC(2025, 11, 31, 23, 59, 59, 5),
    }
    expect((await send({ path, body: JSON.stringify(error) })).status).toBe(202)
    const [row] = await getDb().query<{ payload: string }>('select payload from events')
    expect(JSON.parse(row!.payload)).toMatchObject({
      type: error.type,
      message: error.message,
      occurredMs: error.timestamp,
      exceptions: [
        { type: error.type, value: error.message, frames: [{ module: error.module, function: error.function }] },
      ],
      extra: { stacktrace: error.stacktrace },
    })
    expect(await getDb().query('select type, culprit from issues')).toEqual([
      { type: error.type, culprit: 'total/1 (Shop.Cart)' },
    ])
  })

  test('the key is taken from the query, the headers or the envelope, and all that are there must be right', async () => {
    await startReal()
    const path = '/api/42/envelope/'
    const bare = (headers: Record<string, string>, header: object = {}) =>
      send({ path, headers, body: envelope(header) })
    expect((await bare({ 'x-sentry-auth': `Sentry sentry_version=7, sentry_key=${KEY}` })).status).toBe(200)
    expect((await bare({ authorization: `Sentry sentry_key=${KEY}` })).status).toBe(200)
    expect((await bare({}, { dsn: `https://${KEY}@host/42` })).status).toBe(200)

    const refused = [
      await bare({}),
      await bare({}, { dsn: `https://${'c'.repeat(32)}@host/42` }),
      await bare({ 'x-sentry-auth': 'Sentry sentry_key=wrong' }),
      await send({ path: WITH_KEY, headers: { 'x-sentry-auth': 'Sentry sentry_key=wrong' } }),
      await send({ path: WITH_KEY, body: envelope({ dsn: 'https://wrong@host/42' }) }),
      await send({ path: `/api/43/envelope/?sentry_key=${KEY}` }),
      await send({ path: `/api/7/envelope/?sentry_key=${KEY}` }),
    ]
    for (const { status, headers } of refused) {
      expect(status).toBe(403)
      expect(headers.get('x-sentry-error')).toMatch(/key/)
    }
    expect(await eventCount()).toBe(3)
    await until(async () => (await counted('refused:wrong_key')) > 0)
  })

  test.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['br', brotliCompressSync],
    ['', (body: string) => Buffer.from(body)],
    ['identity', (body: string) => Buffer.from(body)],
  ])('content encoding %j', async (encoding, compress) => {
    await startReal()
    const body = compress(envelope())
    expect((await send({ headers: { 'content-encoding': encoding }, body })).status).toBe(200)
    expect(await eventCount()).toBe(1)
  })

  test.each<[number, RegExp, Options]>([
    [404, /Nothing is taken in/, { path: '/api/42/elsewhere/' }],
    [405, /POST/, { method: 'GET' }],
    [400, /first line of the envelope/, { body: 'no envelope' }],
    [400, /The event is not valid JSON/, { body: '{}\n{"type":"event"}\n{oops' }],
    [400, /only 3 follow/, { body: '{}\n{"type":"event","length":99}\nabc' }],
    [400, /nested/, { body: `{}\n{"type":"event"}\n${'['.repeat(100_000)}` }],
    [400, /decompressed/, { headers: { 'content-encoding': 'gzip' }, body: 'no gzip' }],
    [415, /compress is not known/, { headers: { 'content-encoding': 'compress' } }],
    [413, /larger than 1048576 bytes/, { body: Buffer.alloc(2 * MIB) }],
    [413, /after decompression/, { headers: { 'content-encoding': 'gzip' }, body: gzipSync(Buffer.alloc(64 * MIB)) }],
    [
      413,
      /after decompression/,
      { headers: { 'content-encoding': 'br' }, body: brotliCompressSync(Buffer.alloc(64 * MIB)) },
    ],
    [
      413,
      /Events may have/,
      { body: gzipSync(`{}\n{"type":"event"}\n"${'x'.repeat(MIB)}"`), headers: { 'content-encoding': 'gzip' } },
    ],
  ])('bad input: %i %s', async (status, reason, options) => {
    await startReal({ limits: { bodyBytesMax: MIB, decodedBytesMax: 4 * MIB } })
    const refused = await send(options)
    expect(refused.status).toBe(status)
    expect(refused.headers.get('x-sentry-error')).toMatch(reason)
    expect(refused.json.detail).toMatch(reason)
    expect(refused.headers.get('access-control-allow-origin')).toBe('*')
    expect((await send()).status).toBe(200)
    expect(await eventCount()).toBe(1)
  })

  test('a body without a length is refused as soon as it is too large, and its sender is told', async () => {
    await startReal({ limits: { bodyBytesMax: MIB } })
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const request = httpRequest(url + WITH_KEY, { method: 'POST' }, (response) => {
        response.resume()
        resolve(response.statusCode)
      })
      request.on('error', reject)
      const more = () => {
        if (!request.destroyed && !request.writableEnded) request.write(Buffer.alloc(256 * 1024), more)
      }
      more()
    })
    expect(status).toBe(413)
  })

  test('a sender that goes away in the middle leaves nothing behind', async () => {
    await startReal()
    const request = httpRequest(url + WITH_KEY, { method: 'POST', headers: { 'content-length': '1000' } })
    request.on('error', () => {})
    request.write('{}\n')
    await new Promise((resolve) => request.once('socket', (socket) => socket.once('connect', resolve)))
    request.destroy()
    expect((await send()).status).toBe(200)
    await until(async () => (await counted('refused:invalid')) === 1)
    expect(await eventCount()).toBe(1)
  })

  test('pages of any origin may send: preflight and headers', async () => {
    await startReal()
    const preflight = await send({ method: 'OPTIONS' })
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('access-control-allow-headers')).toContain('x-sentry-auth')
    const { headers } = await send()
    expect(headers.get('access-control-expose-headers')).toContain('x-sentry-error')
  })

  test('B49 switched off, events are answered with 202 and only counted', async () => {
    await startReal({ enabled: false })
    expect((await send()).status).toBe(202)
    expect(await eventCount()).toBe(0)
    expect(await counted('disabled')).toBe(1)
    expect(await getDb().query('select * from jobs')).toEqual([])
  })

  test('the same event twice counts once, and is acknowledged twice', async () => {
    await startReal()
    const body = envelope()
    expect((await send({ body })).status).toBe(200)
    expect((await send({ body })).status).toBe(200)
    expect(await eventCount()).toBe(1)
  })

  test('sessions are counted by release, other items by kind', async () => {
    await startReal()
    const sessions = { aggregates: [{ exited: 3, crashed: 1 }], attrs: { release: 'shop@1' } }
    const body = `{}\n{"type":"sessions"}\n${JSON.stringify(sessions)}\n{"type":"client_report"}\n{}\n{"type":"new_thing"}\n{}\n`
    expect((await send({ body })).json).toEqual({})
    const exposures = await getDb().query('select release, source, requests, errors from release_exposures')
    expect(exposures).toEqual([{ release: 'shop@1', source: 'sessions', requests: 4, errors: 1 }])
    for (const kind of ['sessions', 'client_report', 'unknown']) expect(await counted(kind)).toBe(1)
  })
})

test('a store that fails: 503 with Retry-After, and no acknowledgement', async () => {
  const failing: IngestQueue = {
    submit: () => Promise.reject(new ExternalError('The disk is full.', { retryAfterMs: 4_200 })),
    depth: () => 0,
  }
  await start(failing)
  const { status, headers } = await send()
  expect(status).toBe(503)
  expect(headers.get('retry-after')).toBe('5')
  expect(headers.get('x-sentry-error')).toBe('The disk is full.')
})
