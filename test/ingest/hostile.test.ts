import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { createIngestHandler } from '../../src/http/ingest/handler.ts'
import { systemClock } from '../../src/lib/clock.ts'
import { silentLogger } from '../../src/lib/logger.ts'
import { SOURCES } from '../../src/sources/index.ts'
import type { Database } from '../../src/store/database.ts'
import { describeOnSqlite } from '../helpers/database.ts'
import { startTestServer } from '../helpers/http.ts'
import { type IngestServer, startIngest } from '../helpers/ingest-server.ts'
import { zstdBomb } from '../helpers/zstd.ts'

// Rows 31 to 44 of the threats: bytes that are meant to hurt. How long they hold the event loop is measured by bench/hostile.ts.

const KEY = 'a'.repeat(32)
const MIB = 1024 * 1024
const OUTSIDE = join(process.env.PRUNELLA_DATA ?? '/nowhere', 'hostile')

describeOnSqlite('hostile bodies', (getDb) => {
  async function withServer(work: (server: IngestServer) => Promise<void>): Promise<void> {
    const server = await startIngest(getDb())
    try {
      await work(server)
      const { status } = await post(server, '{"message":"still here"}')
      expect(status).toBe(200)
      expect(server.log).toEqual([])
    } finally {
      await server.close()
    }
  }

  async function post(
    server: IngestServer,
    body: string | Buffer,
    { route = 'store', encoding }: { route?: string; encoding?: string } = {},
  ) {
    const headers = encoding === undefined ? {} : { 'content-encoding': encoding }
    const url = `${server.url}/api/42/${route}/?sentry_key=${KEY}`
    const answer = await fetch(url, { method: 'POST', body, headers })
    return { status: answer.status, reason: answer.headers.get('x-sentry-error') }
  }

  const bombs: [encoding: string, body: () => Buffer][] = [
    ['gzip', () => gzipSync(Buffer.alloc(64 * MIB), { level: 1 })],
    ['gzip', () => Buffer.concat(Array(8).fill(gzipSync(Buffer.alloc(16 * MIB))))],
    ['deflate', () => deflateSync(Buffer.alloc(64 * MIB), { level: 1 })],
    ['deflate', () => deflateRawSync(Buffer.alloc(64 * MIB), { level: 1 })],
    ['br', () => brotliCompressSync(Buffer.alloc(64 * MIB), { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })],
    ['zstd', () => zstdBomb(512)],
  ]
  test.each(bombs)('row 32: a bomb in %s', async (encoding, body) => {
    await withServer(async (server) => {
      const { status, reason } = await post(server, body(), { route: 'envelope', encoding })
      expect([status, reason]).toEqual([413, expect.stringMatching(/larger than \d+ bytes after decompression/)])
    })
  })

  test('row 32: a bomb in the base64 of an old client, and a zstd that asks for two gigabytes of window', async () => {
    await withServer(async (server) => {
      const old = deflateSync(Buffer.alloc(64 * MIB)).toString('base64')
      expect(await post(server, old)).toMatchObject({ status: 400, reason: expect.stringMatching(/base64/) })
      const window = Buffer.from('28b52ffd00a80100000000', 'hex')
      expect((await post(server, window, { encoding: 'zstd' })).status).toBe(413)
    })
  })

  test.each<[what: string, body: string, status: number]>([
    ['row 33: nested lists', '['.repeat(500_000), 400],
    ['row 33: nested objects', '{"a":'.repeat(150_000), 400],
    ['row 38: 80,000 keys', `{${Array.from({ length: 80_000 }, (_, i) => `"${i}":1`).join()}}`, 400],
    ['row 38: more than a mebibyte', JSON.stringify({ message: 'x'.repeat(MIB) }), 413],
    ['row 37: nothing but numbers', '1e999', 400],
    ['row 35: UTF-16', Buffer.from('\ufeff{"message":"m"}', 'utf16le').toString('latin1'), 400],
  ])('%s', async (_, body, status) => {
    await withServer(async (server) => {
      for (const route of ['store', 'events']) {
        expect(await post(server, body, { route })).toEqual({ status, reason: expect.stringMatching(/\w{3}/) })
      }
      const answer = await post(server, `{}\n{"type":"event"}\n${body}`, { route: 'envelope' })
      expect(answer).toEqual({ status, reason: expect.stringMatching(/\w{3}/) })
    })
  })

  test('row 35: invalid UTF-8, NUL and halves of characters are stored as valid text', async () => {
    await withServer(async (server) => {
      const bytes = Buffer.from([0xff, 0xfe, 0xc0, 0x80, 0xed, 0xa0, 0x80])
      const invalid = Buffer.concat([Buffer.from('{"message":"bytes '), bytes, Buffer.from('"}')])
      expect((await post(server, invalid)).status).toBe(200)
      const odd = '\\u0000 \\ud800 \\udc00'
      const event = `{"message":"odd ${odd}","release":"r${odd}","environment":"${odd}","tags":{"${odd}":"${odd}"},
        "transaction":"${odd}","exception":{"values":[{"type":"E${odd}","value":"${odd}","stacktrace":{"frames":[{"filename":"${odd}"}]}}]}}`
      expect((await post(server, event)).status).toBe(200)
      expect((await post(server, `{"type":"${odd}","message":"${odd}"}`, { route: 'events' })).status).toBe(202)
      const rows = await getDb().query<{ payload: string }>('select payload from events')
      expect(rows.length).toBeGreaterThanOrEqual(3)
      for (const { payload } of rows) expect(JSON.stringify(JSON.parse(payload))).not.toMatch(/\\ud[89a-f]/)
    })
  })

  test('row 36: prototype pollution reaches nothing', async () => {
    await withServer(async (server) => {
      const trap = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'
      const event = `{"message":"m","__proto__":{"polluted":1},"extra":${trap},"tags":${trap},"user":${trap},"contexts":${trap},
        "request":{"url":"http://a/","headers":${trap},"data":${trap}},"breadcrumbs":[${trap}],
        "exception":{"values":[{"type":"E","stacktrace":{"frames":[{"in_app":true,"vars":${trap}}]}}]}}`
      expect((await post(server, event)).status).toBe(200)
      expect((await post(server, event, { route: 'events' })).status).toBe(202)
      const lying = `{"__proto__":{"dsn":"http://x@h/1"}}\n{"type":"__proto__"}\n{}\n{"type":"event","__proto__":{"length":1}}\n${event.replaceAll('\n', ' ')}`
      expect((await post(server, lying, { route: 'envelope' })).status).toBe(200)
      expect((await post(server, 'x', { encoding: '__proto__' })).status).toBe(415)
      expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    })
  })

  test('row 38: too many items, headers or blank lines', async () => {
    await withServer(async (server) => {
      const bodies = [
        `{}\n${'{"type":"x"}\n{}\n'.repeat(10_001)}`,
        `{}\n${'{"type":"event"}\n{}\n'.repeat(101)}`,
        `{}\n${`{"type":"x","h":"${'h'.repeat(1_000)}"}\n{}\n`.repeat(500)}`,
        `{"h":"${'h'.repeat(MIB)}"}\n`,
      ]
      for (const body of bodies) {
        expect((await post(server, body, { route: 'envelope' })).status).toBe(413)
      }
      expect((await post(server, `{}${'\n'.repeat(MIB)}`, { route: 'envelope' })).status).toBe(400)
    })
  })

  test.each(['-1', '1e308', '99999999', '"7"', '0.5', '[]', '9007199254740993'])(
    'row 44: an item that lies about its length: %s',
    async (length) => {
      await withServer(async (server) => {
        const body = `{}\n{"type":"event","length":${length}}\n{"message":"m"}\n`
        expect(await post(server, body, { route: 'envelope' })).toMatchObject({
          status: 400,
          reason: expect.stringMatching(/Item 1/),
        })
      })
    },
  )

  test.skipIf(!existsSync(OUTSIDE))(
    'row 34: what is no JSON is refused (skipped without PRUNELLA_DATA)',
    async () => {
      await withServer(async (server) => {
        const folder = join(OUTSIDE, 'json-test-suite/test_parsing')
        for (const file of readdirSync(folder)) {
          const { status } = await post(server, readFileSync(join(folder, file)))
          // A byte that is no UTF-8 becomes a replacement character before anything is parsed.
          if (file.startsWith('n_') && !/utf.?8|invalid-/.test(file)) expect([file, status]).toEqual([file, 400])
          else expect([file, status]).toEqual([file, expect.toSatisfy((code: number) => code === 200 || code === 400)])
        }
      })
    },
    120_000,
  )
})

