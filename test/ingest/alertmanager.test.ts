import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Event } from '../../src/domain/event.ts'
import { freePort } from '../../src/lib/free-port.ts'
import { openDatabase } from '../../src/store/open.ts'
import { startIngest } from '../helpers/ingest-server.ts'
import { tempDir } from '../helpers/temp-dir.ts'
import { until } from '../helpers/until.ts'

/** Debian's name, then that of the releases. */
const PROGRAM = ['prometheus-alertmanager', 'alertmanager'].find((name) => !spawnSync(name, ['--version']).error)

async function startAlertmanager(receiver: string): Promise<string> {
  const dir = tempDir()
  const config = {
    route: { receiver: 'prunella', group_by: ['alertname'], group_wait: '0s', group_interval: '1s' },
    receivers: [
      {
        name: 'prunella',
        webhook_configs: [{ url: receiver, http_config: { authorization: { credentials: 'a'.repeat(32) } } }],
      },
    ],
  }
  writeFileSync(join(dir, 'config.yml'), JSON.stringify(config))
  const url = `http://127.0.0.1:${await freePort()}`
  const child = spawn(
    PROGRAM!,
    [
      `--config.file=${join(dir, 'config.yml')}`,
      `--storage.path=${join(dir, 'data')}`,
      `--web.listen-address=${url.slice('http://'.length)}`,
      '--cluster.listen-address=',
    ],
    { stdio: 'ignore' },
  )
  onTestFinished(async () => {
    child.kill()
    await once(child, 'exit')
  })
  await until(() =>
    fetch(`${url}/-/ready`).then(
      ({ ok }) => ok,
      () => false,
    ),
  )
  return url
}

async function post(url: string, alerts: object[]): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${url}/api/v2/alerts`, { method: 'POST', headers, body: JSON.stringify(alerts) })
  expect(response.status).toBe(200)
}

test.skipIf(!PROGRAM)(`the real Alertmanager is understood${PROGRAM ? '' : ' (it is not installed)'}`, async () => {
  const db = await openDatabase({ dataDir: tempDir() })
  const server = await startIngest(db)
  onTestFinished(async () => {
    await server.close()
    await db.close()
  })
  const url = await startAlertmanager(`${server.url}/api/42/alertmanager/`)
  const alert = (instance: string) => ({
    labels: { alertname: 'InstanceDown', job: 'shop', instance, severity: 'critical' },
    annotations: { summary: `${instance} is down` },
    startsAt: new Date(Date.now() - 60_000).toISOString(),
  })
  const counted = async (kind: string) => {
    const rows = await db.query<{ n: number }>('select items as n from ingest_counts where kind = $1', [kind])
    return rows[0]?.n ?? 0
  }
  const [first, second] = [alert('web-1:80'), alert('web-2:80')]
  await post(url, [first])
  await until(async () => (await counted('event')) > 0)
  // The second one makes the group be notified again, with both.
  await post(url, [second])
  await until(async () => (await counted('event')) > 2)
  await post(url, [{ ...second, endsAt: new Date().toISOString() }])
  await until(async () => (await counted('resolved_alert')) > 0)

  expect(await db.query('select type, event_count from issues')).toEqual([{ type: 'alert', event_count: 2 }])
  const [row] = await db.query<{ payload: string }>('select payload from events order by id')
  expect(JSON.parse(row!.payload) as Event).toMatchObject({
    source: 'alertmanager',
    level: 'fatal',
    message: 'InstanceDown: web-1:80 is down',
    occurredMs: Date.parse(first.startsAt),
    serverName: 'web-1:80',
    fingerprint: ['InstanceDown', 'job=shop'],
    tags: { job: 'shop' },
  })
})
