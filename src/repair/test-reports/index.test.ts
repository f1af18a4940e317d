import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { tempDir, writeFiles } from '../../../test/helpers/git-repository.ts'
import { readTestReport } from './index.ts'

const NODE_TEST = `
const { test, describe, it } = require('node:test')
test('top ok', () => {})
test('top fails', () => { throw new Error('top') })
describe('suite', () => {
  it('inner ok', () => {})
  it('inner fails', () => { null.x })
  describe('deep', () => { it('fails too', () => { null.x }); it('is fine', () => {}) })
})
test('skipped', { skip: true }, () => {})
test('todo', { todo: true }, () => { throw new Error('todo') })
test('parent', async (t) => { await t.test('child', () => { throw new Error('child') }) })
`

test.each(['tap', 'spec'])('node:test, reporter %s', (reporter) => {
  const dir = tempDir()
  writeFiles(dir, { 'a.test.js': NODE_TEST, 'b.test.js': 'throw new Error("does not load")' })
  const { NODE_TEST_CONTEXT: _, ...env } = process.env
  const report = readTestReport(outputOf(['--test', `--test-reporter=${reporter}`, dir], env))
  expect(report).toEqual({
    failing: ['top fails', 'suite > inner fails', 'suite > deep > fails too', 'parent > child', join(dir, 'b.test.js')],
    passed: 3,
  })
})

function outputOf(args: string[], env: NodeJS.ProcessEnv): string {
  try {
    return execFileSync(process.execPath, args, { encoding: 'utf8', env })
  } catch (error) {
    return (error as { stdout: string }).stdout
  }
}

describe('runners that are recognised by what they print', () => {
  test.each([
    [
      'mocha',
      `  ✔ top level
  suite
    ✔ ok
    1) fails: with colon
    - skip
    hook
      2) "before each" hook for "never"

  2 passing (10ms)
  1 pending
  2 failing

  1) suite
       fails: with colon:

      AssertionError [ERR_ASSERTION]: 1 == 2
      at Context.<anonymous> (a.test.js:2:86)

  2) suite
       hook
         "before each" hook for "never":
     Error: hk
`,
      { failing: ['suite > fails: with colon', 'suite > hook > "before each" hook for "never"'], passed: 2 },
    ],
    [
      'jest',
      `FAIL lib/a.test.js
  ● suite › fails

    expect(received).toBe(expected)

      at Object.toBe (a.test.js:1:77)

FAIL lib/b.test.js
  ● Test suite failed to run

    load

PASS lib/c.test.js

Summary of all failing tests
FAIL lib/a.test.js
  ● suite › fails

Test Suites: 2 failed, 1 passed, 3 total
Tests:       1 failed, 1 skipped, 2 passed, 4 total
`,
      { failing: ['lib/a.test.js > suite > fails', 'lib/b.test.js > Test suite failed to run'], passed: 2 },
    ],
    [
      'vitest',
      ` \u001b[31m❯\u001b[39m a.test.js (5 tests | 2 failed) 12ms
   × suite > fails 8ms

 FAIL  b.test.js [ b.test.js ]
Error: load

 FAIL  a.test.js > suite > fails
AssertionError: expected 1 to be 2

 Test Files  2 failed (2)
      Tests  1 failed | 2 passed | 1 skipped (4)
`,
      { failing: ['b.test.js [ b.test.js ]', 'a.test.js > suite > fails'], passed: 2 },
    ],
    [
      'tape',
      `TAP version 13
# first
ok 1 should be strictly equal
not ok 2 should be two
  ---
    operator: equal
  ...
# second
ok 3 should be truthy
not ok 4 later # TODO not yet

1..4
# tests 4
# pass  2
# fail  2
`,
      { failing: ['first > should be two'], passed: 2 },
    ],
    [
      'ava',
      `  ✔ a › ok
  ✘ [fail]: a › bad one
  ─

  1 test failed
`,
      { failing: ['a › bad one'], passed: 1 },
    ],
  ])('%s', (_name, output, report) => {
    expect(readTestReport(output)).toEqual(report)
  })
})

test('two tests of the same name are two', () => {
  expect(readTestReport('TAP version 13\nnot ok 1 - a\nnot ok 2 - a\n1..2\n')?.failing).toEqual(['a', 'a (2)'])
})

test('other output is no report', () => {
  expect(readTestReport('everything is fine\n1 passing thought\nok')).toBeUndefined()
})
