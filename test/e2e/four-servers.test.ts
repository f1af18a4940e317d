import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { describeEachEngine } from '../helpers/database.ts'
import { tempDir, writeFiles } from '../helpers/git-repository.ts'
import { type Hook, hookServer } from '../helpers/hook-server.ts'
import { ServerProcess } from '../helpers/server-process.ts'
import { until } from '../helpers/until.ts'

const SERVERS = 4
const ALERTS = 10_000
const ALERTS_AT_ONCE = 100
const KEY = '0123456789abcdef0123456789abcdef'
const TIMEOUT_MS = 240_000
const WAIT_MS = 60_000

describeEachEngine('four servers on one store', (getDb, getPlace) => {
  const servers: ServerProcess[] = []
  let hooks: Hook[]
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.remove()))
  })

  /** Each a process with a folder of its own. */
  async function start(project: string): Promise<void> {
    const hook = await hookServer()
    hooks = hook.hooks
    const config = `listen: { port: 0 }
debounce_ms: 1000
runtime_level_max: recover
health: { check_every_ms: 250, failures_min: 2, confirm_ms: 500 }
notifiers: [{ kind: webhook, url: '${hook.url}' }]
projects:
  shop:
    id: 1
    dsn_key: ${KEY}
${project}`
    const { databaseUrl } = getPlace()
    for (let i = 0; i < SERVERS; i++) servers.push(new ServerProcess(config))
    for (const server of servers) await server.start({ DATABASE_URL: databaseUrl! })
  }
  const count = async (text: string): Promise<number> => (await getDb().query<{ n: number }>(text))[0]!.n
  const alerts = (name: string, instances: number[]): string =>
    JSON.stringify({
      alerts: instances.map((instance) => ({
        status: 'firing',
        labels: { alertname: name, instance: `host-${instance}:9100` },
        annotations: { summary: 'It is full.' },
        startsAt: '2026-01-01T00:00:00Z',
        fingerprint: `${name}-${instance}`,
      })),
    })
  const send = async (server: ServerProcess, body: string): Promise<void> => {
    const response = await server.send('alertmanager', body, { 'content-type': 'application/json' })
    expect(response.status).toBe(200)
  }

  test('X14 ten thousand equal alerts that come in over all of them are one issue, one investigation and one message', {
    timeout: TIMEOUT_MS,
  }, async (context) => {
    if (getDb().engine === 'sqlite') return context.skip()
    await start('')
    const instances = Array.from({ length: ALERTS }, (_, i) => i)
    await Promise.all(
      servers.map(async (server, at) => {
        for (let from = at * ALERTS_AT_ONCE; from < ALERTS; from += SERVERS * ALERTS_AT_ONCE) {
          const body = alerts('DiskFull', instances.slice(from, from + ALERTS_AT_ONCE))
          await send(server, body)
          // The same notification once more, to another server: it counts once.
          await send(servers[(at + 1) % SERVERS]!, body)
        }
      }),
    )
    await until(async () => (await count('select count(*) as n from escalations')) > 0, WAIT_MS)
    await until(() => hooks.length > 0, WAIT_MS)
    expect(await count('select event_count as n from issues')).toBe(ALERTS)
    expect(await count('select count(*) as n from issues')).toBe(1)
    expect(await count('select count(*) as n from diagnoses')).toBe(1)
    expect(await count('select count(*) as n from escalations')).toBe(1)
    expect(hooks).toHaveLength(1)
  })

  test('X09 of one new problem at the same instant on each there is one issue', {
    timeout: TIMEOUT_MS,
  }, async (context) => {
    if (getDb().engine === 'sqlite') return context.skip()
    await start('')
    for (let round = 0; round < 20; round++)
      await Promise.all(
        servers.map((server, at) => send(server, alerts(`Alert${String.fromCharCode(65 + round)}`, [at]))),
      )
    const rows = await getDb().query<{ event_count: number }>('select event_count from issues')
    expect(rows.map(({ event_count: events }) => events)).toEqual(Array(20).fill(SERVERS))
  })

  test('X09 a service that all of them see ill is started anew once', { timeout: TIMEOUT_MS }, async (context) => {
    if (getDb().engine === 'sqlite') return context.skip()
    const world = tempDir()
    writeFiles(world, { well: '', starts: '' })
    await start(`    services:
      worker:
        kind: command
        health: test -e ${world}/well
        restart: echo start >> ${world}/starts; sleep 1; touch ${world}/well
        generation: wc -l < ${world}/starts
`)
    rmSync(join(world, 'well'))
    await until(async () => (await count("select count(*) as n from issues where state = 'mitigated'")) === 1, WAIT_MS)
    expect(readFileSync(join(world, 'starts'), 'utf8')).toBe('start\n')
    expect(await count('select count(*) as n from issues')).toBe(1)
    expect(await count('select count(*) as n from recoveries')).toBe(1)
  })
})
