import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import type { AuditResponse } from '../../src/http/contract.ts'
import { tempDir } from '../helpers/git-repository.ts'
import { type HealedApp, healedApp, issueIn, sendFailure } from '../helpers/healed-app.ts'
import { ServerProcess } from '../helpers/server-process.ts'
import { until } from '../helpers/until.ts'

let server: ServerProcess
let app: HealedApp
afterEach(() => server.remove())

/** Programs that the server has started and that still run: by /proc, since `ps` is not everywhere. */
function childrenOf(pid: number): string[] {
  return readdirSync('/proc').filter((entry) => {
    if (!/^\d+$/.test(entry)) return false
    try {
      const [state, parent] = readFileSync(`/proc/${entry}/stat`, 'utf8').split(') ').at(-1)!.split(' ')
      return parent === String(pid) && state !== 'Z'
    } catch {
      return false
    }
  })
}

/** The process of a repair, and not what is asked of git on the way to it. */
function repairsOf(pid: number): string[] {
  return childrenOf(pid).filter((entry) => {
    try {
      return readFileSync(`/proc/${entry}/cmdline`, 'utf8').includes('repair.js')
    } catch {
      return false
    }
  })
}

test('B71 kill during a repair: it ends, nothing is changed, capture goes on, a restart changes nothing, resume ends the heal', {
  timeout: 180_000,
}, async () => {
  app = await healedApp(tempDir())
  server = new ServerProcess(`listen: { port: 0 }\ndebounce_ms: 0\nphase: 4\nprojects:${app.config}`)
  await server.start()
  await sendFailure(server, app)
  await until(() => repairsOf(server.pid).length > 0)

  expect((await server.run('kill', '--reason', 'drill')).status).toBe(0)
  // It may take as long as a repair is given to end what it has started; that nothing more was done is seen below.
  await until(() => childrenOf(server.pid).length === 0, 5_000)
  await server.stop('SIGKILL')
  await server.start()
  expect((await server.send('events', JSON.stringify({ type: 'error', message: 'still captured' }))).status).toBe(202)
  await until(async () => (await server.json<{ issues: unknown[] }>('/api/v1/issues')).issues.length === 2)
  expect(childrenOf(server.pid)).toEqual([])
  expect(app.calls()).toEqual([])
  const { entries } = await server.json<AuditResponse>('/api/v1/audit')
  expect(entries.map(({ action }) => action)).toEqual(['kill'])

  expect((await server.run('resume')).status).toBe(0)
  expect((await issueIn(server, ['healed', 'needs_human'])).issue.state).toBe('healed')
  expect(app.calls().map((call) => call.split(' ')[0])).toEqual(['deploy', 'promote'])
})

test('B27 a repair that is killed takes nobody along: the server lives, and its ticket goes on to an end', {
  timeout: 180_000,
}, async () => {
  app = await healedApp(tempDir())
  server = new ServerProcess(`listen: { port: 0 }\ndebounce_ms: 0\nphase: 4\nprojects:${app.config}`)
  await server.start()
  const { pid } = server
  await sendFailure(server, app)
  await until(() => repairsOf(pid).length > 0)
  for (const child of repairsOf(pid)) process.kill(Number(child), 'SIGKILL')

  expect((await issueIn(server, ['healed', 'needs_human'])).issue.state).toBe('healed')
  expect(server.pid).toBe(pid)
  expect(app.calls().map((call) => call.split(' ')[0])).toEqual(['deploy', 'promote'])
})
