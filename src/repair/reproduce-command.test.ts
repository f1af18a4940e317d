import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { gitRepository, tempDir, writeFiles } from '../../test/helpers/git-repository.ts'
import { prepare, sandbox, signal } from '../../test/helpers/reproduction.ts'
import { confirm } from './confirm.ts'
import { prepareReproduction } from './reproduce.ts'
import { openWorkspace } from './workspace.ts'

const CRASHES = { 'lib/price.js': 'module.exports = (item) => item.product.price\n' }
const SCRIPT = 'require(process.argv[2])({})'

test('a script that throws fails the same way five times, with its frames in the repository', async () => {
  const files = { ...CRASHES, 'run.js': 'require("./lib/price.js")({})' }
  const { workspace, reproduction } = await prepare(files, { command: 'node run.js' })
  const confirmation = await confirm(reproduction, workspace, { signal })
  expect(confirmation).toMatchObject({ confirmed: true, evidence: { kind: 'command', runs: 5, failed: 5 } })
  expect(confirmation.reason).toBe('It failed the same way in 5 of 5 runs, at lib/price.js:1.')
  expect(confirmation.evidence.observation).toMatchObject({
    outcome: 'failed',
    exitCode: 1,
    error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'price')" },
  })
  const own = confirmation.evidence.observation.error?.frames.filter((frame) => frame.inApp)
  expect(own?.map(({ file, line }) => `${file}:${line}`)).toEqual(['run.js:1', 'lib/price.js:1'])
})

test('a script that stays outside of the repository runs in its own folder, and loads the copy', async () => {
  const outside = tempDir()
  writeFiles(outside, { 'repro.cjs': SCRIPT })
  const repo = join(outside, 'node_modules/pkg')
  const { workspace, reproduction } = await prepare(
    CRASHES,
    { command: `node repro.cjs ${repo}/lib/price.js`, cwd: outside },
    { repo },
  )
  const before = await reproduction.run(workspace, { signal })
  // Although it lies in a folder of dependencies: it is the repository that is repaired.
  expect(before.error?.frames.at(-1)).toMatchObject({ file: 'lib/price.js', inApp: true })
  await workspace.write({ 'lib/price.js': 'module.exports = () => 0\n' })
  expect((await reproduction.run(workspace, { signal })).outcome).toBe('passed')
})

test('a program that keeps symbolic links shows the same frames', async () => {
  const outside = tempDir()
  const repo = join(outside, 'repo')
  writeFiles(outside, { 'case/repro.cjs': "require('pkg/lib/price.js')({})", 'case/node_modules/other.js': '' })
  symlinkSync(repo, join(outside, 'case/node_modules/pkg'))
  const command = 'node --preserve-symlinks repro.cjs'
  const { workspace, reproduction } = await prepare(CRASHES, { command, cwd: join(outside, 'case') }, { repo })
  const { error } = await reproduction.run(workspace, { signal })
  expect(error?.frames.at(-1)).toMatchObject({ file: 'lib/price.js', line: 1, inApp: true })
})

test('a red test is a failure with the place where it failed', async () => {
  const files = {
    'sum.js': 'exports.sum = (list) => list.reduce((a, b) => a + b)\n',
    'sum.test.js': 'const { test } = require("node:test")\ntest("empty", () => { require("./sum.js").sum([]) })\n',
  }
  const { workspace, reproduction } = await prepare(files, { command: 'node --test' })
  const { evidence, confirmed } = await confirm(reproduction, workspace, { signal })
  expect(confirmed).toBe(true)
  expect(evidence.observation.error).toMatchObject({ message: 'Reduce of empty array with no initial value' })
  expect(evidence.observation.error?.frames.findLast((frame) => frame.inApp)?.file).toBe('sum.js')
})

test('what does not fail is not reproduced', async () => {
  const { workspace, reproduction } = await prepare({ 'a.js': '' }, { command: 'node a.js' })
  const { confirmed, reason, evidence } = await confirm(reproduction, workspace, { signal })
  expect({ confirmed, reason, runs: evidence.runs }).toEqual({
    confirmed: false,
    reason: 'It does not fail here.',
    // Two began, and none after them.
    runs: 2,
  })
})

test('a failure that comes and goes is not reproduced, and the report says how often it came', async () => {
  // Each copy fails twice, then passes.
  const script =
    'const fs = require("fs"); fs.appendFileSync("n", "x"); if (fs.readFileSync("n", "utf8").length < 3) null.x'
  const { workspace, reproduction } = await prepare({ 'a.js': script }, { command: 'node a.js' })
  const { confirmed, reason } = await confirm(reproduction, workspace, { signal })
  expect(confirmed).toBe(false)
  expect(reason).toMatch(/^It is not steady: only \d of \d runs failed the same way\.$/)
})

test.each([
  ['no such program', 'nosuchprogram', /was not found/],
  ['no such script', 'node nosuch.js', /There is no script .*nosuch\.js/],
  ['a shell that cannot read it', 'if then', /shell cannot read it/],
])('a command that cannot run has not failed: %s', async (_name, command, message) => {
  const { workspace, reproduction } = await prepare({ 'a.js': '' }, { command })
  const { confirmed, reason, evidence } = await confirm(reproduction, workspace, { signal })
  expect(confirmed).toBe(false)
  expect(evidence.observation.outcome).toBe('not_runnable')
  expect(reason).toMatch(message)
})

test('a module that the program misses is a failure of the program', async () => {
  const { workspace, reproduction } = await prepare(
    { 'a.js': 'require("./b.js")', 'b.js': 'require("absent")' },
    { command: 'node a.js' },
  )
  const { outcome, error } = await reproduction.run(workspace, { signal })
  expect({ outcome, message: error?.message.split('\n')[0] }).toEqual({
    outcome: 'failed',
    message: "Cannot find module 'absent'",
  })
})

test('a failure that prints nothing to read says so', async () => {
  const { workspace, reproduction } = await prepare({ 'a.js': '' }, { command: 'exit 3' })
  expect((await confirm(reproduction, workspace, { signal })).reason).toBe(
    'It fails, but prints no error that can be read.',
  )
})

test('a folder of a larger repository: the command runs in it, and the whole repository is there', async () => {
  const top = await gitRepository({
    'packages/api/run.js': 'require("../shared/price.js")({})',
    'packages/shared/price.js': 'module.exports = (item) => item.product.price\n',
  })
  const repo = join(top, 'packages/api')
  const workspace = await openWorkspace({ repo, parent: tempDir() })
  const prepared = await prepareReproduction({ repo, failure: { command: 'node run.js' } }, workspace, {
    sandbox,
    timeoutMs: 20_000,
  })
  if ('reason' in prepared) throw new Error(prepared.reason)
  const { error } = await prepared.reproduction.run(workspace, { signal })
  expect(error?.frames.findLast((frame) => frame.inApp)).toMatchObject({ file: 'packages/shared/price.js', line: 1 })
})
