import { connect, type Socket } from 'node:net'
import { expect, test } from 'vitest'
import { describeEachEngine } from '../../test/helpers/database.ts'
import { readStream, startTestServer } from '../../test/helpers/http.ts'
import { seedHeal, seedIssue } from '../../test/helpers/seed-issue.ts'
import { ExternalError } from '../domain/errors.ts'
import { systemClock } from '../lib/clock.ts'

/** Longer than any of these tests may take: a stop that uses it up has hung. */
const GRACE_MS = 30_000

describeEachEngine('HTTP server', (getDb) => {
  test('what SDKs call goes to ingest, whatever its name; everything else is ours and guarded', async () => {
    const { url, port } = await startTestServer(getDb(), {
      ingest: (request, response) => void response.end(`ingest ${request.url}`),
    })
    const post = async (path: string): Promise<string> => (await fetch(url + path, { method: 'POST' })).text()
    expect(await post('/api/42/envelope/?sentry_key=k')).toBe('ingest /api/42/envelope/?sentry_key=k')
    expect(await post('/api/1/store/')).toBe('ingest /api/1/store/')
    for (const path of ['/api/v1/issues/', '/api/v1/1/envelope/', '/x/api/1/envelope/', '/api/1']) {
      expect(JSON.parse(await post(path))).toHaveProperty('error')
    }
    expect(await rawAnswer(port, 'GET /health HTTP/1.1\r\nHost: evil.test\r\nConnection: close\r\n\r\n')).toContain(
      ' 403 ',
    )
    expect(
      await rawAnswer(port, 'POST /api/1/envelope/ HTTP/1.1\r\nHost: evil.test\r\nConnection: close\r\n\r\n'),
    ).toContain(' 200 ')
  })

  test('row 50: every answer of ours forbids inline script, sniffing and framing', async () => {
    const { url } = await startTestServer(getDb())
    for (const path of ['/', '/app.js', '/health', '/api/v1/issues', '/nothing', '/api/v1/issues/zero']) {
      const { headers } = await fetch(url + path)
      expect(headers.get('content-security-policy')).toContain("script-src 'self'")
      expect(headers.get('content-security-policy')).not.toContain('unsafe')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('x-frame-options')).toBe('DENY')
      expect(headers.get('access-control-allow-origin')).toBeNull()
    }
  })

  test('a handler that fails costs its request and not the server', async () => {
    const { url } = await startTestServer(getDb(), {
      ingest: async () => {
        throw new Error('planted')
      },
    })
    const failed = await fetch(`${url}/api/1/envelope/`, { method: 'POST' })
    expect(failed.status).toBe(500)
    expect(await failed.text()).not.toContain('planted')
    expect((await fetch(`${url}/health`)).status).toBe(200)
  })

  test('a store that is gone: 503 with Retry-After, live but not ready', async () => {
    const gone = new ExternalError('The store is gone.', { retryAfterMs: 1_500 })
    const { url } = await startTestServer({ ...getDb(), query: () => Promise.reject(gone) })
    const list = await fetch(`${url}/api/v1/issues`)
    expect(list.status).toBe(503)
    expect(list.headers.get('retry-after')).toBe('2')
    expect(await list.json()).toEqual({ error: 'The store is gone.' })
    expect((await fetch(`${url}/ready`)).status).toBe(503)
    const health = await fetch(`${url}/health`)
    expect(health.status).toBe(200)
    expect(await health.json()).toMatchObject({ status: 'degraded' })
  })

  test('E50 a healthy server says so at /health', async () => {
    const { url } = await startTestServer(getDb())
    const health = await fetch(`${url}/health`)
    expect(health.status).toBe(200)
    expect(await health.json()).toMatchObject({ status: 'healthy', version: expect.any(String) })
    expect(await (await fetch(`${url}/ready`)).json()).toMatchObject({ ready: true })
  })

  test('what SDKs send goes to ingest, also through the tunnel, and nothing else does', async () => {
    const { url } = await startTestServer(getDb())
    const answerOf = async (path: string) => (await fetch(url + path, { method: 'POST' })).text()
    for (const path of ['/api/42/envelope/', '/api/42/store?a=b', '/tunnel', '/tunnel/', '/tunnel?a=b', '/tunnel/?a']) {
      expect([path, await answerOf(path)]).toEqual([path, 'ingest'])
    }
    for (const path of ['/tunnels', '/tunnel/x', '/api/v1/tunnel', '/api/42', '/x/tunnel']) {
      expect([path, await answerOf(path)]).not.toEqual([path, 'ingest'])
    }
  })

  test('a port that is taken is a sentence', async () => {
    const { port } = await startTestServer(getDb())
    const second = await startTestServer(getDb())
    await second.server.stop(GRACE_MS)
    await expect(second.server.listen({ host: '127.0.0.1', port })).rejects.toThrow(
      `Port ${port} of 127.0.0.1 is taken.`,
    )
  })

  test('stop, for E41: an idle server stops at once, though clients keep connections open', async () => {
    const { server, url, port } = await startTestServer(getDb(), { limits: { keepAliveTimeoutMs: GRACE_MS * 2 } })
    await (await fetch(`${url}/health`)).text()
    const silent = await openSocket(port)
    const ended = new Promise((resolve) => silent.once('close', resolve))
    expect(await server.stop(GRACE_MS)).toBe(true)
    await ended
    await expect(fetch(`${url}/health`)).rejects.toThrow()
  })

  test('stop, for E41: a request in flight is answered before the server stops', async () => {
    let finish = (): void => {}
    let reached = (): void => {}
    const isReached = new Promise<void>((resolve) => {
      reached = resolve
    })
    const { server, url } = await startTestServer(getDb(), {
      ingest: (_request, response) => {
        finish = () => void response.end('late')
        reached()
      },
    })
    const answer = fetch(`${url}/api/1/envelope/`, { method: 'POST' })
    await isReached
    const stopped = server.stop(GRACE_MS)
    finish()
    expect(await (await answer).text()).toBe('late')
    expect(await stopped).toBe(true)
  })

  test('stop, for E41: clients that follow the events are let go, and the stop is not held up', async () => {
    const { server, url } = await startTestServer(getDb())
    const stream = await readStream(`${url}/events`)
    const ended = stream.end()
    expect(await server.stop(GRACE_MS)).toBe(true)
    await ended
  })

  test('stop, for E41: a client of the events that takes nothing is cut off when the grace is over', async () => {
    const db = getDb()
    const { server, live, port } = await startTestServer(db)
    const stuck = await openSocket(port)
    stuck.pause()
    stuck.write('GET /events?after=0 HTTP/1.1\r\nHost: localhost\r\n\r\n')
    await fillBeyondBuffers(db)
    await until(() => live.clients() === 1)
    expect(await server.stop(1_000)).toBe(false)
    stuck.destroy()
  })

  test('a client of the events that takes nothing is dropped while the server runs', async () => {
    const db = getDb()
    const { live, port } = await startTestServer(db, { live: { pollMs: 20, slowClientMs: 100 } })
    await fillBeyondBuffers(db)
    const stuck = await openSocket(port)
    stuck.pause()
    stuck.write('GET /events?after=0 HTTP/1.1\r\nHost: localhost\r\n\r\n')
    await until(() => live.clients() === 1)
    await until(() => live.clients() === 0)
    stuck.destroy()
  })

  test('row 42: who sends the headers or the body too slowly is cut off', async () => {
    const { port } = await startTestServer(getDb(), {
      ingest: () => {},
      limits: { headersTimeoutMs: 50, requestTimeoutMs: 100, checkIntervalMs: 20 },
    })
    expect(await rawAnswer(port, 'GET /health HTTP/1.1\r\nHost: loc')).toContain(' 408 ')
    await rawAnswer(port, 'POST /api/1/envelope/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nabc')
  })

  test('a header larger than the limit is refused', async () => {
    const { port } = await startTestServer(getDb())
    const big = 'a'.repeat(20_000)
    expect(await rawAnswer(port, `GET /health HTTP/1.1\r\nHost: localhost\r\nX-Big: ${big}\r\n\r\n`)).toContain(' 431 ')
  })

  test('nothing that is read changes anything', async () => {
    const db = getDb()
    await seedHeal(db, await seedIssue(db))
    const { url } = await startTestServer(db)
    const before = await db.query('select * from transitions')
    for (const path of ['/', '/health', '/ready', '/metrics', '/api/v1/status', '/api/v1/issues', '/api/v1/issues/1']) {
      await (await fetch(url + path)).text()
    }
    expect(await db.query('select * from transitions')).toEqual(before)
  })
})

async function openSocket(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => {})
  await new Promise((resolve) => socket.once('connect', resolve))
  return socket
}

async function rawAnswer(port: number, request: string): Promise<string> {
  const socket = await openSocket(port)
  let text = ''
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
  })
  socket.write(request)
  await new Promise((resolve) => socket.once('close', resolve))
  return text
}

/** More than the kernel keeps for a reader that does not read. */
async function fillBeyondBuffers(db: Parameters<typeof seedIssue>[0]): Promise<void> {
  const reason = 'x'.repeat(100_000)
  for (let i = 0; i < 200; i++) {
    await db.query(
      `insert into transitions (at_ms, subject_kind, subject_id, to_state, reason) values (0, 'issue', 1, 'open', $1)`,
      [reason],
    )
  }
}

async function until(condition: () => boolean): Promise<void> {
  for (let i = 0; i < 500 && !condition(); i++) await systemClock.sleep(10)
  expect(condition()).toBe(true)
}
