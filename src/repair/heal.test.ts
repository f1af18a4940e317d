import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { gitRepository } from '../../test/helpers/git-repository.ts'
import { type Clock, systemClock } from '../lib/clock.ts'
import { git } from '../lib/git.ts'
import { silentLogger } from '../lib/logger.ts'
import { openSandbox } from '../sandbox/open-sandbox.ts'
import { type RepairStage, repair } from './heal.ts'
import { templatesProposer } from './proposers/templates-proposer.ts'
import type { CandidatePatch, ProposalContext, Proposer, RepairReport, RepairRequest } from './repair.ts'

const LIBRARY = `'use strict'

function nameOf(user) {
  if (user === 'nobody') return null
  return user.name.trim()
}

module.exports = { nameOf }
`
const SCRIPT =
  "const { nameOf } = require('./lib/name.js')\nconsole.log(JSON.stringify([nameOf({ name: ' a ' }), nameOf(undefined)]))\n"
const TESTS = `const { test } = require('node:test')
const assert = require('node:assert')
const { nameOf } = require('../lib/name.js')
test('trims', () => assert.strictEqual(nameOf({ name: ' a ' }), 'a'))
test('nobody has no name', () => assert.strictEqual(nameOf('nobody'), null))
`
const FILES = { 'lib/name.js': LIBRARY, 'fail.js': SCRIPT, 'test/name.test.js': TESTS }

async function healed(
  proposers: Proposer[],
  request: Partial<RepairRequest> = {},
  changed: Record<string, string> = {},
  clock: Clock = systemClock,
): Promise<{ repo: string; report: RepairReport; steps: RepairStage[] }> {
  const repo = await gitRepository({ ...FILES, ...changed })
  const steps: RepairStage[] = []
  const report = await repair(
    { repo, failure: { command: 'node fail.js', cwd: repo }, ...request },
    {
      sandbox: await openSandbox(),
      clock,
      proposers,
      logger: silentLogger,
      onStep: (step) => steps.push(step),
    },
  )
  return { repo, report, steps }
}

/** A proposer that says what it is told to. */
function says(...patches: Partial<CandidatePatch>[]): Proposer {
  return {
    id: 'told',
    propose: async () =>
      patches.map((patch) => ({
        proposer: 'told',
        pattern: 'patch',
        explanation: 'As told.',
        files: {},
        prior: 0.9,
        ...patch,
      })),
  }
}

const withLine = (line: string): Record<string, string> => ({
  'lib/name.js': LIBRARY.replace("  if (user === 'nobody') return null\n", (guard) => `${guard}  ${line}\n`),
})

test('a crash is reproduced, diagnosed, patched and proven, and the live checkout does not change', async () => {
  const library = LIBRARY.replace("'nobody'", 'null')
  const changed = { 'lib/name.js': library, 'test/name.test.js': TESTS.replace("nameOf('nobody')", 'nameOf(null)') }
  const { repo, report, steps } = await healed([templatesProposer], { testCommand: 'node --test' }, changed)
  expect(report).toMatchObject({ verdict: 'fixed', reproduction: { kind: 'command', runs: 5, failed: 5 } })
  expect(report.diagnosis?.rule).toBe('property-of-nullish')
  expect(report.chosen?.files['lib/name.js']).toContain('if (user == null) return null')
  expect(report.chosen?.reasons.length).toBeGreaterThan(0)
  expect(report.chosen?.tests?.noWorse).toBe(true)
  expect(steps).toEqual(['reproduced', 'patched', 'tested'])
  expect(readFileSync(join(repo, 'lib/name.js'), 'utf8')).toBe(library)
  expect(await git(['status', '--porcelain'], { cwd: repo })).toBe('')
})

test('what was found is tried, however long it took to find it', async () => {
  let lateMs = 0
  const clock = { ...systemClock, monotonicMs: () => systemClock.monotonicMs() + lateMs }
  const patch = says({ files: withLine('if (!user) return null') })
  const slow: Proposer = {
    id: 'told',
    propose: async (context, signal) => {
      lateMs += 600_000
      return await patch.propose(context, signal)
    },
  }
  const { report } = await healed([slow], {}, {}, clock)
  expect(report.verdict).toBe('fixed')
})

test('row 21 X16 a patch that changes comments only is a failed candidate', async () => {
  const { report } = await healed([says({ files: withLine('// user may be missing') })])
  expect(report.verdict).toBe('no_fix')
  expect(report.candidates[0]?.checks).toEqual([
    { check: 'static gate', passed: false, detail: expect.stringContaining('nothing functional') },
  ])
})

