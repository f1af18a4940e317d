import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Event } from '../../src/domain/event.ts'
import { fingerprintOfError } from '../../src/grouping/index.ts'
import { parseErrorText } from '../../src/lib/stack-parse.ts'
import type { Database } from '../../src/store/database.ts'
import { openDatabase } from '../../src/store/open.ts'
import { type IngestServer, startIngest } from '../helpers/ingest-server.ts'

/** The unmodified SDK, with nothing but its DSN pointing here. */
const INSTRUMENT = join(import.meta.dirname, '../fixtures/instrument-sentry.mjs')
const SDK = JSON.stringify(createRequire(import.meta.url).resolve('@sentry/node'))
const TIMEOUT_MS = 60_000

let root: string
let dataDir: string
let db: Database
let server: IngestServer

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'prunella-test-'))
  dataDir = join(root, 'data')
  db = await openDatabase({ dataDir })
  server = await startIngest(db)
})
afterAll(async () => {
  await server.close()
  await db.close()
  rmSync(root, { recursive: true, force: true })
})

interface Ended {
  output: string
  code: number | null
}

function run(
  file: string,
  { sdk, env = {}, args = [] }: { sdk: boolean; env?: Record<string, string>; args?: string[] },
): Promise<Ended> {
  const { NODE_OPTIONS, VITEST, ...clean } = process.env
  const imports = sdk ? ['--import', INSTRUMENT] : []
  const child = spawn(process.execPath, [...imports, file, ...args], {
    cwd: dirname(file),
    env: { ...clean, DSN: server.dsn, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  return new Promise((resolve) => child.once('close', (code) => resolve({ output, code })))
}

function program(name: string, source: string): string {
  const file = join(mkdtempSync(join(root, 'app-')), 'src', name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, source)
  return file
}

/** The one issue that has a sample of this release. */
async function issueOf(release: string) {
  const rows = await db.query<{ fingerprint: string; title: string; payload: string }>(
    'select i.fingerprint, i.title, e.payload from issues i join events e on e.issue_id = i.id where e.release = $1',
    [release],
  )
  expect(rows).toHaveLength(1)
  return rows[0]!
}

async function eventsOf(release: string): Promise<Event[]> {
  const rows = await db.query<{ payload: string }>('select payload from events where release = $1 order by id', [
    release,
  ])
  return rows.map(({ payload }) => JSON.parse(payload))
}

/** What was printed without the SDK, at another place, must be the same failure as the event that the SDK sent. */
const THROWS: [name: string, file: string, source: string][] = [
  [
    'a method, an arrow, Array.map',
    'a.cjs',
    `class Cart {\n total(items) { return items.map((i) => i.price.amount) }\n}\nnew Cart().total([{}])`,
  ],
  [
    'a constructor, a getter, a private method',
    'c.cjs',
    `class A {\n constructor() { this.b }\n get b() { return this.#c() }\n #c() { undefined.d }\n}\nnew A()`,
  ],
  [
    'an async function',
    'd.cjs',
    `async function load() {\n await null\n return parse(undefined)\n}\nfunction parse(text) { return text.length }\nload()`,
  ],
  ['a module with top-level await', 'e.mjs', `const load = async () => {\n await null\n missing()\n}\nawait load()`],
  ['JSON.parse', 'f.cjs', `function read(text) { return JSON.parse(text) }\nread('{bad')`],
  [
    'a timer and an emitter',
    'g.cjs',
    `const { EventEmitter } = require('node:events')\nconst bus = new EventEmitter()\nbus.on('x', function onX(a) { a.b.c })\nsetTimeout(() => bus.emit('x', {}), 1)`,
  ],
  [
    'a chain of causes',
    'h.cjs',
    `function query() { throw new RangeError('no rows') }\nfunction load(id) {\n try { query() } catch (cause) { throw new Error('cannot load ' + id, { cause }) }\n}\nload(17)`,
  ],
  [
    'a class of its own with properties',
    'i.cjs',
    `class HttpError extends Error { name = 'HttpError'; status = 500 }\nconst fail = () => { throw new HttpError('failed') }\nfail()`,
  ],
  [
    'a bound function and a callback of sort',
    'j.cjs',
    `const compare = function compare(a, b) { return a.n.m - b.n.m }.bind(null)\n;[{}, {}].sort(compare)`,
  ],
  [
    'a deep recursion',
    'k.cjs',
    `function walk(node) { return node.next ? walk(node.next) : node.value.x }\nfunction main() { let n = {}\n for (let i = 0; i < 30; i++) n = { next: n }\n walk(n) }\nmain()`,
  ],
]

describe('a real throw has one fingerprint, sent by the SDK or printed by the runtime', () => {
  test.concurrent.each(THROWS)('%s', { timeout: TIMEOUT_MS }, async (_, name, source) => {
    const release = `fingerprint@${name}`
    const [, printed] = await Promise.all([
      run(program(name, source), { sdk: true, env: { RELEASE: release } }),
      run(program(name, source), { sdk: false }),
    ])
    const error = parseErrorText(printed.output)
    expect(error, printed.output).toBeDefined()
    const issue = await issueOf(release)
    const ours = fingerprintOfError(error!)
    expect({ fingerprint: issue.fingerprint, title: issue.title }, JSON.stringify(ours)).toEqual({
      fingerprint: ours.fingerprint,
      title: ours.title,
    })
  })
})

test('captured errors, messages, rejections and sessions arrive', { timeout: TIMEOUT_MS }, async () => {
  const source = `const Sentry = require(${SDK})
function total(items) { return items[0].price.amount }
try { total([{ id: 7 }]) } catch (error) { Sentry.captureException(error, { tags: { region: 'eu' } }) }
Sentry.captureMessage('stock is low', 'warning')
Promise.reject(new RangeError('later'))`
  await run(program('app.cjs', source), { sdk: true, env: { RELEASE: 'app@1' } })
  const events = await eventsOf('app@1')
  expect(events.map(({ message, exceptions }) => message ?? exceptions[0]?.value).sort()).toEqual([
    "Cannot read properties of undefined (reading 'amount')",
    'later',
    'stock is low',
  ])
  const thrown = events.find(({ exceptions }) => exceptions[0]?.type === 'TypeError')
  expect(thrown).toMatchObject({ level: 'error', environment: 'test', platform: 'node', tags: { region: 'eu' } })
  expect(thrown?.exceptions[0]?.frames.at(-1)).toMatchObject({ function: 'total', line: 2, inApp: true })
  const [sessions] = await db.query<{ requests: number }>(
    `select requests from release_exposures where release = 'app@1' and source = 'sessions'`,
  )
  expect(sessions?.requests).toBeGreaterThanOrEqual(1)
})

test('variables of the throwing frame are kept, although the SDK has none at first', {
  timeout: TIMEOUT_MS,
}, async () => {
  const source = `const Sentry = require(${SDK})
function total(price, tax) { const sum = price.amount + tax; return sum }
let left = 200
const timer = setInterval(() => {
  try { total(undefined, 3) } catch (error) { Sentry.captureException(error) }
  Sentry.captureMessage('tick') // or the SDK drops the next one as a repetition
  if (--left === 0) clearInterval(timer)
}, 200)
// It asks the debugger, which a busy machine keeps waiting.
Sentry.getClient().on('beforeSendEvent', ({ exception }) => {
  if (exception?.values?.[0]?.stacktrace?.frames?.at(-1)?.vars) clearInterval(timer)
})`
  await run(program('vars.cjs', source), { sdk: true, env: { RELEASE: 'vars@1' } })
  // Not the newest one: a tick of the next turn may overtake the error that the debugger still looks at.
  const throwing = (await eventsOf('vars@1')).map(({ exceptions }) => exceptions[0]?.frames.at(-1))
  expect(throwing.find((frame) => frame?.vars)).toMatchObject({ function: 'total', vars: { tax: 3 } })
})

test('X07 secrets in arguments, environment, log and exception are nowhere in the store or the log', {
  timeout: TIMEOUT_MS,
}, async () => {
  const canary = (place: string) => `canary-${place}-7f3kQ9`
  const source = `
console.log('connecting with password=' + process.env.DB_PASSWORD)
function login({ argv, user, password, apiKey }) {
  const connection = 'postgres://app:' + password + '@db.internal/shop'
  const key = '-----BEGIN PRIVATE KEY-----\\n${canary('pem').replaceAll('-', '')}AAAABBBB\\n-----END PRIVATE KEY-----'
  throw new Error('no login for ${canary('mail')}@shop.test with token=' + argv[3] + ' at ' + connection)
}
login({ argv: process.argv, user: 'ann', password: process.env.DB_PASSWORD, apiKey: '${canary('local')}' })`
  const ended = await run(program('login.cjs', source), {
    sdk: true,
    args: ['--token', canary('argument')],
    env: { RELEASE: 'leak@1', DB_PASSWORD: canary('environment') },
  })
  expect(ended.output).toContain(canary('environment'))
  expect((await issueOf('leak@1')).title).toMatch(/^Error: no login for \[redacted:email\]/)

  const kept = readdirSync(dataDir).map((name) => readFileSync(join(dataDir, name)).toString('latin1'))
  const all = [...kept, ...server.log].join('\n')
  expect(all).toContain('no login for')
  for (const place of ['environment', 'argument', 'local', 'mail']) expect(all).not.toContain(canary(place))
  expect(all).not.toContain(canary('pem').replaceAll('-', ''))
})
