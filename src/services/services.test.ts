import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { systemdBench } from '../../test/helpers/service-benches.ts'
import { tempDir } from '../../test/helpers/temp-dir.ts'
import { processId } from '../lib/process-id.ts'
import type { CopyState, Target } from '../targets/target.ts'
import { createService, serviceConfig } from './index.ts'
import { supervisedService } from './supervised/index.ts'

const env = { PATH: process.env.PATH ?? '' }

test.each([
  [{ active: 'active', sub: 'running' }, 'well', undefined],
  [{ active: 'activating', sub: 'start' }, 'starting', undefined],
  [{ active: 'deactivating', sub: 'stop' }, 'starting', undefined],
  [{ active: 'inactive', sub: 'dead' }, 'stopped', undefined],
  [{ active: 'failed', sub: 'failed', result: 'exit-code' }, 'ill', 'crash_loop'],
  [{ active: 'activating', sub: 'auto-restart', restarts: '1' }, 'starting', undefined],
  [{ active: 'activating', sub: 'auto-restart', restarts: '7' }, 'ill', 'crash_loop'],
] as const)('row 85: a unit of systemd that is %j is %s', async (files, health, symptom) => {
  const { service } = await systemdBench(files)
  const state = await service.look()
  expect([state.health, state.symptom]).toEqual([health, symptom])
})

test('row 85: a unit of systemd that is active and answers no health check is ill', async () => {
  const { service } = await systemdBench({}, { healthUrl: 'http://127.0.0.1:9/' })
  expect(await service.look()).toMatchObject({ health: 'ill', symptom: 'unresponsive' })
})

test.each([
  ['exit 0', 'well'],
  ['exit 75', 'starting'],
  ['exit 69', 'stopped'],
  ['echo it hangs >&2; exit 1', 'ill'],
  ['sleep 20', 'ill'],
  ['http://127.0.0.1:9/', 'ill'],
])('a health command %s says that the service is %s', async (health, expected) => {
  const config = serviceConfig.parse({ kind: 'command', restart: 'true', health, healthTimeoutMs: 500 })
  const service = createService(config, { name: 'shop/worker', group: 'shop', dir: tempDir(), env })
  const state = await service.look()
  expect(state.health).toBe(expected)
  if (health.includes('hangs')) expect(state.reason).toContain('it hangs')
})

test('E69 a restart that hangs is ended at its time, by default after two minutes, with all that it started', async () => {
  const dir = tempDir()
  const config = { kind: 'command', restart: 'sleep 987654 & echo $! > pid; wait', health: 'exit 1' }
  expect(serviceConfig.parse(config).timeoutMs).toBe(120_000)
  const parsed = serviceConfig.parse({ ...config, timeoutMs: 500 })
  const service = createService(parsed, { name: 'shop/worker', group: 'shop', dir, env })
  const restart = service.restart({ key: 'k', generation: '', signal: new AbortController().signal })
  await expect(restart).rejects.toThrow('The command restart took longer than 500 ms.')
  const pid = Number(readFileSync(join(dir, 'pid'), 'utf8'))
  expect(await processId(pid)).toBeUndefined()
})

const well: CopyState = { release: 'r1', status: 'ready', isHealthy: true, restarts: 0 }
test.each<[string, CopyState[], string, string | undefined]>([
  ['all serve', [well, well], 'well', undefined],
  ['one answers no health check', [well, { ...well, isHealthy: false }], 'ill', 'unresponsive'],
  ['one is coming up', [well, { ...well, status: 'starting' }], 'starting', undefined],
  ['one crashed once', [well, { ...well, status: 'down', restarts: 1 }], 'starting', undefined],
  ['one crashes again and again', [well, { ...well, status: 'down', restarts: 3 }], 'ill', 'crash_loop'],
  ['none runs', [], 'starting', undefined],
])('of a supervised app %s', async (_, copies, health, symptom) => {
  const state = { generation: 4, stable: 'r1', canary: null, previous: null, phase: 'stable' } as const
  const look = (phase: 'stable' | 'canary') => {
    const target = { state: async () => ({ ...state, phase }) } as unknown as Target
    const upkeep = { copies: async () => copies, restart: async () => {} }
    return supervisedService({ name: 'shop', group: 'shop' }, { target, upkeep }).look()
  }
  expect(await look('stable')).toMatchObject({ health, generation: '4', ...(symptom ? { symptom } : {}) })
  // While a release is being put out nothing is held against it.
  expect((await look('canary')).health).toBe('starting')
})

test.each([
  { kind: 'systemd', unit: '*.service' },
  { kind: 'systemd', unit: '--all.service' },
  { kind: 'systemd', unit: 'a.service b.service' },
  { kind: 'systemd', unit: '' },
  { kind: 'systemd', unit: 'shop.timer' },
  { kind: 'command', restart: '', health: 'true' },
])('row 83: %j names no service', (config) => {
  expect(serviceConfig.safeParse(config).success).toBe(false)
})
