import { afterEach, expect, test } from 'vitest'
import type { AuditResponse, IssueResponse } from '../../src/http/contract.ts'
import type { ApprovalsResponse } from '../../src/http/contract-people.ts'
import { tempDir } from '../helpers/git-repository.ts'
import { type HealedApp, healedApp, issueIn, sendFailure } from '../helpers/healed-app.ts'
import { ServerProcess } from '../helpers/server-process.ts'
import { until } from '../helpers/until.ts'

const TIMEOUT_MS = 180_000

let server: ServerProcess
let app: HealedApp
afterEach(() => server.remove())

/** A fix that is proven and waits for a person. */
async function waiting(settings = ''): Promise<ApprovalsResponse['approvals'][number]> {
  app = await healedApp(tempDir())
  server = new ServerProcess(
    `listen: { port: 0 }\ndebounce_ms: 0\nphase: 4\nauto_deploy_severity: []\n${settings}\nprojects:${app.config}`,
  )
  await server.start()
  await sendFailure(server, app)
  await issueIn(server, ['awaiting_approval'])
  const [one, ...others] = await approvals()
  expect(others).toEqual([])
  return one!
}

const approvals = async () => (await server.json<ApprovalsResponse>('/api/v1/approvals')).approvals
const actions = async () =>
  (await server.json<AuditResponse>('/api/v1/audit')).entries.map(({ action, phase }) => `${action} ${phase}`)

test('B34 B45 E57 E58 X11 what waits is listed and shown, waits on after a kill -9, `prunella approve` deploys it, and the ledger has it', {
  timeout: TIMEOUT_MS,
}, async () => {
  const asked = await waiting()
  expect(asked).toMatchObject({ issueId: 1, action: 'deploy', state: 'pending', project: 'app' })
  expect(asked.diff).toContain('src/name.js')
  expect((await server.run('show', '1')).stdout).toMatch(/awaiting_approval[\s\S]*src\/name\.js/)
  await server.stop('SIGKILL')
  await server.start()
  expect(await approvals()).toEqual([asked])
  expect(app.calls()).toEqual([])

  const { status, stdout } = await server.run('approve', '1', '--reason', 'It is right.')
  expect([status, stdout]).toEqual([
    0,
    expect.stringMatching(/^Ticket 1: deploy approved by \S+ \(command line\)\.\n$/),
  ])
  const { issue } = await issueIn(server, ['healed', 'needs_human'])
  expect(issue.state).toBe('healed')
  expect(app.calls().map((call) => call.split(' ')[0])).toEqual(['deploy', 'promote'])
  expect(await approvals()).toEqual([])
  expect((await actions()).filter((action) => action.endsWith('note'))).toEqual(['approved note'])
  const fix = expect.stringMatching(/^templates\//)
  const ledger = (await server.run('knowledge', 'export')).stdout.trim().split('\n')
  expect(ledger.map((row) => JSON.parse(row))).toMatchObject([
    { ticket: 1, service: 'app', type: 'TypeError', fix, outcome: 'healed', durationMs: expect.any(Number) },
  ])
  const known = (await server.run('knowledge', 'list', '--json')).stdout.trim().split('\n')
  expect(known.map((row) => JSON.parse(row))).toMatchObject([
    { id: expect.stringMatching(/-001$/), fix, held: 1, failed: 0, unproven: 0 },
  ])
  expect(await server.run('reject', '1')).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/approved by \S+ \(command line\) already/),
  })
})

test('B34 X11 rejected by the API it is over, also for a server that is started again: nothing is deployed, and no answer counts any more', {
  timeout: TIMEOUT_MS,
}, async () => {
  const { id, planHash } = await waiting()
  const answer = (word: string, body: object) =>
    server.fetch(`/api/v1/approvals/${id}/${word}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  expect((await answer('approve', { planHash: 'another', reason: '' })).status).toBe(409)
  expect((await answer('reject', { planHash, reason: 'It hides the cause.' })).status).toBe(200)
  await server.stop('SIGKILL')
  await server.start()
  expect((await answer('approve', { planHash, reason: '' })).status).toBe(409)
  expect((await server.run('approve', '1')).status).toBe(2)
  const { issue, timeline } = await server.json<IssueResponse>('/api/v1/issues/1')
  expect(issue.state).toBe('needs_human')
  expect(timeline.map(({ reason }) => reason)).toContainEqual(
    expect.stringMatching(/^Rejected by .+: It hides the cause\.$/),
  )
  expect([app.calls(), await approvals()]).toEqual([[], []])
})

test('B34 what nobody answers within `approval_ttl_ms` is handed to a person, and cannot be approved any more', {
  timeout: TIMEOUT_MS,
}, async () => {
  const asked = await waiting('approval_ttl_ms: 5000')
  expect(asked.expiresMs - asked.requestedMs).toBe(5_000)
  await issueIn(server, ['needs_human'])
  await until(async () => (await approvals()).length === 0)
  expect(await server.run('approve', '1')).toMatchObject({ status: 2, stderr: expect.stringMatching(/has expired/) })
  expect(app.calls()).toEqual([])
})
