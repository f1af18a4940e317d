import { beforeAll, expect, test } from 'vitest'
import { gitRepository, tempDir } from '../../test/helpers/git-repository.ts'
import { openSandbox } from '../sandbox/open-sandbox.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import { compareTests } from './tests-compare.ts'
import { testRunner } from './tests-run.ts'
import { type FileChanges, openWorkspace } from './workspace.ts'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await openSandbox()
})

const signal = new AbortController().signal

function suite(tests: Record<string, string>): string {
  const bodies = Object.entries(tests).map(([name, body]) => `test(${JSON.stringify(name)}, () => { ${body} })`)
  return `const { test } = require('node:test'); const f = require('./f.js')\n${bodies.join('\n')}\n`
}

async function compare(files: Record<string, string>, patch: FileChanges, command = 'node --test') {
  const repo = await gitRepository(files)
  const base = await openWorkspace({ repo, parent: tempDir() })
  const patched = await base.fork()
  await patched.write(patch)
  const runTests = testRunner({ sandbox, command, timeoutMs: 20_000 })
  const before = await runTests(base, signal)
  return await compareTests({ command, runTests, base, patched, before, signal })
}

const ONE_RED = { red: 'throw new Error("old")', green: 'if (f() !== 1) throw new Error("changed")' }

test('B32 the tests run with a time-out, and their output is kept', async () => {
  const repo = await gitRepository({ 'a.test.js': 'console.log("marker"); setInterval(() => {}, 1000)' })
  const workspace = await openWorkspace({ repo, parent: tempDir() })
  const run = await testRunner({ sandbox, command: 'node a.test.js', timeoutMs: 700 })(workspace, signal)
  expect(run).toMatchObject({ exitCode: null, output: 'marker' })
})

test('a suite that was red before may stay as red as it was', async () => {
  const files = { 'f.js': 'module.exports = () => 1', 'a.test.js': suite(ONE_RED) }
  const comparison = await compare(files, { 'f.js': 'module.exports = () => 3 - 2' })
  expect(comparison).toMatchObject({ noWorse: true, before: { failing: ['red'], passed: 1 } })
  expect(comparison.detail).toBe('1 tests fail, all of which are among the 1 that failed before.')
})

test('a test that fails only with the patch is worse, also in a suite that was red before', async () => {
  const files = { 'f.js': 'module.exports = () => 1', 'a.test.js': suite(ONE_RED) }
  const comparison = await compare(files, { 'f.js': 'module.exports = () => 2' })
  expect(comparison).toMatchObject({ noWorse: false, detail: 'Fails only with the patch: green.' })
})

test('a test that is gone is worse', async () => {
  const files = { 'f.js': 'module.exports = () => 1', 'a.test.js': suite(ONE_RED) }
  const comparison = await compare(files, { 'a.test.js': suite({ red: 'throw new Error("old")' }) })
  expect(comparison).toMatchObject({ noWorse: false, detail: '1 of 2 tests did not run any more.' })
})

test('a test that also fails on the base when run again is flaky', async () => {
  // Each run flips a file of its own tree: the base fails at its second run, the patched tree at its first.
  const flip = 'const fs = require("fs"); const n = fs.existsSync("n"); n ? fs.rmSync("n") : fs.writeFileSync("n", "")'
  const files = {
    'f.js': 'module.exports = () => false',
    'a.test.js': suite({ flaky: `${flip}; if (n !== f()) throw 1` }),
  }
  const comparison = await compare(files, { 'f.js': 'module.exports = () => true' })
  expect(comparison).toMatchObject({ noWorse: true, detail: 'Flaky, with and without the patch: flaky.' })
})

test('without a report that can be read the exit code decides', async () => {
  const files = { 'f.js': 'process.exitCode = 3; console.log("broken at 12")' }
  const worse = await compare(files, { 'f.js': 'process.exitCode = 3; console.log("other")' }, 'node f.js')
  expect(worse.noWorse).toBe(false)
  const same = await compare(files, { 'f.js': 'process.exitCode = 3; console.log("broken at 13")' }, 'node f.js')
  expect(same.noWorse).toBe(true)
  const better = await compare(files, { 'f.js': '' }, 'node f.js')
  expect(better.noWorse).toBe(true)
})

test.each([
  ['no such program', 'nosuchprogram --all', /cannot run.*was not found/],
  ['no such script', 'npm run nosuch', /cannot run.*no script "nosuch"/],
  ['a shell that cannot read it', 'echo "', /cannot run.*shell cannot read it/],
])('a test command that cannot run is told apart: %s', async (_name, command, message) => {
  const files = { 'package.json': '{"name":"x","version":"1.0.0"}', 'f.js': '' }
  await expect(compare(files, {}, command)).rejects.toThrow(message)
})