describeOnSqlite('hostile headers', (getDb) => {
  test.each<[what: string, head: string, status: number]>([
    ['a header over 16 KiB', `X-Sentry-Auth: ${'a'.repeat(17_000)}\r\n`, 431],
    ['a length and chunks', 'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n', 400],
    ['two lengths', 'Content-Length: 5\r\nContent-Length: 6\r\n', 400],
    ['a length that is none', 'Content-Length: -5\r\n', 400],
    ['a name with a space', 'Content-Length : 5\r\n', 400],
    ['a bare line feed in a value', 'X-A: b\nX-C: d\r\nContent-Length: 2\r\n', 400],
    ['a NUL', 'X-A: b\0\r\n', 400],
    ['another coding than chunks', 'Transfer-Encoding: gzip\r\n', 400],
    ['a coding that does not end in chunks', 'Transfer-Encoding: chunked, identity\r\n', 400],
  ])('row 43: %s', async (_, head, status) => {
    const port = await startWhole(getDb())
    const path = `/api/42/store/?sentry_key=${KEY}`
    const text = await rawAnswer(port, `POST ${path} HTTP/1.1\r\nHost: localhost\r\n${head}\r\n{"message":"m"}`)
    expect(text).toContain(`HTTP/1.1 ${status} `)
    expect(text).toMatch(/^x-sentry-error: \w+/m)
    expect(text).toMatch(/^access-control-allow-origin: \*/m)
    expect(await getDb().query('select id from issues')).toEqual([])
  })
})

async function startWhole(db: Database): Promise<number> {
  const queue = { submit: () => Promise.reject(new Error('nothing may come through')), depth: () => 0 }
  const projects = [{ id: 42, dsnKey: KEY }]
  const parts = { sources: SOURCES, queue, projects, enabled: true, clock: systemClock, logger: silentLogger }
  return (await startTestServer(db, { ingest: createIngestHandler(parts) })).port
}

async function rawAnswer(port: number, request: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => {})
  let text = ''
  socket.setEncoding('latin1').on('data', (chunk: string) => (text += chunk))
  socket.write(request)
  await new Promise((resolve) => socket.once('close', resolve))
  return text
}
