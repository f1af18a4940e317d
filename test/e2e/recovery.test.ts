import { afterEach, expect, test } from 'vitest'
import type { IssuesResponse } from '../../src/http/contract.ts'
import type { EscalationsResponse } from '../../src/http/contract-people.ts'
import { freePort } from '../../src/lib/free-port.ts'
import { createAppRepo } from '../helpers/app-repo.ts'
import { ServerProcess } from '../helpers/server-process.ts'
import { until } from '../helpers/until.ts'

const TIMEOUT_MS = 180_000
const WAIT_MS = 60_000

let server: ServerProcess
afterEach(async () => {
  await server.stop()
  await server.remove()
})

test('row 81 a real app that hangs is started anew and looked at; after three times in an hour a person is asked, once', {
  timeout: TIMEOUT_MS,
}, async () => {
  const app = await createAppRepo()
  const port = await freePort()
  server = new ServerProcess(`listen: { port: 0 }
runtime_level_max: recover
cool_down_ms: 0
health: { check_every_ms: 250, failures_min: 2, confirm_ms: 500 }
projects:
  shop:
    id: 1
    repo: ${app.repo}
    target: { kind: process, run: node server.js, port: ${port}, copies: 1, health_path: /health, drain_timeout_ms: 200 }
`)
  await server.start()
  const url = `http://127.0.0.1:${port}`
  const pid = async (): Promise<number | undefined> =>
    fetch(url, { signal: AbortSignal.timeout(2000) })
      .then(async (response) => ((await response.json()) as { pid: number }).pid)
      .catch(() => undefined)
  const issue = async () => (await server.json<IssuesResponse>('/api/v1/issues')).issues[0]
  const servesAnew = async (before: number | undefined) => {
    const now = await pid()
    return now !== undefined && now !== before && (await issue())?.state === 'mitigated'
  }

  await until(async () => (await pid()) !== undefined, WAIT_MS)
  const hung = (await pid())!
  // It keeps its connections and answers nobody.
  process.kill(hung, 'SIGSTOP')
  await until(() => servesAnew(hung), WAIT_MS)
  expect((await issue())?.title).toContain('shop is unresponsive')

  for (const _ of ['second', 'third']) {
    const ill = await pid()
    await fetch(`${url}/ill`)
    await until(() => servesAnew(ill), WAIT_MS)
  }
  // What the server knows is lost; what counts is in the store.
  await server.stop('SIGKILL')
  await server.start()
  const last = await pid()
  await fetch(`${url}/ill`)
  await until(async () => (await issue())?.state === 'needs_human', WAIT_MS)
  expect(await pid()).toBe(last)

  const { escalations } = await server.json<EscalationsResponse>('/api/v1/escalations')
  expect(escalations).toMatchObject([{ reason: expect.stringContaining('restart of shop: 3 of 3 in the last hour') }])
  expect((await server.run('audit', 'verify')).status).toBe(0)
})
