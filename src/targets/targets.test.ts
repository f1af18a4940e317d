import { readFile, readlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type AppRepo, createAppRepo } from '../../test/helpers/app-repo.ts'
import { writeFiles } from '../../test/helpers/git-repository.ts'
import { systemClock } from '../lib/clock.ts'
import { exists } from '../lib/exists.ts'
import { freePort } from '../lib/free-port.ts'
import { silentLogger } from '../lib/logger.ts'
import { createTarget, type TargetConfig, targetConfig } from './index.ts'
import { StaleTargetError, type Target } from './target.ts'

// What every kind of target must do, tried on each with a real app.

interface Bench {
  app: AppRepo
  target: Target
  /** The releases that serve, by asking the world and not the target. */
  serving(): Promise<string[]>
}

const never = new AbortController().signal
const benches: Record<TargetConfig['kind'], () => Promise<Bench>> = { process: processBench, command: commandBench }

describe.each(Object.entries(benches))('%s target', (_kind, createBench) => {
  test('canary, then promotion: the new release runs everywhere', async () => {
    const { app, target, serving } = await createBench()
    const source = await canary(target, app.commits.second)
    expect(await target.state()).toMatchObject({ phase: 'canary', canary: source.release })
    expect(await serving()).toContain(source.release)
    expect((await target.health()).healthy).toBe(true)
    await target.promote(source.release, { key: 'promote', signal: never })
    expect(await target.state()).toMatchObject({ phase: 'stable', stable: source.release, canary: null })
    expect(await serving()).toEqual([source.release])
  })

  test('canary, then rollback: the release before runs everywhere', async () => {
    const { app, target, serving } = await createBench()
    const before = await serving()
    const source = await canary(target, app.commits.second)
    await target.rollback(source.release, { key: 'rollback', signal: never })
    expect(await serving()).toEqual(before)
    expect(await target.state()).toMatchObject({ phase: 'stable', canary: null })
  })

  test('a promoted release can still be taken back', async () => {
    const { app, target, serving } = await createBench()
    const before = await serving()
    const source = await canary(target, app.commits.second)
    await target.promote(source.release, { key: 'promote', signal: never })
    await target.rollback(source.release, { key: 'rollback', signal: never })
    expect(await serving()).toEqual(before)
    expect((await target.state()).stable).toBe(before[0])
  })

  test('the same key a second time is no second effect', async () => {
    const { app, target } = await createBench()
    const source = await target.prepareRelease(app.commits.second)
    const { generation } = await target.state()
    await target.startCanary(source, { key: 'canary', generation, signal: never })
    const once = await target.state()
    await target.startCanary(source, { key: 'canary', generation, signal: never })
    expect(await target.state()).toEqual(once)
    for (const effect of ['promote', 'rollback'] as const) {
      await target[effect](source.release, { key: effect, signal: never })
      const after = await target.state()
      await target[effect](source.release, { key: effect, signal: never })
      expect(await target.state()).toEqual(after)
    }
  })

  test('a decision for another generation is refused, and changes nothing', async () => {
    const { app, target, serving } = await createBench()
    const { generation } = await target.state()
    const source = await canary(target, app.commits.second)
    await target.rollback(source.release, { key: 'rollback', signal: never })
    const before = [await target.state(), await serving()]
    const third = await target.prepareRelease(app.commits.third)
    const stale = target.startCanary(third, { key: 'late', generation, signal: never })
    await expect(stale).rejects.toThrow(StaleTargetError)
    expect([await target.state(), await serving()]).toEqual(before)
  })

  test('only the canary itself is promoted, and only what runs is taken back', async () => {
    const { app, target, serving } = await createBench()
    const source = await canary(target, app.commits.second)
    const before = await serving()
    await expect(target.promote('another', { key: 'other', signal: never })).rejects.toThrow(StaleTargetError)
    await target.rollback('another', { key: 'none', signal: never })
    expect(await serving()).toEqual(before)
    expect((await target.state()).canary).toBe(source.release)
  })

  test('find tells the truth', async () => {
    const { app, target } = await createBench()
    const source = await canary(target, app.commits.second)
    expect(await target.find('canary')).toBe('done')
    expect(await target.find('promote')).toBe('absent')
    await target.promote(source.release, { key: 'promote', signal: never })
    expect(await target.find('promote')).toBe('done')
  })

  test('a release is checked out apart, with what it links, and the live checkout stays as it is', async () => {
    const { app, target } = await createBench()
    const { dir, release, commit } = await target.prepareRelease(app.commits.third)

    expect(await readFile(join(dir, 'version.txt'), 'utf8')).toBe('third')
    expect(await readFile(join(app.repo, 'version.txt'), 'utf8')).toBe('first')
    expect(await readlink(join(dir, 'node_modules'))).toBe(join(app.repo, 'node_modules'))
    expect(commit).toBe(app.commits.third)
    expect(commit.startsWith(release)).toBe(true)
    await expect(target.prepareRelease('--upload-pack=x')).rejects.toThrow('no git repository with a commit')
  })

  test('row 89 of two fixes that are put out at the same moment one is the canary, with all its files; the other comes again', async () => {
    const { app, target, serving } = await createBench()
    const [before] = await serving()
    const { generation } = await target.state()
    const sources = await Promise.all(
      [app.commits.second, app.commits.third, app.commits.second].map((commit) => target.prepareRelease(commit)),
    )
    for (const [i, version] of ['second', 'third', 'second'].entries())
      expect(await readFile(join(sources[i]!.dir, 'version.txt'), 'utf8')).toBe(version)
    const ended = await Promise.allSettled(
      sources
        .slice(0, 2)
        .map((source) => target.startCanary(source, { key: source.release, generation, signal: never })),
    )
    const refused = ended.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    expect(refused).toEqual([expect.any(StaleTargetError)])
    const { release, dir } = sources[ended.findIndex(({ status }) => status === 'fulfilled')]!
    expect(await target.state()).toMatchObject({ phase: 'canary', canary: release })
    expect((await serving()).toSorted()).toEqual([before, release].toSorted())
    await target.prepareRelease(app.commits.third)
    expect(await exists(join(dir, 'version.txt'))).toBe(true)
  })

  test('releases that can not run any more are removed', async () => {
    const { app, target } = await createBench()
    const second = await canary(target, app.commits.second)
    await target.rollback(second.release, { key: 'rollback', signal: never })
    const third = await target.prepareRelease(app.commits.third)

    expect([await exists(second.dir), await exists(third.dir)]).toEqual([false, true])
  })
})

