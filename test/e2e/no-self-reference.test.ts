import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { freePort } from '../../src/lib/free-port.ts'
import { loadSqlite } from '../../src/store/sqlite-driver.ts'
import { Github } from '../helpers/github/github.ts'
import { hookServer } from '../helpers/hook-server.ts'
import { modelServer } from '../helpers/model/model-server.ts'
import { answerEach } from '../helpers/model/wire.ts'
import { ServerProcess } from '../helpers/server-process.ts'
import { ASK_AGAIN_MS, until } from '../helpers/until.ts'

const TOKEN = 'github_pat_11ABCDEFG0123456789_abcdefghijklmnopqrstuvwxyz'
const BOT = { login: 'oompa-prunella', type: 'User' } as const
const WAIT_MS = 120_000
const SCANS = 10

async function tenScans(server: ServerProcess): Promise<void> {
  const scans = async (): Promise<number> => {
    const { stdout } = await server.run('status', '--json')
    return Math.min(...(JSON.parse(stdout) as { workers: { scans: number }[] }).workers.map((one) => one.scans))
  }
  const before = await scans()
  await until(async () => (await scans()) >= before + SCANS, WAIT_MS, ASK_AGAIN_MS)
}

async function patternsOf(server: ServerProcess): Promise<string[]> {
  const { stdout } = await server.run('self-check', '--json')
  return (JSON.parse(stdout) as { findings: { pattern: string }[] }).findings.map(({ pattern }) => pattern)
}

/** Every second, of its own log too, and already of what is seen once: whatever it would take for a problem is a ticket. */
const configOf = ({
  github,
  model,
  hook,
}: {
  github: string
  model: string
  hook: string
}): string => `listen: { port: 0 }
debounce_ms: 0
notifiers: [{ kind: webhook, url: "${hook}" }]
models: { analysis: { kind: openai-compatible, model: stand-in, base_url: "${model}" } }
self-check:
  schedule: '* * * * * *'
  min-repeat: 1
  own-log: true
  logs: [{ kind: file, path: ./folder }, { kind: journal, unit: shop.service }]
  tracker: { kind: github, repo: qinqon/oompa, url: ${github}, token: ${TOKEN}, requests-per-minute-max: 1000 }
projects:
  shop:
    id: 1
    logs: [{ kind: file, path: ./folder }]
    tracker: { kind: github, repo: qinqon/oompa, url: ${github}, token: ${TOKEN}, requests-per-minute-max: 1000 }
`

test('A45 X02 model, notifier, logs, tracker and store broken for ten scans are lines of the log and never a ticket', {
  timeout: 480_000,
}, async () => {
  const github = await Github.start()
  github.addToken(TOKEN, BOT)
  github.state.addRepo('qinqon/oompa', { isPrivate: true }).collaborators.set(BOT.login, 'write')
  const down = { kind: 'answer', status: 500 } as const
  github.faults.add({ fault: down, times: 1_000_000 })
  const model = await modelServer([{ status: 500 }])
  const hook = `http://127.0.0.1:${await freePort()}/`
  const server = new ServerProcess(configOf({ github: github.url, model: model.url, hook }))
  onTestFinished(() => server.remove())
  mkdirSync(join(server.dir, 'folder'))
  await server.start({ PATH: '/nowhere' })

  // What a service says is a problem, and makes the tracker be asked.
  expect((await server.send('logs', 'level=error msg="queue is full"')).status).toBe(202)
  expect(
    (await server.send('events', JSON.stringify({ type: 'StrangeError', message: 'the tea is cold' }))).status,
  ).toBe(202)
  for (const line of ['analysis failed', 'a log could not be looked at', 'a log waits', 'a ticket could not be filed'])
    await until(() => server.stderr.includes(`"${line}"`), WAIT_MS)

  const { DatabaseSync } = await loadSqlite()
  const writer = new DatabaseSync(join(server.dir, '.prunella', 'prunella.db'))
  writer.exec('pragma busy_timeout = 5000')
  writer.exec('begin immediate')
  await until(() => /jobs cannot be claimed|a job failed|a self-check failed/.test(server.stderr), WAIT_MS)
  writer.exec('rollback')
  writer.close()
  await tenScans(server)

  github.faults.clear()
  const { tickets } = await server.json<{ tickets: { title: string }[] }>('/api/v1/tickets')
  const titles = tickets.map(({ title }) => title)
  // The issue has its ticket when the model is given up.
  expect(titles.filter((title) => title !== 'StrangeError: the tea is cold')).toEqual([
    'self-check: queue is full on shop',
  ])
  expect((await patternsOf(server)).toSorted()).toEqual(['queue is full', 'the tea is cold'])
})

