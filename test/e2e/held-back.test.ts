import { rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { AuditResponse, IssueResponse, StatusResponse } from '../../src/http/contract.ts'
import { tempDir } from '../helpers/git-repository.ts'
import { Github } from '../helpers/github/github.ts'
import { type HealedApp, healedApp, issueIn, sendFailure } from '../helpers/healed-app.ts'
import { ServerProcess } from '../helpers/server-process.ts'

const TIMEOUT_MS = 180_000
const TOKEN = 'github_pat_11ABCDEFG0123456789_abcdefghijklmnopqrstuvwxyz'

let server: ServerProcess
let app: HealedApp
afterEach(() => server.remove())

const audit = async () => (await server.json<AuditResponse>('/api/v1/audit')).entries

test('X03 a kill switch that cannot be read means no: nothing is begun until it can be, then the heal goes to its end', {
  timeout: TIMEOUT_MS,
}, async () => {
  app = await healedApp(tempDir())
  server = new ServerProcess(`listen: { port: 0 }\ndebounce_ms: 0\nphase: 4\nprojects:${app.config}`)
  await server.start()
  // Whoever looks at it is led round in a circle.
  const file = join(server.dir, '.prunella', 'KILL')
  symlinkSync(file, file)
  expect((await server.json<StatusResponse>('/api/v1/status')).killSwitch.state).toBe('unreadable')
  await sendFailure(server, app)
  const { issue, attempts, decisions } = await issueIn(server, ['diagnosed'])
  expect([issue.state, attempts]).toEqual(['diagnosed', []])
  expect(decisions.every(({ verdict }) => verdict === 'wait')).toBe(true)
  expect([app.calls(), (await app.branches()).length, await audit()]).toEqual([[], 1, []])
  rmSync(file)
  expect((await issueIn(server, ['healed', 'needs_human'])).issue.state).toBe('healed')
})

interface Made {
  decisions: unknown[]
  writes: number
  calls: string[]
  branches: number
  audit: number
  issue: IssueResponse['issue']
}

/** The same failure, on a server of its own with everything that it could write to. */
async function healed(settings: string): Promise<Made> {
  const github = await Github.start()
  github.addToken(TOKEN, { login: 'app-prunella', type: 'User' })
  github.state.addRepo('my-org/app', { isPrivate: true }).collaborators.set('app-prunella', 'write')
  app = await healedApp(tempDir())
  server = new ServerProcess(`listen: { port: 0 }
debounce_ms: 0
phase: 4
${settings}
projects:${app.config}    tracker: { kind: github, repo: my-org/app, url: ${github.url}, token: ${TOKEN} }
`)
  await server.start()
  await sendFailure(server, app)
  const { issue, decisions } = await issueIn(server, ['healed', 'needs_human'])
  const made = {
    decisions: decisions.map(({ action, verdict, level, limitedBy }) => [action, verdict, level, limitedBy]),
    writes: github.requests.filter(({ method }) => method !== 'GET').length,
    calls: app.calls().map((call) => call.split(' ')[0]!),
    branches: (await app.branches()).length,
    audit: (await audit()).length,
    issue,
  }
  await server.remove()
  return made
}

test('X12 a dry run decides as the wet run does, and writes to no branch, deploy, tracker or audit log', {
  timeout: TIMEOUT_MS,
}, async () => {
  const wet = await healed('')
  expect(wet).toMatchObject({ calls: ['deploy', 'promote'], branches: 2, issue: { state: 'healed' } })
  expect(wet.decisions.length).toBeGreaterThanOrEqual(3)
  const dry = await healed('dry_run: true')
  expect(dry).toMatchObject({ writes: 0, calls: [], branches: 1, audit: 0, issue: { state: 'needs_human' } })
  expect(dry.decisions).toEqual(wet.decisions)
})
