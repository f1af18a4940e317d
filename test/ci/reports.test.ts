import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tempDir, writeFiles } from '../helpers/git-repository.ts'
import { runPrunella } from '../helpers/server-process.ts'

const JUNIT = `<?xml version="1.0"?>
<testsuites>
<testsuite name="cart.test.js">
<testcase classname="cart.test.js" name="adds up"><failure message="expected 3 to be 4, with token ghp_0123456789abcdefghijklmnopqrstuvwxyzA">Error: x
    at cart.test.js:12:3</failure></testcase>
<testcase classname="cart.test.js" name="fine"/>
</testsuite>
</testsuites>
`
const TAP = 'TAP version 13\n1..2\nok 1 - fine\nnot ok 2 - comes back ::error::x\n  ---\n  error: "it did not"\n  ...\n'
const SILENT_LOG =
  '##[group]Run make check\n##[endgroup]\nmake: *** [check] Error 1\n##[error]Process completed with exit code 2.\n'

async function analyzed(files: Record<string, string>, ...options: string[]) {
  const dir = tempDir()
  writeFiles(dir, files)
  const { status, stdout, stderr } = await runPrunella(['ci', 'analyze', ...options], dir)
  return { status, stdout, stderr, dir, json: () => JSON.parse(stdout) }
}

test('a log that does not say why is explained by the report beside it, whatever that is called', async () => {
  const { status, json } = await analyzed(
    { 'job.log': SILENT_LOG, 'out.bin': JUNIT, 'notes.xml': '<a/>' },
    '--log',
    'job.log',
    '--json',
  )
  expect(status).toBe(0)
  expect(json()).toMatchObject({
    cause: {
      ...{ category: 'test-failure', remedy: 'person', report: 'out.bin', line: 4 },
      text: expect.stringMatching(/^cart\.test\.js > adds up \(cart\.test\.js:12\): expected 3 to be 4, with token /),
    },
    tests: {
      ...{ failed: 1, passed: 1, reports: [{ path: 'out.bin', format: 'junit', isWhole: true }] },
      failing: [{ name: 'cart.test.js > adds up', file: 'cart.test.js', line: 12, report: 'out.bin', reportLine: 4 }],
    },
  })
  expect(JSON.stringify(json())).not.toContain('ghp_0123')
})

test('reports are read without a log too: files, and folders of them', async () => {
  const files = { 'a/one': JUNIT, 'a/readme.md': 'text', 'two.txt': TAP }
  const { status, stdout } = await analyzed(files, '--report', 'a', '--report', 'two.txt')
  expect(status).toBe(0)
  expect(stdout).toContain('2 of 4 tests failed:')
  expect(stdout).toContain('cart.test.js > adds up (cart.test.js:12): expected 3 to be 4')
  expect(stdout).toContain('comes back ::error::x: it did not')
  const asLog = await analyzed({ 'x.log': JUNIT }, '--log', 'x.log')
  expect(asLog.stdout).toContain('1 of 2 tests failed:')
})

test('what the log says more surely, and no test prints, goes before; the tests are told beside it', async () => {
  const log = SILENT_LOG.replace('make: *** [check] Error 1', 'OSError: [Errno 28] No space left on device')
  const { json } = await analyzed({ 'job.log': log, 'r.xml': JUNIT }, '--log', 'job.log', '--json')
  expect(json()).toMatchObject({ cause: { category: 'disk-full', report: null }, tests: { failed: 1 } })
  const refused = SILENT_LOG.replace('make: *** [check] Error 1', 'curl: (7) Failed to connect to 127.0.0.1 port 9')
  const noise = await analyzed({ 'job.log': refused, 'r.xml': JUNIT }, '--log', 'job.log', '--json')
  expect(noise.json()).toMatchObject({ cause: { category: 'test-failure' } })
})

test('reports in which all passed change nothing; a file that is named and is none is a mistake', async () => {
  const green = JUNIT.replace(/<failure[\s\S]*<\/failure>/, '')
  const log = SILENT_LOG.replace('make: *** [check] Error 1', "ModuleNotFoundError: No module named 'requests'")
  const { json } = await analyzed({ 'job.log': log, 'r.xml': green }, '--log', 'job.log', '--json')
  expect(json()).toMatchObject({ cause: { category: 'missing-dependency' }, tests: { failed: 0, passed: 2 } })
  const alone = await analyzed({ 'r.xml': green }, '--report', 'r.xml')
  expect(alone).toMatchObject({ status: 1, stdout: 'No test failed, as far as the reports say.\n' })
  for (const name of ['job.log', 'nowhere.xml']) {
    const wrong = await analyzed({ 'job.log': SILENT_LOG }, '--report', name)
    expect(wrong.status).toBe(2)
    expect(wrong.stderr).toContain(name)
  }
})

test('each test is an annotation at its place and a line of the summary, and no text of a report is a command or markup there', async () => {
  const hostile = TAP.replace('it did not', '<img src=x> %0A::set-env name=A::b [x](http://evil)')
  const options = ['--report', 'r.xml', '--report', 't', '--annotate', '--summary', 'summary.md']
  const { stdout, dir } = await analyzed({ 'r.xml': JUNIT, t: hostile }, ...options)
  const commands = stdout.split('\n').filter((line) => line.startsWith('::'))
  expect(commands).toHaveLength(3)
  expect(commands[1]).toMatch(/^::error file=cart\.test\.js,line=12,title=cart\.test\.js > adds up::expected 3 to be 4/)
  expect(commands[2]).toContain('title=comes back %3A%3Aerror%3A%3Ax::')
  expect(commands[2]).toContain('%250A')
  const summary = readFileSync(join(dir, 'summary.md'), 'utf8')
  expect(summary).toContain('- cart.test.js &#62; adds up (cart.test.js:12): expected 3 to be 4')
  expect(summary).not.toMatch(/<img|\]\(http/)
})