/** Words alone, so that no two of them are one problem. */
const TOLD = {
  model: 'the tea is cold',
  notifier: 'no lemon was found',
  file: 'sugar jumped overboard',
  journal: 'every spoon has melted',
  tracker: 'milk became cheese',
  store: 'cups refuse being washed',
}
type Adapter = keyof typeof TOLD

test('X02 each adapter broken in turn for ten scans makes no ticket: only what services say does', {
  timeout: 900_000,
}, async () => {
  const github = await Github.start()
  github.addToken(TOKEN, BOT)
  github.state.addRepo('qinqon/oompa', { isPrivate: true }).collaborators.set(BOT.login, 'write')
  let isModelDown = false
  const model = await modelServer([
    (asked) => (isModelDown ? { status: 500 } : { say: answerEach(asked, { root_cause: asked.text.slice(-2_000) }) }),
  ])
  const refusals: number[] = []
  const { url: hook } = await hookServer(refusals)
  const server = new ServerProcess(configOf({ github: github.url, model: model.url, hook }))
  onTestFinished(() => server.remove())
  const followed = join(server.dir, 'folder')
  const journalctl = join(server.dir, 'bin', 'journalctl')
  const standIn = (): void => writeFileSync(journalctl, '#!/bin/sh\nexit 0\n', { mode: 0o755 })
  mkdirSync(join(server.dir, 'bin'))
  standIn()
  writeFileSync(followed, '')
  const { DatabaseSync } = await loadSqlite()
  await server.start({ PATH: `${join(server.dir, 'bin')}:${process.env.PATH}` })
  const writer = new DatabaseSync(join(server.dir, '.prunella', 'prunella.db'))
  writer.exec('pragma busy_timeout = 5000')
  onTestFinished(() => writer.close())

  const adapters: Record<Adapter, { fail(): void; mend(): void; says: RegExp }> = {
    model: {
      fail() {
        isModelDown = true
      },
      mend() {
        isModelDown = false
      },
      says: /"analysis failed/,
    },
    notifier: {
      fail: () => void refusals.push(...Array<number>(1000).fill(500)),
      mend: () => void refusals.splice(0),
      says: /"a (channel refused a notification|job failed)"/,
    },
    file: {
      fail() {
        rmSync(followed)
        mkdirSync(followed)
      },
      mend() {
        rmSync(followed, { recursive: true })
        writeFileSync(followed, '')
      },
      says: /"a log (could not be looked at|waits)"/,
    },
    journal: {
      fail: () =>
        writeFileSync(journalctl, '#!/bin/sh\necho no journal files were found >&2\nexit 1\n', { mode: 0o755 }),
      mend: standIn,
      says: /"a log (could not be looked at|waits)"/,
    },
    tracker: {
      fail: () => github.faults.add({ fault: { kind: 'answer', status: 500 }, times: 1_000_000 }),
      mend: () => github.faults.clear(),
      says: /"a ticket could not be filed"/,
    },
    store: {
      fail: () => writer.exec('begin immediate'),
      mend: () => writer.exec('rollback'),
      says: /jobs cannot be claimed|a job failed|a self-check failed/,
    },
  }
  const titles = async (): Promise<string[]> =>
    (await server.json<{ tickets: { title: string }[] }>('/api/v1/tickets')).tickets.map(({ title }) => title)
  const told: string[] = []
  for (const [name, { fail, mend, says }] of Object.entries(adapters)) {
    const message = TOLD[name as Adapter]
    expect((await server.send('events', JSON.stringify({ type: 'StrangeError', message }))).status).toBe(202)
    told.push(message)
    const from = server.stderr.length
    fail()
    await until(() => says.test(server.stderr.slice(from)), WAIT_MS).catch(() => {
      throw new Error(`Nothing is said of the broken ${name}: ${server.stderr.slice(from)}`)
    })
    // Nothing is counted while the store is locked.
    if (name === 'store') mend()
    await tenScans(server)
    if (name !== 'store') mend()
    const strange = (await titles()).filter((title) => !told.some((one) => title.includes(one)))
    expect([name, strange]).toEqual([name, []])
  }
  expect((await patternsOf(server)).filter((pattern) => !told.some((one) => pattern.includes(one)))).toEqual([])
})
