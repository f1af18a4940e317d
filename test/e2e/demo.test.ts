import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ScenarioResult } from '../../src/cli/demo/run-scenario.ts'
import { type RunResult, run } from '../../src/lib/subprocess.ts'
import { until } from '../helpers/until.ts'

const DEMO_MS_MAX = 500_000

describe('prunella demo', () => {
  let dir: string
  let demo: RunResult
  let healed: ScenarioResult
  let badFix: ScenarioResult

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'prunella-demo-test-'))
    demo = await run({
      command: [process.execPath, 'dist/main.js', 'demo', '--json'],
      cwd: process.cwd(),
      env: { TMPDIR: dir },
      timeoutMs: DEMO_MS_MAX,
      outputBytesMax: 4 * 1024 * 1024,
    })
    const { scenarios } = JSON.parse(demo.stdout.trimEnd().split('\n').at(-1) ?? '')
    ;[healed, badFix] = scenarios
  }, DEMO_MS_MAX + 10_000)

  afterAll(() => rm(dir, { recursive: true, force: true }))

  test('ends by itself with exit 0 and printed the address of the page', () => {
    expect(demo.exitCode, demo.stdout + demo.stderr).toBe(0)
    expect(demo.stdout).toMatch(/^ {2}page +http:\/\/127\.0\.0\.1:\d+\/#\/sign-in\/\S+$/m)
  })

  test('B86 a request hits a bug, and the same request succeeds after one run of the whole line that nobody touched', () => {
    const stages = ['captured', 'grouped', 'diagnosed', 'reproduced', 'patched', 'tests_passed', 'committed']
    expect(healed.outcome).toBe('healed')
    expect(Object.keys(healed.stages)).toEqual([...stages, 'canary', 'verified', 'promoted', 'healed'])
    expect(healed.evidence.requests.map(({ status }) => status)).toEqual([500, 200])
    expect(healed.evidence.requests[1]?.body).toContain('"total":"35.10"')
    expect(healed.evidence.effects).toEqual(['commit', 'canary', 'promote'])
    expect(healed.evidence.verification?.verdict).toBe('verified')
    expect(healed.commit).toMatch(/^[0-9a-f]{40}$/)
  })

  test('B40 people are told of the deploy with its ticket and its diff', () => {
    expect(healed.evidence.notifications).toEqual([
      { type: 'auto_deploy_success', ticket: healed.ticket, changes: healed.diff },
    ])
  })

  test('a fix that looks right passes every proof before production, and the canary rolls it back by the numbers', () => {
    const { evidence } = badFix
    expect(badFix.outcome).toBe('rolled_back')
    expect(evidence.patch).toMatchObject({ proposer: 'same-case', tests: { noWorse: true } })
    expect(evidence.effects).toEqual(['commit', 'canary', 'rollback'])
    expect(evidence.verification?.verdict).toBe('harmful')
    expect(evidence.verification?.harmLikelihoodRatio).toBeGreaterThanOrEqual(100)
    expect(evidence.requests.map(({ status }) => status)).toEqual([500, 200, 500])
  })

  test('leaves no file and no process behind', async () => {
    expect(await readdir(dir)).toEqual([])
    // What was ended may take a moment to be gone.
    await until(async () => (await processesThatName(dir)).length === 0, 5_000)
  })
})

/** Command lines of running processes that hold the text, where the system lists them. */
async function processesThatName(text: string): Promise<string[]> {
  const entries = await readdir('/proc').catch(() => [])
  const pids = entries.filter((name) => /^\d+$/.test(name))
  const lines = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')))
  return lines.filter((line) => line.includes(text))
}
