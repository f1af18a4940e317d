import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { levelOf } from '../../scripts/reference/policy-matrix.ts'
import type { Level } from '../../src/domain/decision.ts'
import { LEVELS } from '../../src/domain/decision.ts'
import type { IssueResponse } from '../../src/http/contract.ts'
import { tempDir } from '../helpers/git-repository.ts'
import { type HealedApp, healedApp, issueIn, sendFailure } from '../helpers/healed-app.ts'
import { ServerProcess } from '../helpers/server-process.ts'

const TIMEOUT_MS = 90_000

let server: ServerProcess
let app: HealedApp
afterEach(() => server.remove())

async function start(settings: string): Promise<void> {
  app = await healedApp(tempDir())
  server = new ServerProcess(`listen: { port: 0 }\ndebounce_ms: 0\n${settings}\nprojects:${app.config}`)
  await server.start()
}

/** Where a heal goes no further by itself. */
const settled = () => issueIn(server, ['needs_human', 'awaiting_approval', 'verifying', 'healed'])

/** From the checkout and the deploy scripts, and from what the server says that it did. */
async function reached({ attempts }: IssueResponse): Promise<Level> {
  if (app.calls().length > 0) return 'autonomous'
  if ((await app.branches()).length > 1) return 'apply'
  return attempts.length > 0 ? 'propose' : 'report'
}

test('K1 the same failure, in the same phase: on the word of a log it is reported, on that of the SDK it is deployed', {
  timeout: TIMEOUT_MS,
}, async () => {
  await start('phase: 4')
  const stack = `TypeError: Cannot read properties of undefined (reading 'trim')\n    at displayName (${join(app.repo, 'src/name.js')}:3:20)`
  const line = { level: 'fatal', msg: 'request failed', err: { type: 'TypeError', message: 'no name', stack } }
  expect((await server.send('logs', `${JSON.stringify(line)}\n`)).status).toBe(202)
  const fromLog = await settled()
  const severity = fromLog.issue.severity!
  expect(LEVELS.indexOf(await reached(fromLog))).toBe(levelOf({ phase: 4, severity }, { sources: ['logs'] }))
  expect(fromLog.decisions[0]).toMatchObject({ verdict: 'deny', level: 'report', limitedBy: 'source' })
  await server.remove()

  await start('phase: 4')
  await sendFailure(server, app)
  const fromSdk = await settled()
  const cell = levelOf({ phase: 4, severity: fromSdk.issue.severity! }, { sources: ['exceptions'] })
  expect(LEVELS.indexOf(await reached(fromSdk))).toBe(cell)
})

test('B73 B75 B85 X13 oversight of the service, in phase 4: the patch is there, and no branch before a person approves', {
  timeout: TIMEOUT_MS,
}, async () => {
  await start("phase: 4\noversight: ['app']")
  await sendFailure(server, app)
  const found = await settled()
  expect(await reached(found)).toBe('propose')
  expect(found.decisions[0]).toMatchObject({ verdict: 'ask', limitedBy: 'oversight' })

  const explained = await server.run('policy', 'explain', '1', '--json')
  const { decisions } = JSON.parse(explained.stdout) as { decisions: { action: string; gates: { cap: string }[] }[] }
  expect(decisions.map(({ action }) => action)).toEqual(['heal', 'commit', 'deploy'])
  expect(decisions[1]!.gates.every(({ cap }) => (LEVELS as readonly string[]).includes(cap))).toBe(true)
  expect((await server.run('policy', 'explain', '1')).stdout).toMatch(/▸ oversight +propose +app /)

  const { projects } = JSON.parse((await server.run('phase', 'status', '--json')).stdout)
  expect(projects).toMatchObject([{ project: 'app', phase: 4, record: { diagnosed: 1, deployed: 0 }, criteria: [] }])
  server.configure(`phase: 1\nprojects:${app.config}`)
  const { status, stdout } = await server.run('phase', 'status')
  expect([status, stdout]).toEqual([
    0,
    expect.stringMatching(/^app: phase 1\n[\s\S]*Phase 2 asks for:\n +· issues diagnosed +1 of 20\n/),
  ])
  expect(readFileSync(join(app.repo, 'src/name.js'), 'utf8')).toContain('user.name.trim()')
})
