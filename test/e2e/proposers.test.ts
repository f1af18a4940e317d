import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { git } from '../../src/lib/git.ts'
import { tempDir } from '../helpers/git-repository.ts'
import { type HealedApp, healedApp, issueIn, sendFailure } from '../helpers/healed-app.ts'
import { hookServer } from '../helpers/hook-server.ts'
import { ServerProcess } from '../helpers/server-process.ts'
import { until } from '../helpers/until.ts'

const TIMEOUT_MS = 180_000
const PRICE = 'export const price = (item) => item.amount * 2\n'
const PRICE_TEST = `import assert from 'node:assert/strict'
import test from 'node:test'
import { price } from '../src/price.js'

test('a price is twice the amount', () => assert.equal(price({ amount: 2 }), 4))
`

let server: ServerProcess
let app: HealedApp
afterEach(() => server.remove())

/** A server whose only proposer is this program, and what it tells. */
async function started(program: string) {
  app = await healedApp(tempDir(), { files: { 'src/price.js': PRICE, 'test/price.test.js': PRICE_TEST } })
  const { hooks, url } = await hookServer()
  const dir = tempDir()
  const path = join(dir, 'propose.mjs')
  writeFileSync(path, program.replace('ASKED', JSON.stringify(join(dir, 'asked'))))
  server = new ServerProcess(`listen: { port: 0 }
debounce_ms: 0
phase: 4
notifiers: [{ kind: webhook, url: '${url}' }]
projects:${app.config}    proposers: [{ kind: command, id: agent, command: '${process.execPath} ${path}' }]
`)
  await server.start()
  await sendFailure(server, app)
  await issueIn(server, ['needs_human', 'healed'])
  await until(() => hooks.length > 0)
  const asked = () => readFileSync(join(dir, 'asked'), 'utf8').trim().split('\n')
  return { told: hooks.map(({ body }) => JSON.parse(body)), asked }
}

/** Neither a branch nor a change in the checkout, and nothing that was begun. */
async function untouched(): Promise<void> {
  expect(await app.branches()).toHaveLength(1)
  expect(await git(['status', '--porcelain'], { cwd: app.repo })).toBe('')
  expect((await git(['worktree', 'list'], { cwd: app.repo })).trim().split('\n')).toHaveLength(1)
  expect(app.calls()).toEqual([])
}

test('B35 a fix that breaks a test is asked for once more, with what failed; then a person is told which test it was', {
  timeout: TIMEOUT_MS,
}, async () => {
  const { told, asked } = await started(`
import { appendFileSync, readFileSync } from 'node:fs'
const { sources, tried } = JSON.parse(readFileSync(0, 'utf8'))
appendFileSync(ASKED, JSON.stringify(tried) + '\\n')
const [file, text] = Object.entries(sources)[0]
const mended = text.replace('if (!user)', tried.length ? 'if (!user?.name)' : 'if (!user || !user.name)')
const candidate = { explanation: 'A guard.', files: { [file]: mended, 'src/price.js': 'export const price = () => 0\\n' }, prior: 0.9 }
process.stdout.write(JSON.stringify({ candidates: [candidate] }))
`)
  expect(told).toMatchObject([
    { type: 'escalation', ticket: 1, reason: expect.stringContaining('a price is twice the amount') },
  ])
  const questions = asked().map((line) => JSON.parse(line))
  expect(questions).toMatchObject([
    [],
    [{ explanation: 'A guard.', check: 'tests', detail: expect.stringContaining('a price is twice the amount') }],
  ])
  await untouched()
})

test('B36 an agent that fails is handed to a person with its reason, and without its secrets', {
  timeout: TIMEOUT_MS,
}, async () => {
  const { told } = await started(`
console.error('401 from the model, with Authorization: Bearer abcdefghijklmnopqrstuvwxyz0123456789')
process.exit(3)
`)
  expect(told).toMatchObject([
    { type: 'escalation', ticket: 1, reason: expect.stringContaining('The proposer agent failed: 401 from the model') },
  ])
  expect(JSON.stringify(told)).not.toContain('abcdefghijklmnopqrstuvwxyz0123456789')
  await untouched()
})