test("B35 a patch that fails the project's tests is dropped with their names, and the next one is taken", async () => {
  const breaks = { files: { 'lib/name.js': LIBRARY.replace("user === 'nobody'", '!user').replace('.trim()', '') } }
  const mends = { files: withLine('if (!user) return null'), prior: 0.8 }
  const sameOutput = { command: 'node fail.js > out.txt' }
  const alone = await healed([says(breaks)], { failure: sameOutput, testCommand: 'node --test' })
  expect(alone.report.verdict).toBe('no_fix')
  expect(alone.report.reason).toMatch(/trims|nobody has no name/)
  const both = await healed([says(breaks, mends)], { failure: sameOutput, testCommand: 'node --test' })
  expect(both.report.chosen?.files['lib/name.js']).toContain('if (!user) return null')
})

test('B35 who can is asked once more, with the failures of what it proposed; then the reason names them', async () => {
  const breaks = { files: { 'lib/name.js': LIBRARY.replace("user === 'nobody'", '!user').replace('.trim()', '') } }
  const asked: ProposalContext['tried'][] = []
  const learning = (second: Partial<CandidatePatch>): Proposer => ({
    id: 'told',
    asksAgain: true,
    propose: async ({ tried, ...context }, signal) => {
      asked.push(tried)
      return says(tried ? second : breaks).propose(context, signal)
    },
  })
  const request = { failure: { command: 'node fail.js > out.txt' }, testCommand: 'node --test' }
  const mended = await healed([learning({ files: withLine('if (!user) return null') })], request)
  expect(mended.report.chosen?.files['lib/name.js']).toContain('if (!user) return null')
  expect(asked).toMatchObject([
    undefined,
    [{ explanation: 'As told.', diff: expect.stringContaining('!user'), check: 'tests', detail: expect.any(String) }],
  ])
  expect(asked[1]![0]!.detail).toMatch(/trims|nobody has no name/)

  asked.length = 0
  const given = await healed([learning(breaks)], request)
  expect([given.report.verdict, asked.length]).toEqual(['no_fix', 2])
  expect(given.report.reason).toMatch(/trims|nobody has no name/)
  // Who would say the same again is not asked.
  expect((await healed([says(breaks)], request)).report.candidates).toHaveLength(1)
})

test('B36 that a proposer failed is in the reason, without its secrets', async () => {
  const fails: Proposer = {
    id: 'model',
    propose: async () => Promise.reject(new Error('The proposer model failed: 401, password=hunter2hunter2.')),
  }
  const { report } = await healed([fails])
  expect(report.verdict).toBe('no_fix')
  expect(report.reason).toMatch(/^No repair is known for this failure\. The proposer model failed: 401, /)
  expect(report.reason).not.toContain('hunter2')
  const beside = await healed([fails, says({ files: withLine('if (!user) return null') })])
  expect(beside.report.verdict).toBe('fixed')
})

test('that a file was too large to be looked into is in the reason', async () => {
  const filler = `// ${'x'.repeat(2_000_000)}\n`
  const { report } = await healed([templatesProposer], {}, { 'lib/name.js': LIBRARY + filler })
  expect(report.verdict).toBe('no_fix')
  expect(report.reason).toMatch(
    /lib\/name\.js has 2,000,\d{3} characters, and files of more than 2,000,000 are not looked into/,
  )
})

test('candidates that disagree, without a reason for one, are no fix', async () => {
  const { report } = await healed([
    says(
      { files: withLine("if (!user) return 'guest'") },
      { files: withLine("if (!user) return 'unknown'"), pattern: 'other' },
    ),
  ])
  expect(report.verdict).toBe('no_fix')
  expect(report.reason).toContain('disagree')
})

test('a change that is not needed for the repair is refused', async () => {
  const text = withLine('if (!user) return null')['lib/name.js'] as string
  const { report } = await healed([
    says({ files: { 'lib/name.js': text.replace('module.exports = {', 'module.exports = { extra: 1,') } }),
  ])
  expect(report.verdict).toBe('no_fix')
  expect(report.candidates[0]?.checks.at(-1)).toMatchObject({ check: 'necessity', passed: false })
})

test('changes that are one are not asked for singly', async () => {
  const text = withLine('if (!user) return null')['lib/name.js'] as string
  const files = { 'lib/name.js': text.replace('module.exports = {', 'module.exports = { extra: 1,') }
  const { report } = await healed([says({ files, isWhole: true })])
  expect(report.verdict).toBe('fixed')
})

test('a diff that failed before is not tried again', async () => {
  const files = withLine('if (!user) return null')
  const first = await healed([says({ files })])
  const second = await healed([says({ files })], { rejectedDiffs: [first.report.chosen?.diff ?? ''] })
  expect(second.report.verdict).toBe('no_fix')
  expect(second.report.candidates[0]?.checks.at(-1)?.check).toBe('not tried before')
})

test('a command that does not fail is not reproduced', async () => {
  const { report } = await healed([templatesProposer], { failure: { command: 'node -e 0' } })
  expect(report).toMatchObject({ verdict: 'not_reproduced', chosen: null, candidates: [] })
})
