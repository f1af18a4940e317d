import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { IssuesResponse } from '../../src/http/contract.ts'
import { tempDir } from '../helpers/git-repository.ts'
import { healedApp, SOURCE, sendFailure } from '../helpers/healed-app.ts'
import { ServerProcess } from '../helpers/server-process.ts'
import { until } from '../helpers/until.ts'

const TIMEOUT_MS = 240_000
const WAIT_MS = 120_000
/** What makes a failure this bad, by severity. */
const HOW = {
  critical: { level: 'fatal' },
  high: {},
  medium: { handled: true },
  low: { level: 'warning' },
}

interface AgentRun {
  id: number
  endedMs: number | null
  task: string
  ticketId: number
  autoDeploy: boolean | null
  state: string
  context: { title: string; cause: string | null; severity: string | null; files: string[] }
}

let server: ServerProcess
afterEach(() => server.remove())

/** Of each ticket the first: a fix that another one has overtaken is made again. At most one of a ticket is at work. */
async function agents(): Promise<AgentRun[]> {
  const runs = JSON.parse((await server.run('agents', '--json')).stdout) as AgentRun[]
  const open = runs.filter(({ endedMs }) => endedMs === null).map(({ ticketId }) => ticketId)
  expect(open).toEqual([...new Set(open)])
  return runs
    .toSorted((a, b) => a.ticketId - b.ticketId || a.id - b.id)
    .filter(({ ticketId }, i, all) => all[i - 1]?.ticketId !== ticketId)
}

test('B25 B26 four tickets have an agent each, which says what it is about and whether its fix deploys by itself; what happens again gets no second one', {
  timeout: TIMEOUT_MS,
}, async () => {
  const severities = Object.keys(HOW) as (keyof typeof HOW)[]
  const files = Object.fromEntries(severities.map((severity) => [`src/${severity}.js`, SOURCE]))
  const app = await healedApp(tempDir(), { files })
  server = new ServerProcess(`listen: { port: 0 }\ndebounce_ms: 0\nphase: 4\nprojects:${app.config}`)
  await server.start()
  const send = async (burst: number): Promise<void> => {
    for (const [i, severity] of severities.entries())
      await sendFailure(server, app, burst + i, { file: `src/${severity}.js`, ...HOW[severity] })
  }
  await send(0)
  await until(async () => {
    const [critical, high, ...others] = await agents()
    const isAsked = others.length === 2 && others.every(({ state }) => state === 'awaiting_approval')
    return isAsked && critical?.autoDeploy === true && high?.autoDeploy === true
  }, WAIT_MS)
  const runs = await agents()
  expect(runs.map(({ context, autoDeploy }) => [context.severity, autoDeploy])).toEqual([
    ['critical', true],
    ['high', true],
    ['medium', false],
    ['low', false],
  ])
  for (const [i, { task, ticketId, context }] of runs.entries()) {
    expect([task, ticketId]).toEqual(['fix_exception', i + 1])
    expect(context.title).toContain('TypeError')
    expect(context.cause).toMatch(/\S/)
    expect(context.files).toEqual([join(app.repo, `src/${severities[i]}.js`)])
  }
  await send(4)
  const counted = async () => (await server.json<IssuesResponse>('/api/v1/issues')).issues.map((one) => one.eventCount)
  expect(await counted()).toEqual([80, 80, 80, 80])
  // Each is a program that starts: by then a job that was queued with the events has run.
  for (let looks = 0; looks < 3; looks++) {
    const all = JSON.parse((await server.run('agents', '--json')).stdout) as AgentRun[]
    expect(all.filter(({ ticketId }) => ticketId > 2).map(({ id }) => id)).toHaveLength(2)
  }
})
