import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tempDir } from '../../test/helpers/git-repository.ts'
import { capturedEvent, prepare, sandbox, signal } from '../../test/helpers/reproduction.ts'
import { packageRoot } from '../lib/package-root.ts'
import { openSandbox } from '../sandbox/open-sandbox.ts'
import { confirm } from './confirm.ts'
import { reproduceFailure } from './reproduce-failure.ts'

/** Answers with the total of the posted lines. `PORT` stands for how the app finds its port. */
function app(port = 'process.env.PORT', onError = 'console.error(error.stack)'): Record<string, string> {
  return {
    'server.cjs': `
const http = require('node:http')
const { total } = require('./lib/total.cjs')
http.createServer(async (request, response) => {
  let text = ''
  for await (const chunk of request) text += chunk
  try {
    response.end(JSON.stringify({ total: total(JSON.parse(text)), tenant: request.headers['x-tenant'], url: request.url }))
  } catch (error) {
    ${onError}
    response.writeHead(500).end('{"error":"oops"}')
  }
}).listen(${port})
`,
    'lib/total.cjs': 'exports.total = (cart) => {\n  return cart.lines.length\n}\n',
  }
}

const ERROR = { type: 'TypeError', message: "Cannot read properties of undefined (reading 'length')" }
const FRAMES = [
  { file: '/srv/shop/server.cjs', function: 'Server.<anonymous>', line: 8, column: 44 },
  { file: '/srv/shop/lib/total.cjs', function: 'exports.total', line: 2, column: 21 },
]
const REQUEST = {
  method: 'POST',
  url: 'http://localhost:3000/total?x=1',
  headers: { 'content-type': 'application/json', 'x-tenant': 't1', host: 'localhost:3000' },
  body: '{"id":7}',
}
const event = capturedEvent({ ...ERROR, frames: FRAMES }, REQUEST)
const FIXED = { 'lib/total.cjs': 'exports.total = (cart) => {\n  return cart.lines?.length ?? 0\n}\n' }

test.each([sandbox, await openSandbox({ isolation: 'none' })])(
  'the captured request is sent again, and shows the same failure five times ($isolation)',
  async (fence) => {
    const { workspace, reproduction } = await prepare(
      app(),
      { event },
      { runCommand: 'node server.cjs', sandbox: fence },
    )
    const confirmation = await confirm(reproduction, workspace, { signal })
    expect(confirmation).toMatchObject({ confirmed: true, evidence: { kind: 'replay', runs: 5, failed: 5 } })
    expect(confirmation.evidence.observation).toMatchObject({
      error: ERROR,
      response: { status: 500, body: '{"error":"oops"}' },
    })
    await workspace.write(FIXED)
    const fixed = await reproduction.run(workspace, { signal })
    expect(fixed).toMatchObject({ outcome: 'passed', error: null, response: { status: 200 } })
    expect(JSON.parse(fixed.output)).toEqual({ total: 0, tenant: 't1', url: '/total?x=1' })
  },
)

test('an app that does not heed $PORT is found', async () => {
  const { workspace, reproduction } = await prepare(app('18321'), { event }, { runCommand: 'node server.cjs' })
  expect(await reproduction.run(workspace, { signal })).toMatchObject({ outcome: 'failed', error: ERROR })
})

test('what only the SDK knows is taken from what it sends, whatever its DSN', async () => {
  const onError = 'Sentry.captureException(error)'
  const files = app('process.env.PORT', onError)
  const init = "const Sentry = require('@sentry/node'); Sentry.init({ dsn: 'https://key@sentry.invalid/5' })"
  const modules = tempDir()
  symlinkSync(join(packageRoot(), 'node_modules'), join(modules, 'node_modules'))
  const repo = join(modules, 'app')
  const { workspace, reproduction } = await prepare(
    { ...files, 'server.cjs': init + files['server.cjs'] },
    { event },
    { runCommand: 'node server.cjs', repo },
  )
  const { outcome, error, stderr } = await reproduction.run(workspace, { signal })
  expect({ outcome, type: error?.type, message: error?.message }).toEqual({ outcome: 'failed', ...ERROR })
  expect(error?.frames.findLast((frame) => frame.inApp)).toMatchObject({ file: 'lib/total.cjs', line: 2 })
  expect(stderr).not.toContain('TypeError')
})

test('an app that dies of it has failed', async () => {
  const files = app('process.env.PORT', 'setImmediate(() => { throw error })')
  const { workspace, reproduction } = await prepare(files, { event }, { runCommand: 'node server.cjs' })
  expect(await reproduction.run(workspace, { signal })).toMatchObject({ outcome: 'failed', error: ERROR })
})

test('an answer of 500 is no pass, although nothing was printed', async () => {
  const { workspace, reproduction } = await prepare(
    app('process.env.PORT', ''),
    { event },
    { runCommand: 'node server.cjs' },
  )
  const observation = await reproduction.run(workspace, { signal })
  expect(observation).toMatchObject({ outcome: 'failed', fingerprint: null, response: { status: 500 } })
})

test('an app that does not start is told apart', async () => {
  const { workspace, reproduction } = await prepare(app(), { event }, { runCommand: 'nosuchprogram' })
  const { confirmed, reason } = await confirm(reproduction, workspace, { signal })
  expect(confirmed).toBe(false)
  expect(reason).toMatch(/The app ended with 127 before it accepted a connection\./)
})

test('a patch that breaks the start of the app is a failure', async () => {
  const { workspace, reproduction } = await prepare(app(), { event }, { runCommand: 'node server.cjs' })
  await workspace.write({ 'lib/total.cjs': 'exports.total = undefined.x' })
  const { outcome, error } = await reproduction.run(workspace, { signal })
  expect({ outcome, message: error?.message }).toEqual({
    outcome: 'failed',
    message: "Cannot read properties of undefined (reading 'x')",
  })
})

test('where the request shows nothing the captured arguments may', async () => {
  const vars = { cart: { id: 7 } }
  const both = capturedEvent({ ...ERROR, frames: [FRAMES[0]!, { ...FRAMES[1]!, vars }] }, REQUEST)
  const files = { ...app(), 'server.cjs': app()['server.cjs']!.replace('total(JSON.parse(text))', '0') }
  const { repo, workspace } = await prepare(files, { event: both }, { runCommand: 'node server.cjs' })
  const request = { repo, failure: { event: both }, runCommand: 'node server.cjs' }
  const reproduced = await reproduceFailure(request, workspace, { sandbox, timeoutMs: 20_000 }, { signal })
  expect(reproduced).toMatchObject({ confirmed: true, evidence: { kind: 'call', runs: 5, failed: 5 } })
})
