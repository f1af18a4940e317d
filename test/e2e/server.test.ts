import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { IssueResponse, IssuesResponse, StatusResponse } from '../../src/http/contract.ts'
import { runPrunella, ServerProcess } from '../helpers/server-process.ts'
import { until } from '../helpers/until.ts'

const CONFIG = 'listen: { port: 0 }\ndebounce_ms: 0\nprojects:\n  shop: { id: 1 }\n'

describe('prunella up', () => {
  let server: ServerProcess
  afterEach(() => server.remove())

  async function started(config = CONFIG, env: Record<string, string> = {}): Promise<ServerProcess> {
    server = new ServerProcess(config)
    await server.start(env)
    return server
  }

  async function firstIssue(): Promise<IssueResponse> {
    await until(async () => (await server.json<IssuesResponse>('/api/v1/issues')).issues.length === 1)
    return server.json('/api/v1/issues/1')
  }

  test('B04 an error that a service logs is taken in with its fields, under the type that the sender gives', async () => {
    await started()
    const record = {
      type: 'elixir_error',
      message: '** (KeyError) key :name not found',
      stacktrace: 'lib/orca_web/live/chat_live.ex:42: OrcaWeb.ChatLive.render/1',
      module: 'OrcaWeb.ChatLive',
      function: 'render/1',
      timestamp: Date.now(),
    }
    const response = await server.send('events', JSON.stringify(record), { 'content-type': 'application/json' })
    expect(response.status).toBe(202)
    const { issue, sampleEvent } = await firstIssue()
    expect(issue.title).toContain('KeyError')
    expect(sampleEvent).toMatchObject({ type: 'elixir_error', occurredMs: record.timestamp })
    expect(JSON.stringify(sampleEvent)).toContain('OrcaWeb.ChatLive')
    expect(JSON.stringify(sampleEvent)).toContain('render/1')
    expect(JSON.stringify(sampleEvent)).toContain('chat_live.ex')
  })

  test('B05 times come in as milliseconds, seconds or ISO, and are kept as milliseconds; the far future is not believed', async () => {
    await started()
    const atMs = Date.now() - 60_000
    const times = [atMs, atMs / 1000, new Date(atMs).toISOString()]
    for (const [i, timestamp] of times.entries()) {
      await server.send('events', JSON.stringify({ type: 'error', message: `kind ${'abc'[i]} of failure`, timestamp }))
    }
    await server.send(
      'events',
      JSON.stringify({ type: 'error', message: 'from the future', timestamp: atMs + 10 * 365 * 86_400_000 }),
    )
    await until(async () => (await server.json<IssuesResponse>('/api/v1/issues')).issues.length === 4)
    const { issues } = await server.json<IssuesResponse>('/api/v1/issues')
    const seen = (title: string) => issues.find((issue) => issue.title.includes(title))!.lastSeenMs
    for (const letter of 'abc') expect(Math.abs(seen(`kind ${letter}`) - atMs)).toBeLessThanOrEqual(1)
    expect(seen('from the future')).toBeLessThan(Date.now() + 3_600_000)
  })

  test('B49 switched off, events are answered and counted, and nothing else is done with them', async () => {
    await started(`enabled: false\n${CONFIG}`)
    const response = await server.send('events', JSON.stringify({ type: 'error', message: 'boom' }))
    expect(response.status).toBe(202)
    expect(await server.json('/api/v1/issues')).toMatchObject({ issues: [] })
    const metrics = await (await server.fetch('/metrics')).text()
    expect(metrics).toMatch(/prunella_ingest_items_total\{[^}]*kind="disabled"[^}]*\} 1/)
  })

  test('a broken envelope, a wrong key and a body that is too large are refused with a reason; the server lives on', async () => {
    await started()
    const broken = await server.send('envelope', 'not an envelope')
    expect(broken.status).toBe(400)
    expect(broken.headers.get('x-sentry-error')).toBeTruthy()
    const { origin } = new URL(server.dsn)
    const foreign = await fetch(`${origin}/api/1/envelope/?sentry_key=${'0'.repeat(32)}`, {
      method: 'POST',
      body: '{}\n',
    })
    expect(foreign.status).toBe(403)
    const large = await server.send('envelope', Buffer.alloc(30 * 1024 * 1024)).catch(() => undefined)
    if (large) expect(large.status).toBe(413)
    expect((await server.send('events', JSON.stringify({ type: 'error', message: 'boom' }))).status).toBe(202)
  })

  test('X07 a secret that comes in is nowhere in the data directory, the API or the log', async () => {
    await started()
    const secret = 'hunter2-canary-7f3a9c'
    const event = {
      event_id: 'a'.repeat(32),
      message: `login failed, password=${secret}`,
      request: {
        url: `http://x.test/?token=${secret}`,
        headers: { Authorization: `Bearer ${secret}`, Cookie: secret },
        data: { password: secret },
      },
      exception: {
        values: [
          {
            type: 'Error',
            value: `api_key: "${secret}"`,
            stacktrace: { frames: [{ filename: 'a.js', function: 'f', vars: { apiKey: secret } }] },
          },
        ],
      },
    }
    const envelope = `{}\n{"type":"event"}\n${JSON.stringify(event)}\n`
    expect((await server.send('envelope', envelope)).status).toBe(200)
    const answer = JSON.stringify(await firstIssue())
    expect(answer).not.toContain(secret)
    await server.stop()
    for (const file of ['prunella.db', 'prunella.db-wal']) {
      const path = join(server.dir, '.prunella', file)
      expect(existsSync(path) && readFileSync(path).includes(secret)).toBe(false)
    }
    expect(server.stderr).not.toContain(secret)
  })

  test('a second server on the same data directory is refused, with the process that holds it', async () => {
    await started()
    const second = await server.run('up')
    expect(second.status).toBe(2)
    expect(second.stderr).toContain(String(server.pid))
  })

  test('E41 idle it stops at once with 0; a live stream does not keep it', async () => {
    await started()
    const stream = await server.fetch('/events')
    expect(stream.headers.get('content-type')).toContain('text/event-stream')
    const startMs = Date.now()
    expect(await server.stop()).toEqual({ code: 0, signal: null })
    expect(Date.now() - startMs).toBeLessThan(5000)
  })

  test('E41 a request in flight is waited for; one that never ends is cut at the end of the time, with 1', async () => {
    await started(`shutdown_timeout_ms: 1500\n${CONFIG}`)
    const { hostname, port, username } = new URL(server.dsn)
    const socket = connect(Number(port), hostname)
    socket.on('error', () => {})
    socket.write(
      `POST /api/1/events/?sentry_key=${username} HTTP/1.1\r\nHost: ${hostname}\r\nContent-Length: 100\r\n\r\n{"type":`,
    )
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(await server.stop()).toEqual({ code: 1, signal: null })

    await started(CONFIG)
    const { origin } = new URL(server.dsn)
    let finish = (): void => {}
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"type":"error",'))
        finish = () => {
          controller.enqueue(new TextEncoder().encode('"message":"late"}'))
          controller.close()
        }
      },
    })
    const request = fetch(`${origin}/api/1/events/?sentry_key=${new URL(server.dsn).username}`, {
      method: 'POST',
      body,
      duplex: 'half',
    } as RequestInit)
    await new Promise((resolve) => setTimeout(resolve, 300))
    const ended = server.stop()
    finish()
    expect((await request).status).toBe(202)
    expect(await ended).toEqual({ code: 0, signal: null })
  })

  test('B08 a wait below a minute is warned of, one above ten is refused by its name', async () => {
    await started(CONFIG.replace('debounce_ms: 0', `debounce_ms: ${59_999}`))
    await until(() => server.stderr.includes('debounce_ms is less than a minute'))
    await server.stop()
    for (const taken of [60_000, 600_000]) {
      server.stderr = ''
      server.configure(CONFIG.replace('debounce_ms: 0', `debounce_ms: ${taken}`))
      await server.start()
      await server.stop()
      expect(server.stderr).not.toContain('debounce_ms')
    }
    server.configure(CONFIG.replace('debounce_ms: 0', `debounce_ms: ${600_001}`))
    expect(await server.run('up')).toMatchObject({ status: 2, stderr: expect.stringContaining('debounce_ms') })
  })

  test('what a configuration says wrong is told all at once, with exit status 2', async () => {
    server = new ServerProcess('phase: 9\nauto_deploy_severty: [high]\nprojects:\n  shop: { id: 0 }\n')
    const { status, stderr } = await server.run('up')
    expect(status).toBe(2)
    for (const word of ['phase', 'auto_deploy_severty', 'projects.shop.id']) expect(stderr).toContain(word)
  })

  test('the kill switch works without a server and without a store, and status shows it', async () => {
    server = new ServerProcess(CONFIG)
    expect((await server.run('kill', '--reason', 'drill')).status).toBe(0)
    await server.start()
    expect((await server.json<StatusResponse>('/api/v1/status')).killSwitch.state).toBe('engaged')
    expect((await server.run('resume')).status).toBe(0)
    await until(async () => (await server.json<StatusResponse>('/api/v1/status')).killSwitch.state === 'off')
  })

  test('the commands say what is wrong in one sentence', async () => {
    server = new ServerProcess(CONFIG)
    const cases: [string[], RegExp][] = [
      [['nosuch'], /no command nosuch/],
      [['show'], /Say which ticket/],
      [['issues', '--nosuch'], /--nosuch/],
      [['issues'], /no store/],
      [['approve', '1'], /no store/],
    ]
    for (const [args, sentence] of cases) {
      const { status, stderr } = await server.run(...args)
      expect([args, status]).toEqual([args, 2])
      expect(stderr).toMatch(sentence)
    }
    writeFileSync(join(server.dir, 'bad.yaml'), 'a: [')
    expect((await runPrunella(['status', '--config', 'bad.yaml'], server.dir)).stderr).toMatch(/not valid YAML/)
  })
})
