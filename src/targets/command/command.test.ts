import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { FakeClock } from '../../../test/helpers/fake-clock.ts'
import { gitRepository, tempDir, writeFiles } from '../../../test/helpers/git-repository.ts'
import { until } from '../../../test/helpers/until.ts'
import { systemClock } from '../../lib/clock.ts'
import { git } from '../../lib/git.ts'
import { createLogger } from '../../lib/logger.ts'
import type { Target } from '../target.ts'
import { createCommandTarget } from './index.ts'
import { commandConfig } from './schema.ts'

const never = new AbortController().signal

describe('command target', () => {
  test('B39 the configured command runs with its arguments as they are, and with its context in the environment; its output is logged', async () => {
    const { dir, target, logged } = await bench({
      deploy: ['node', 'print.mjs', '--fast', '$(touch injected)', "a b'c"],
    })
    writeFiles(join(dir, 'app'), {
      'print.mjs': `
        import { writeFileSync } from 'node:fs'
        console.log('uploaded 3 files')
        const own = Object.entries(process.env).filter(([name]) => name.startsWith('PRUNELLA_'))
        writeFileSync('../seen.json', JSON.stringify({ args: process.argv.slice(2), env: Object.fromEntries(own) }))
      `,
    })
    const source = await deployed(target, { branch: 'auto-fix/ticket-7; touch injected', ticket: '7' })
    const seen = JSON.parse(await readFile(join(dir, 'seen.json'), 'utf8'))
    expect(seen.args).toEqual(['--fast', '$(touch injected)', "a b'c"])
    expect(seen.env).toEqual({
      PRUNELLA_RELEASE: source.release,
      PRUNELLA_COMMIT: source.commit,
      PRUNELLA_DIR: source.dir,
      PRUNELLA_BRANCH: 'auto-fix/ticket-7; touch injected',
      PRUNELLA_TICKET: '7',
      PRUNELLA_EFFECT_KEY: 'canary',
    })
    expect(logged.map((line) => JSON.parse(line))).toMatchObject([{ key: 'canary', output: 'uploaded 3 files' }])
  })

  test('a command that fails is told with the end of what it said, and can be rolled back', async () => {
    const { dir, target } = await bench({
      deploy: 'echo uploading; echo "no space left" >&2; exit 1',
      rollback: 'echo "$PRUNELLA_RELEASE" > ../rolled-back',
    })
    await expect(deployed(target)).rejects.toThrow('The command deploy ended with exit code 1. It said: no space left')
    const { canary } = await target.state()
    await target.rollback(canary!, { key: 'rollback', signal: never })
    expect((await readFile(join(dir, 'rolled-back'), 'utf8')).trim()).toBe(canary)
    expect(await target.state()).toMatchObject({ phase: 'stable', canary: null })
  })

  test('B82 with git-revert the fix is undone by a commit on its branch, and that is put out by the command that deploys', async () => {
    const deploy = 'echo "$PRUNELLA_RELEASE $PRUNELLA_COMMIT $(cat "$PRUNELLA_DIR/app.js")" >> ../deploys'
    const { dir, target } = await bench({ deploy, rollback: { strategy: 'git-revert' } })
    const repo = join(dir, 'app')
    const committed = async (text: string): Promise<void> => {
      writeFiles(repo, { 'app.js': text })
      await git(['add', '.'], { cwd: repo })
      await git(['-c', 'user.name=t', '-c', 'user.email=t@t', 'commit', '-qm', 'Auto-fix: it'], { cwd: repo })
    }
    await committed('old')
    const first = await deployed(target)
    await target.promote(first.release, { key: 'first', signal: never })
    await git(['switch', '-qc', 'auto-fix/ticket-7'], { cwd: repo })
    await committed('new')
    const fix = { ...(await target.prepareRelease('HEAD')), branch: 'auto-fix/ticket-7' }
    await git(['switch', '-q', '-'], { cwd: repo })
    const { generation } = await target.state()
    await target.startCanary(fix, { key: 'fix', generation, signal: never })
    await target.rollback(fix.release, { key: 'undo', signal: never })
    await target.rollback(fix.release, { key: 'undo', signal: never })

    const branch = (await git(['log', '--format=%H %s', 'auto-fix/ticket-7'], { cwd: repo })).trim().split('\n')
    expect(branch.map((line) => line.slice(41))).toEqual([
      'Revert "Auto-fix: it"',
      'Auto-fix: it',
      'Auto-fix: it',
      'first',
    ])
    const deploys = (await readFile(join(dir, 'deploys'), 'utf8')).trim().split('\n')
    expect(deploys).toEqual([
      `${first.release} ${first.commit} old`,
      `${fix.release} ${fix.commit} new`,
      `${first.release} ${branch[0]!.slice(0, 40)} old`,
    ])
    expect(await target.state()).toMatchObject({ phase: 'stable', canary: null, stable: first.release })
    expect((await git(['status', '--porcelain'], { cwd: repo })).trim()).toBe('')
  })

  test.each([
    ['as it is', 'echo "$PRUNELLA_RELEASE" > ../rolled-back'],
    ['as a strategy', { strategy: 'command', command: 'echo "$PRUNELLA_RELEASE" > ../rolled-back' }],
  ])('B82 a command rolls back, %s', async (_name, rollback) => {
    const { dir, target } = await bench({ rollback })
    const source = await deployed(target)
    await target.rollback(source.release, { key: 'undo', signal: never })
    expect((await readFile(join(dir, 'rolled-back'), 'utf8')).trim()).toBe(source.release)
  })

  test('while a release is being put out the target is not free, whatever its status says by then', async () => {
    const { dir, target } = await bench({
      deploy: 'echo "$PRUNELLA_RELEASE" >> ../deploys; while ! test -e ../go; do sleep 0.05; done',
      status: 'printf \'{"stable": "old", "canary": null}\'',
    })
    const source = await target.prepareRelease('HEAD')
    const { generation } = await target.state()
    const started = target.startCanary(source, { key: 'first', generation, signal: never })
    await until(async () => (await readFile(join(dir, 'deploys'), 'utf8').catch(() => '')) !== '')
    const meanwhile = await target.state()
    expect(meanwhile).toMatchObject({ phase: 'canary', canary: source.release })
    const second = { key: 'second', generation: meanwhile.generation, signal: never }
    await expect(target.startCanary(source, second)).rejects.toThrow('is being tried')
    writeFiles(dir, { go: '' })
    await started
    expect(await readFile(join(dir, 'deploys'), 'utf8')).toBe(`${source.release}\n`)
  })

  test('a rollback that fails too is told', async () => {
    const { target } = await bench({ deploy: 'exit 1', rollback: 'echo "host unreachable" >&2; exit 9' })
    await expect(deployed(target)).rejects.toThrow()
    const { canary } = await target.state()
    const rollback = target.rollback(canary!, { key: 'rollback', signal: never })
    await expect(rollback).rejects.toThrow('The command rollback ended with exit code 9. It said: host unreachable')
  })

  test('what was interrupted is unknown without a status command, and is not begun again', async () => {
    const { dir, target } = await bench({ deploy: 'echo once >> ../deploys; sleep 60' })
    const interrupt = new AbortController()
    const source = await target.prepareRelease('HEAD')
    const effect = { key: 'canary', generation: 0, signal: interrupt.signal }
    const lost = expect(target.startCanary(source, effect)).rejects.toThrow('was interrupted')
    await until(async () => (await readFile(join(dir, 'deploys'), 'utf8').catch(() => '')) !== '')
    interrupt.abort()
    await lost
    expect(await target.find('canary')).toBe('unknown')
    await expect(target.startCanary(source, { ...effect, signal: never })).rejects.toThrow('generation')
    expect(await readFile(join(dir, 'deploys'), 'utf8')).toBe('once\n')
    expect(await target.find('never-heard-of')).toBe('unknown')
  })

  test.each([
    ['{"stable": "old", "canary": "%RELEASE%"}', 'done'],
    ['{"stable": "%RELEASE%"}', 'done'],
    ['{"stable": "old"}', 'absent'],
    ['{"stable": "old", "canary": "%RELEASE%", "effect": "absent"}', 'absent'],
  ])('with a status command that says %s the interrupted deploy is %s', async (answer, expected) => {
    const { dir, target } = await bench({ deploy: 'echo > ../began; sleep 60', status: 'cat ../status' })
    await writeFile(join(dir, 'status'), '{"stable": "old"}')
    const interrupt = new AbortController()
    const source = await target.prepareRelease('HEAD')
    const { generation } = await target.state()
    const lost = target.startCanary(source, { key: 'canary', generation, signal: interrupt.signal }).catch(() => {})
    await until(async () => (await readFile(join(dir, 'began'), 'utf8').catch(() => undefined)) !== undefined)
    interrupt.abort()
    await lost
    await writeFile(join(dir, 'status'), answer.replace('%RELEASE%', source.release))
    expect(await target.find('canary')).toBe(expected)
  })

  test('a deploy by hand is a new generation', async () => {
    const { dir, target } = await bench({ status: 'cat ../status' })
    await writeFile(join(dir, 'status'), '{"stable": "one"}')
    const before = await target.state()
    expect(await target.state()).toEqual(before)
    await writeFile(join(dir, 'status'), '{"stable": "two"}')
    const after = await target.state()
    expect([before.stable, after.stable]).toEqual(['one', 'two'])
    expect(after.generation).toBeGreaterThan(before.generation)
  })

  test('a status that is no JSON is said to be so', async () => {
    const { target } = await bench({ status: 'echo fine' })
    await expect(target.state()).rejects.toThrow('The command `status` did not print what it should')
  })

  test('a command that takes too long is ended', async () => {
    const { target } = await bench({ deploy: 'sleep 60', timeoutMs: 200 })
    await expect(deployed(target)).rejects.toThrow('The command deploy took longer than 200 ms')
  })

  test('health by an address: below 400 is well, after three failures it is not', async () => {
    const server = createServer((_request, response) => response.writeHead(status).end())
    let status = 200
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/health`
    const { target, clock } = await bench({ health: url })
    expect(await target.health()).toMatchObject({ healthy: true })
    status = 500
    const ill = target.health()
    const ticking = setInterval(() => void clock.advance(500), 5)
    onTestFinished(() => clearInterval(ticking))
    expect(await ill).toEqual({ healthy: false, reason: `The health check failed: ${url} answered 500.`, restarts: 0 })
  })

  test('health by a command is its exit code', async () => {
    const { target } = await bench({ health: ['test', '-e', 'package.json'] })
    expect((await target.health()).healthy).toBe(true)
  })

  test('exposure is what its command prints for the release and the route', async () => {
    const { target } = await bench({
      exposure: `printf '{"requests": %s, "allRequests": 20, "allErrors": 1}' "$(printf %s "$PRUNELLA_ROUTE" | wc -c)"`,
    })
    expect(await target.exposure('r1', 'GET /x')).toEqual({ requests: 6, allRequests: 20, allErrors: 1 })
    expect(await (await bench({})).target.exposure('r1')).toBeUndefined()
    const { target: odd } = await bench({ exposure: 'echo {}' })
    await expect(odd.exposure('r1')).rejects.toThrow('did not print what it should')
  })
})

interface Bench {
  dir: string
  target: Target
  clock: FakeClock
  logged: string[]
}

async function bench(config: object): Promise<Bench> {
  const logged: string[] = []
  const dir = tempDir()
  const repo = await gitRepository({ 'package.json': '{}' }, join(dir, 'app'))
  const clock = new FakeClock()
  const parsed = commandConfig.parse({ kind: 'command', deploy: 'true', rollback: 'true', ...config })
  const target = createCommandTarget(parsed, {
    project: 'shop',
    repo,
    dataDir: join(dir, 'data'),
    env: { PATH: process.env.PATH ?? '' },
    clock: 'health' in config ? clock : systemClock,
    logger: createLogger((line) => logged.push(line), clock.nowMs.bind(clock)),
  })
  return { dir, target, clock, logged }
}

async function deployed(target: Target, context: { branch?: string; ticket?: string } = {}) {
  const source = { ...(await target.prepareRelease('HEAD')), ...context }
  const { generation } = await target.state()
  await target.startCanary(source, { key: 'canary', generation, signal: never })
  return source
}
