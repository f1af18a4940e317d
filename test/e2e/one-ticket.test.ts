import { expect, onTestFinished, test } from 'vitest'
import type { IssuesResponse } from '../../src/http/contract.ts'
import { ServerProcess } from '../helpers/server-process.ts'
import { until } from '../helpers/until.ts'

const REFUSED = 'connect ECONNREFUSED 10.0.4.7:5432'
const STACK = `Error: ${REFUSED}\n    at TCPConnectWrap.afterConnect (node:net:1595:16)\n    at query (/srv/shop/db.js:14:9)`

const FORMS = {
  line: (server: ServerProcess) => server.send('logs', `level=error msg="cannot pay order 17: ${REFUSED}"\n`),
  exception: (server: ServerProcess) =>
    server.send('events', JSON.stringify({ type: 'Error', message: REFUSED, stack: STACK })),
  tool: (server: ServerProcess) =>
    server.send('events', JSON.stringify({ type: 'tool-error', message: `pg_dump failed: ${REFUSED}` })),
}

test.each([
  ['line', 'exception', 'tool'],
  ['tool', 'line', 'exception'],
  ['exception', 'tool', 'line'],
] as (keyof typeof FORMS)[][])(
  'X01 the same refused connection as %s, %s and %s within one window is one issue with one ticket',
  { timeout: 120_000 },
  async (...order) => {
    const server = new ServerProcess(
      'listen: { port: 0 }\ndebounce_ms: 3000\nself-check: { schedule: "* * * * * *" }\nprojects:\n  shop: { id: 1 }\n',
    )
    onTestFinished(() => server.remove())
    await server.start()
    for (const form of order) expect((await FORMS[form](server)).status).toBe(202)
    const issues = async () => (await server.json<IssuesResponse>('/api/v1/issues')).issues
    await until(async () => (await issues()).every(({ state }) => state !== 'open'), 60_000)
    expect((await issues()).map(({ eventCount }) => eventCount)).toEqual([3])
    const { tickets } = await server.json<{ tickets: unknown[] }>('/api/v1/tickets')
    expect(tickets).toHaveLength(1)
  },
)
