import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { systemClock } from '../../src/lib/clock.ts'
import { freePort } from '../../src/lib/free-port.ts'
import { silentLogger } from '../../src/lib/logger.ts'
import { packageRoot } from '../../src/lib/package-root.ts'
import { createService, type ServiceConfig, serviceConfig } from '../../src/services/index.ts'
import type { Service } from '../../src/services/service.ts'
import { supervisedService } from '../../src/services/supervised/index.ts'
import { createTarget, targetConfig } from '../../src/targets/index.ts'
import { createAppRepo } from './app-repo.ts'
import { tempDir, writeFiles } from './git-repository.ts'

/** Something real that runs, as a service, and ways to look at it that do not go through the service. */
export interface ServiceBench {
  service: Service
  /** What somebody would want back after an action was undone. */
  picture(): Promise<unknown>
  /** Another after each start. */
  run(): Promise<string>
}

const env = { PATH: process.env.PATH ?? '' }
const never = new AbortController().signal

/** An app of two releases, of which the second runs, kept by a supervisor. */
export async function supervisedBench(): Promise<ServiceBench> {
  const app = await createAppRepo()
  const port = await freePort()
  const config = { kind: 'process', run: 'exec node server.js', port, copies: 1, healthPath: '/health' }
  const place = { project: 'shop', repo: app.repo, dataDir: join(app.dir, 'data'), env }
  const target = createTarget(targetConfig.parse(config), { ...place, clock: systemClock, logger: silentLogger })
  onTestFinished(() => target.stop())
  await target.start()
  const source = await target.prepareRelease(app.commits.second)
  await target.startCanary(source, { key: 'c', generation: (await target.state()).generation, signal: never })
  await target.promote(source.release, { key: 'p', signal: never })
  const ask = async () => (await fetch(`http://127.0.0.1:${port}/`)).json() as Promise<{ version: string; pid: number }>
  return {
    service: supervisedService({ name: 'shop', group: 'shop' }, { target, upkeep: target.upkeep! }),
    async picture() {
      const { version } = await ask()
      const { stable, canary, phase } = await target.state()
      return { version, stable, canary, phase, copies: (await target.upkeep!.copies()).length }
    },
    run: async () => String((await ask()).pid),
  }
}

/** A unit as `systemctl` would show it; the program is a stand-in. */
export async function systemdBench(
  files: Record<string, string> = {},
  config: Record<string, string> = {},
): Promise<ServiceBench> {
  const world = tempDir()
  writeFiles(world, { active: 'active', sub: 'running', starts: '1', restarts: '0', result: 'success', ...files })
  const path = `${join(packageRoot(), 'test/fixtures/systemctl')}:${env.PATH}`
  const read = (name: string): string => readFileSync(join(world, name), 'utf8').trim()
  return {
    service: serviceOf(
      { kind: 'systemd', unit: 'shop-worker.service', ...config },
      { PATH: path, SYSTEMD_WORLD: world },
      world,
    ),
    picture: async () => [read('active'), read('sub')],
    run: async () => read('starts'),
  }
}

/** A program that leaves its own number behind, started anew by the operator's script. */
export async function commandBench(): Promise<ServiceBench> {
  const world = tempDir()
  writeFiles(world, {
    'app.mjs': `import { writeFileSync } from 'node:fs'
writeFileSync('pid', String(process.pid))
setInterval(() => {}, 1000)
`,
    'restart.sh': `if [ -e pid ]; then kill -9 "$(cat pid)"; rm pid; fi
setsid node app.mjs > /dev/null 2>&1 &
while [ ! -s pid ]; do sleep 0.02; done
`,
  })
  const read = (): string => readFileSync(join(world, 'pid'), 'utf8')
  const config = { kind: 'command', restart: '. ./restart.sh', health: 'kill -0 "$(cat pid)"', generation: 'cat pid' }
  const service = serviceOf(serviceConfig.parse(config), env, world)
  onTestFinished(() => {
    process.kill(Number(read()), 'SIGKILL')
  })
  const none = { ...config, generation: 'echo none' }
  const first = serviceOf(serviceConfig.parse(none), env, world)
  await first.restart({ key: 'first', generation: 'none', signal: never })
  return { service, picture: async () => (await service.look()).health, run: async () => read() }
}

function serviceOf(config: Record<string, unknown>, environment: Record<string, string>, dir: string): Service {
  const parsed: ServiceConfig = serviceConfig.parse(config)
  return createService(parsed, { name: 'shop/worker', group: 'shop', dir, env: environment })
}
