import { afterEach, expect, test } from 'vitest'
import type { IssueResponse, IssuesResponse } from '../../src/http/contract.ts'
import { ServerProcess } from '../helpers/server-process.ts'

const TIMEOUT_MS = 60_000

let server: ServerProcess
afterEach(() => server.remove())

let next = 0
async function fail(where: string, release: string): Promise<void> {
  next += 1
  const id = next.toString(16).padStart(32, '0')
  const frames = [{ function: where, filename: '/srv/app/cart.js', lineno: 3, in_app: true }]
  const event = {
    event_id: id,
    release,
    exception: { values: [{ type: 'TypeError', value: 'no', stacktrace: { frames } }] },
  }
  const body = `{"event_id":"${id}"}\n{"type":"event"}\n${JSON.stringify(event)}\n`
  expect((await server.send('envelope', body)).status).toBe(200)
}

const issues = async () => (await server.json<IssuesResponse>('/api/v1/issues')).issues
const issue = async (ticket: number) => (await server.json<IssueResponse>(`/api/v1/issues/${ticket}`)).issue

test('B81 the trace that an error was part of is kept and shown', { timeout: TIMEOUT_MS }, async () => {
  server = new ServerProcess('listen: { port: 0 }\nprojects:\n  shop: { id: 1 }\n')
  await server.start()
  const trace_id = 'c0ffee'.padEnd(32, '1')
  const event = {
    event_id: 'e'.repeat(32),
    message: 'stock is gone',
    contexts: { trace: { trace_id, span_id: 'a'.repeat(16) } },
  }
  const body = `{"event_id":"${event.event_id}"}\n{"type":"event"}\n${JSON.stringify(event)}\n`
  expect((await server.send('envelope', body)).status).toBe(200)
  expect((await server.run('show', '1')).stdout).toContain(trace_id)
  expect(await server.json<IssueResponse>('/api/v1/issues/1')).toMatchObject({ sampleEvent: { traceId: trace_id } })
})

test('what a user says of an error is kept with its issue, without secrets', { timeout: TIMEOUT_MS }, async () => {
  server = new ServerProcess('listen: { port: 0 }\nprojects:\n  shop: { id: 1 }\n')
  await server.start()
  await fail('pay', 'shop@1.0.0')
  const eventId = next.toString(16).padStart(32, '0')
  const said = { event_id: eventId, comments: 'I paid twice with token=sk_live_4eC39HqLyjWDarjtT1zdp7dc', name: 'Ines' }
  const body = `{"event_id":"${eventId}"}\n{"type":"user_report"}\n${JSON.stringify(said)}\n`
  expect((await server.send('envelope', body)).status).toBe(200)
  const { feedback } = await server.json<IssueResponse>('/api/v1/issues/1')
  expect(feedback).toMatchObject([{ eventId, name: 'Ines', message: expect.stringMatching(/^I paid twice/) }])
  expect(JSON.stringify(feedback)).not.toContain('4eC39HqLyjWDarjtT1zdp7dc')
  expect((await server.run('show', '1')).stdout).toMatch(/Said by users[\s\S]*Ines/)
})

test('what a person decides beside a running server holds for the next event: merge, split, resolve, and it comes back', {
  timeout: TIMEOUT_MS,
}, async () => {
  server = new ServerProcess('listen: { port: 0 }\nprojects:\n  shop: { id: 1 }\n')
  await server.start()
  await fail('pay', 'shop@1.0.0')
  await fail('order', 'shop@1.0.0')
  expect(await issues()).toHaveLength(2)

  expect(await server.run('merge', '1', '2', '--by', 'ines')).toMatchObject({ status: 0, stderr: '' })
  await fail('order', 'shop@1.0.0')
  expect(await issues()).toMatchObject([{ id: 1, eventCount: 3 }])
  expect(await issue(2)).toMatchObject({ id: 1 })

  expect((await server.run('merge', '1', '2')).stderr).toMatch(/Ticket 2 is part of ticket 1/)
  expect((await server.run('split', '1', '--ticket', '2')).status).toBe(0)
  await fail('order', 'shop@1.0.0')
  expect([(await issue(1)).eventCount, (await issue(2)).eventCount]).toEqual([1, 3])

  expect((await server.run('resolve', '1', '--in-release', 'shop@1.1.0')).stdout).toBe('Ticket 1 is resolved.\n')
  await fail('pay', 'shop@1.0.3')
  expect((await issue(1)).state).toBe('resolved')
  await fail('pay', 'shop@1.2.0')
  expect((await issue(1)).state).not.toBe('resolved')
  const { timeline } = await server.json<IssueResponse>('/api/v1/issues/1')
  expect(timeline.map(({ reason }) => reason)).toContain(
    'It came back on release shop@1.2.0: release shop@1.1.0 should have fixed it.',
  )
  expect((await server.run('audit', 'verify')).status).toBe(0)
})
