import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { IssueResponse, IssuesResponse } from '../../src/http/contract.ts'
import { packageRoot } from '../../src/lib/package-root.ts'
import { modelServer, type Play } from '../helpers/model/model-server.ts'
import { answerEach } from '../helpers/model/wire.ts'
import { readPages } from '../helpers/pages.ts'
import { ServerProcess } from '../helpers/server-process.ts'
import { until } from '../helpers/until.ts'

const KEY = 'sk-ant-api03-Zq8Vt3Xw7Lm2Rk9Pb4Nc6Hd1Jf5Gs0Ya'
const EACH: Play = (asked) => ({ say: answerEach(asked) })
const HANG: Play = { fault: 'hang' }
const REPORTS = 200
/** A few on a machine of its own; others may work on this one too. The model would keep the sender for minutes. */
/** A few ms on a machine that does nothing else; one that waits for the model never answers. */
const P99_MS_MAX = 1_000

let server: ServerProcess
afterEach(() => server.remove())

const configOf = (url: string, callsPerHour = 60) => `listen: { port: 0 }
debounce_ms: 0
models:
  analysis: { kind: anthropic, base_url: '${url}', model: claude-sonnet-4-5, api_key_env: MODEL_KEY, price: { input: 3, output: 15 } }
  budget: { calls_per_hour: ${callsPerHour}, cost_per_day: 5 }
projects:
  shop: { id: 1 }
`

const fail = (message: string) => server.send('events', JSON.stringify({ type: 'StrangeError', message }))
const issueOf = (id: number) => server.json<IssueResponse>(`/api/v1/issues/${id}`)

async function metric(name: string): Promise<string[]> {
  const text = await (await server.fetch('/metrics')).text()
  return text.split('\n').filter((line) => line.startsWith(name))
}

test('B69 B21 kill -9 during a question: it counts, the batch is asked about again, and what is left of the budget is what it was', {
  timeout: 120_000,
}, async () => {
  const model = await modelServer([HANG, EACH])
  server = new ServerProcess(configOf(model.url, 2))
  await server.start({ MODEL_KEY: KEY })
  await fail('the tea is cold')
  await until(() => model.asked.length === 1)
  await server.stop('SIGKILL')
  await server.start({ MODEL_KEY: KEY })
  await until(async () => (await issueOf(1)).diagnosis !== null)
  const { diagnosis, askedModel } = await issueOf(1)
  expect(diagnosis).toMatchObject({ diagnoser: 'model', rootCause: 'Cause 0 of the stand-in.' })
  expect(askedModel).toMatchObject({ calls: 2, said: { model: 'anthropic/claude-sonnet-4-5' } })
  // Nobody knows what the first one took: it counts as what was booked.
  expect(askedModel!.costMicros).toBeGreaterThan(6_000)

  await fail('another thing, which is no tea at all')
  await until(async () => (await server.json<IssuesResponse>('/api/v1/issues')).issues.length === 2)
  await until(() => isTold('model.budget_exhausted'))
  expect(model.asked).toHaveLength(2)
  expect((await issueOf(2)).issue.state).toBe('open')
  expect(await metric('prunella_model_calls_total')).toEqual([
    'prunella_model_calls_total{model="anthropic/claude-sonnet-4-5",outcome="complete"} 1',
    'prunella_model_calls_total{model="anthropic/claude-sonnet-4-5",outcome="unknown"} 1',
  ])
})

/** Whether the stream of events holds one of a type. */
async function isTold(type: string): Promise<boolean> {
  const stop = AbortSignal.timeout(500)
  let text = ''
  try {
    const response = await server.fetch(`/events?after=0&types=${type}`, { signal: stop })
    for await (const chunk of response.body!) text += Buffer.from(chunk).toString()
  } catch {
    // It goes on for ever.
  }
  return text.includes(`"type":"${type}"`)
}

test('B71 a question is cut short within a second of `prunella kill`, and asked again after `prunella resume`', {
  timeout: 120_000,
}, async () => {
  const model = await modelServer([HANG, EACH])
  server = new ServerProcess(configOf(model.url))
  await server.start({ MODEL_KEY: KEY })
  await fail('the tea is cold')
  await until(() => model.asked.length === 1)
  expect((await server.run('kill', '--reason', 'drill')).status).toBe(0)
  // A second where nothing else runs.
  await until(() => model.givenUp === 1, 5_000)
  expect((await server.run('resume')).status).toBe(0)
  await until(async () => (await issueOf(1)).diagnosis?.diagnoser === 'model')
  expect(model.asked).toHaveLength(2)
})

