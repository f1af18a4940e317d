import { afterEach, expect, test } from 'vitest'
import type { HealthResponse, IssuesResponse, StatusResponse } from '../../src/http/contract.ts'
import { ServerProcess } from '../helpers/server-process.ts'
import { until } from '../helpers/until.ts'

const TIMEOUT_MS = 60_000
const CONFIG = 'listen: { port: 0 }\ndebounce_ms: 0\nprojects:\n  shop: { id: 1 }\n'
/** Each diagnosis throws where nobody catches it. */
const FAULTY = { PRUNELLA_FAILPOINT: 'diagnose:before!throw' }

let server: ServerProcess
afterEach(() => server.remove())

let sent = 0
async function send(): Promise<number> {
  sent += 1
  const id = sent.toString(16).padStart(32, '0')
  const frames = [{ function: `f${sent}`, filename: `/srv/app/${sent}.js`, lineno: 3, in_app: true }]
  const event = { event_id: id, exception: { values: [{ type: `E${sent}`, value: 'no', stacktrace: { frames } }] } }
  const body = `{"event_id":"${id}"}\n{"type":"event"}\n${JSON.stringify(event)}\n`
  return (await server.send('envelope', body)).status
}

const health = async () => (await server.json<HealthResponse>('/health')).status

test('K8 after an error of its own that nobody caught it takes events, says so and changes nothing; too many end it, and a new process forgets', {
  timeout: TIMEOUT_MS,
}, async () => {
  server = new ServerProcess(CONFIG)
  await server.start(FAULTY)
  expect(await health()).toBe('healthy')
  expect(await send()).toBe(200)
  await until(async () => (await health()) === 'degraded')
  const { killSwitch } = await server.json<StatusResponse>('/api/v1/status')
  expect(killSwitch).toMatchObject({ state: 'engaged', reason: expect.stringMatching(/nobody caught .*restart it/) })

  for (let i = 0; i < 3; i++) expect(await send()).toBe(200)
  expect((await server.exited).code).toBe(1)
  await server.start()
  expect(await health()).toBe('healthy')
  expect((await server.json<IssuesResponse>('/api/v1/issues')).issues).toHaveLength(4)
})

test('K8 with `on_uncaught: exit` it ends at once, and what it had acknowledged is there after a restart', {
  timeout: TIMEOUT_MS,
}, async () => {
  server = new ServerProcess(`on_uncaught: exit\n${CONFIG}`)
  await server.start(FAULTY)
  expect(await send()).toBe(200)
  expect((await server.exited).code).toBe(1)
  await server.start()
  expect((await server.json<IssuesResponse>('/api/v1/issues')).issues).toHaveLength(1)
})

test('K8 that nobody reads its log any more is no error of its own', { timeout: TIMEOUT_MS }, async () => {
  server = new ServerProcess(CONFIG)
  await server.start(FAULTY)
  server.stopReading()
  for (const _ of [1, 2]) {
    expect(await send()).toBe(200)
    await until(async () => (await health()) === 'degraded')
  }
  expect((await server.json<IssuesResponse>('/api/v1/issues')).issues).toHaveLength(2)
})