async function canary(target: Target, commit: string) {
  const source = await target.prepareRelease(commit)
  const { generation } = await target.state()
  await target.startCanary(source, { key: 'canary', generation, signal: never })
  return source
}

async function processBench(): Promise<Bench> {
  const app = await createAppRepo()
  const port = await freePort()
  const target = startTarget(app, { kind: 'process', run: 'exec node server.js', port, healthPath: '/health' })
  await target.start()
  return {
    app,
    target,
    async serving() {
      const answers = await Promise.all(
        Array.from(
          { length: 8 },
          async () => (await fetch(`http://127.0.0.1:${port}/`)).json() as Promise<{ release: string }>,
        ),
      )
      return [...new Set(answers.map(({ release }) => release))].sort()
    },
  }
}

/** The operator's world is a folder with two files, `stable` and `canary`, each with the release that runs. */
async function commandBench(): Promise<Bench> {
  const app = await createAppRepo()
  const world = join(app.dir, 'world')
  writeFiles(world, {
    stable: 'original',
    'deploy.sh': 'printf %s "$PRUNELLA_RELEASE" > canary',
    'promote.sh': 'cp stable previous; mv canary stable',
    'rollback.sh': 'if [ -e canary ]; then rm canary; else mv previous stable; fi',
    'status.sh': `
      canary=null
      if [ -e canary ]; then canary="\\"$(cat canary)\\""; fi
      effect=absent
      if grep -qx "$PRUNELLA_EFFECT_KEY" effects; then effect=done; fi
      printf '{"stable": "%s", "canary": %s, "effect": "%s"}' "$(cat stable)" "$canary" "$effect"
    `,
  })
  const inWorld = (script: string) => `cd ${world} && . ./${script}`
  const effect = (script: string) => ['/bin/sh', '-c', `${inWorld(script)} && echo "$PRUNELLA_EFFECT_KEY" >> effects`]
  const target = startTarget(app, {
    kind: 'command',
    deploy: effect('deploy.sh'),
    promote: effect('promote.sh'),
    rollback: effect('rollback.sh'),
    status: inWorld('status.sh'),
    health: `test -e ${world}/canary`,
  })
  await target.start()
  return {
    app,
    target,
    async serving() {
      const names = await Promise.all(
        ['stable', 'canary'].map((name) => readFile(join(world, name), 'utf8').catch(() => undefined)),
      )
      return names.filter((name) => name !== undefined).sort()
    },
  }
}

function startTarget(app: AppRepo, config: object): Target {
  const target = createTarget(targetConfig.parse(config), {
    project: 'shop',
    repo: app.repo,
    dataDir: join(app.dir, 'data'),
    env: { PATH: process.env.PATH ?? '' },
    clock: systemClock,
    logger: silentLogger,
  })
  onTestFinished(() => target.stop())
  return target
}
