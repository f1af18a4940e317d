import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { ServerProcess } from '../helpers/server-process.ts'
import { ASK_AGAIN_MS, until } from '../helpers/until.ts'

let server: ServerProcess | undefined
afterEach(async () => {
  await server?.remove()
  server = undefined
})

const EVERY_SECOND = "'* * * * * *'"
const PROJECT = 'listen: { port: 0 }\nprojects: { shop: { id: 1 } }\n'

async function started(config: string, env: Record<string, string> = {}): Promise<ServerProcess> {
  server = new ServerProcess(config)
  await server.start(env)
  return server
}

interface Status {
  workers: { name: string; project: string; scans: number }[]
}

async function statusOf(running: ServerProcess): Promise<Status> {
  return JSON.parse((await running.run('status', '--json')).stdout) as Status
}

interface Finding {
  project: string
  pattern: string
  severity: string
  occurrences: number
}

async function findings(running: ServerProcess): Promise<Finding[]> {
  return (JSON.parse((await running.run('self-check', '--json')).stdout) as { findings: Finding[] }).findings
}

test('A01 A50 the role is a worker where it is configured, and absent where it is not', async () => {
  const running = await started('listen: { port: 0 }\nself-check:\n  schedule: hourly\n')
  expect((await statusOf(running)).workers).toMatchObject([{ name: 'self-check' }])
  await running.stop()
  running.configure(PROJECT)
  await running.start()
  expect((await statusOf(running)).workers).toEqual([])
  const lines = Array.from({ length: 5 }, () => 'level=error msg="cache is cold"').join('\n')
  expect((await running.send('logs', lines)).status).toBe(202)
})

test.each([
  ['A04 a schedule that is none', 'self-check: { schedule: banana }', /self_check\.schedule: .*banana/],
  ['A42 a label of consent', 'self-check: { labels: [good-for-ai] }', /self_check\.labels\.0: good-for-ai is consent/],
])('%s is refused at the start, and the key is named', async (_name, config, message) => {
  server = new ServerProcess(`listen: { port: 0 }\n${config}\n`)
  const { status, stderr } = await server.run('up')
  expect(status).toBe(2)
  expect(stderr).toMatch(message)
})

test('A05 A07 A10 keys of a project go before the global ones: of four errors that are posted to each of two, one has a ticket made', async () => {
  const running = await started(`listen: { port: 0 }
self-check: { schedule: ${EVERY_SECOND}, min-repeat: 3, tracker: { kind: builtin } }
projects:
  strict: { id: 1, self-check: { min-repeat: 5 } }
  plain: { id: 2 }
`)
  const post = (id: number, key: string, times = 4) =>
    fetch(`${running.url}api/${id}/events/?sentry_key=${key}`, {
      method: 'POST',
      body: JSON.stringify(Array.from({ length: times }, () => ({ level: 'error', message: 'cache is cold' }))),
    })
  const keys = readKeys(running)
  expect((await post(1, keys[0]!)).status).toBe(202)
  expect((await post(2, keys[1]!)).status).toBe(202)
  await until(async () => (await findings(running)).length === 2, 20_000, ASK_AGAIN_MS)
  expect((await findings(running)).map(({ project, severity }) => [project, severity]).toSorted()).toEqual([
    ['plain', 'warning'],
    ['strict', 'info'],
  ])
  const titles = async () =>
    (await running.json<{ tickets: { title: string }[] }>('/api/v1/tickets')).tickets.map(({ title }) => title)
  await until(async () => (await titles()).length > 0, 20_000)
  const before = await scansOf(running)
  await until(async () => (await scansOf(running)) >= before + 3, 20_000)
  expect(await titles()).toEqual(['self-check: cache is cold on plain'])
  expect((await post(1, keys[0]!, 1)).status).toBe(202)
  await until(async () => (await titles()).length === 2, 20_000)
})

async function scansOf(running: ServerProcess): Promise<number> {
  return Math.min(...(await statusOf(running)).workers.map(({ scans }) => scans))
}

test('A09 A26 A40 the journal is read by journalctl with the unit and the time asked for; scans that overlap count once', async () => {
  const dir = new ServerProcess('')
  server = dir
  const bin = join(dir.dir, 'bin')
  mkdirSync(bin)
  const now = Date.now()
  const line = (secondsAgo: number) =>
    `time=${new Date(now - secondsAgo * 1000).toISOString()} level=ERROR msg="failed to amend commit" pr=8365 error="git commit --amend: exit status 1 (stderr: error: invalid object...)"`
  writeFileSync(join(dir.dir, 'journal.txt'), [600, 480, 360, 240].map(line).join('\n'))
  const stub = join(bin, 'journalctl')
  writeFileSync(stub, `#!/bin/sh\necho "$@" >> ${dir.dir}/argv\ncat ${dir.dir}/journal.txt\n`)
  chmodSync(stub, 0o755)
  dir.configure(`listen: { port: 0 }
self-check:
  schedule: ${EVERY_SECOND}
  logs: [{ kind: journal, unit: oompa.service, user: true }]
`)
  await dir.start({ PATH: `${bin}:${process.env.PATH}` })
  await until(async () => (await statusOf(dir)).workers[0]!.scans >= 3, 30_000, ASK_AGAIN_MS)
  expect(readFileSync(join(dir.dir, 'argv'), 'utf8').split('\n')[0]).toBe(
    '--user -u oompa.service --since 1h ago --output=json --no-pager',
  )
  expect(await findings(dir)).toMatchObject([{ pattern: 'failed to amend commit', occurrences: 4 }])
})

test('A09 without journalctl the role goes on, and says so in the log', async () => {
  const running = await started(
    `listen: { port: 0 }
self-check:
  schedule: ${EVERY_SECOND}
  logs: [{ kind: journal, unit: oompa.service }]
`,
    { PATH: '/nowhere' },
  )
  await until(async () => (await statusOf(running)).workers[0]!.scans >= 2, 30_000, ASK_AGAIN_MS)
  expect(running.stderr).toContain('a log could not be looked at')
})

function readKeys(running: ServerProcess): string[] {
  return [...running.stdout.matchAll(/http:\/\/([0-9a-f]{32})@/g)].map(([, key]) => key!)
}