test('B06 while a model never answers, whoever reports a failure is answered at once', {
  timeout: 120_000,
}, async () => {
  const model = await modelServer([HANG])
  server = new ServerProcess(configOf(model.url))
  await server.start({ MODEL_KEY: KEY })
  await fail('the tea is cold')
  await until(() => model.asked.length === 1, 60_000)
  const tookMs: number[] = []
  for (let i = 0; i < REPORTS; i++) {
    const startMs = performance.now()
    const response = await fail('the tea is cold')
    tookMs.push(performance.now() - startMs)
    expect(response.status).toBe(202)
  }
  expect([model.asked.length, model.givenUp]).toEqual([1, 0])
  const p99 = tookMs.toSorted((a, b) => a - b)[Math.floor(REPORTS * 0.99) - 1]!
  expect(p99).toBeLessThan(P99_MS_MAX)
  expect((await issueOf(1)).issue.eventCount).toBe(REPORTS + 1)
})

test('X07 neither the key of the model nor a secret of an event is in the store, a log or a prompt', {
  timeout: 120_000,
}, async () => {
  const canary = `ghp_${'Ab3'.repeat(12)}`
  const model = await modelServer([{ status: 401, error: `invalid key ${KEY}` }, EACH])
  server = new ServerProcess(configOf(model.url))
  await server.start({ MODEL_KEY: KEY })
  await fail(`cannot push with ${canary} of ada@example.com using ${KEY}`)
  await until(() => server.stderr.includes('analysis failed'))
  await until(async () => (await issueOf(1)).diagnosis?.diagnoser === 'model')
  const shown = await server.run('show', '1')
  expect(shown.stdout).toContain('anthropic/claude-sonnet-4-5')
  const { stdout: json } = await server.run('show', '1', '--json')
  await server.stop()
  const stored = filesUnder(join(server.dir, '.prunella')).map((file) => readFileSync(file, 'latin1'))
  const sent = model.asked.map(({ body }) => body)
  for (const text of [...stored, ...sent, shown.stdout, json, server.stderr]) {
    for (const secret of [KEY, canary, 'ada@example.com']) expect(text.includes(secret)).toBe(false)
  }
  expect(sent[0]).toContain('cannot push with')
})

function filesUnder(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

test('`prunella doctor` says that the key is missing; without it the server takes events and asks nobody', {
  timeout: 120_000,
}, async () => {
  const model = await modelServer([EACH])
  server = new ServerProcess(configOf(model.url))
  const { status, stdout } = await server.run('doctor')
  expect(status).toBe(1)
  expect(stdout).toContain('MODEL_KEY is not set')
  await server.start()
  await fail('the tea is cold')
  await until(async () => (await issueOf(1)).diagnosis?.diagnoser === 'none')
  expect(server.stderr).toContain('no model is asked: its key is not set')
  expect(model.asked).toHaveLength(0)
})

test('the guide’s own configurations ask the model that they name, and tell it what they allow', {
  timeout: 120_000,
}, async () => {
  const { blocks } = readPages().find(({ path }) => path === 'docs/guide/ask-a-model.md')!
  const [anthropic, local, privacy] = blocks.filter(({ language }) => language === 'yaml').map(({ text }) => text)
  const model = await modelServer([EACH])
  const head = 'listen: { port: 0 }\ndebounce_ms: 0\n'
  const told = privacy!.replace('# prunella.yaml\n', '')
  server = new ServerProcess(head + told + local!.replace(/http:\S+/, model.url).replace('/srv/shop', '.'))
  await server.start()
  await fail('the tea is cold')
  await until(async () => (await issueOf(1)).diagnosis?.diagnoser === 'model')
  expect(model.asked[0]!.api).toBe('openai')
  expect(model.asked[0]!.body).toContain('StrangeError')
  expect(model.asked[0]!.body).not.toContain('the tea is cold')
  expect((await server.run('show', '1')).stdout).toContain('openai-compatible/qwen3')
  await server.stop()

  server.configure(
    head +
      anthropic!.replace('kind: anthropic', `kind: anthropic\n    base_url: ${model.url}`).replace('/srv/shop', '.'),
  )
  await server.start({ ANTHROPIC_API_KEY: KEY })
  await server.send('events', JSON.stringify({ type: 'OtherError', message: 'the milk is sour' }))
  await until(async () => model.asked.length === 2)
  expect(model.asked[1]).toMatchObject({ api: 'anthropic', headers: { 'x-api-key': KEY } })
  expect(model.asked[1]!.body).toContain('the milk is sour')
})

test('without a model its library is not loaded: nothing imports it before a question', () => {
  const built = filesUnder(join(packageRoot(), 'dist')).filter((file) => file.endsWith('.js'))
  const texts = built.map((file) => readFileSync(file, 'utf8'))
  expect(texts.some((text) => /import\(["'](ai|@ai-sdk\/)/.test(text))).toBe(true)
  expect(texts.filter((text) => /^import .*["'](ai|@ai-sdk\/[^"']+)["']/m.test(text))).toEqual([])
})
