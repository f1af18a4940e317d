import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeFiles } from '../../test/helpers/git-repository.ts'
import { issuesOf, pairScore } from '../../test/helpers/pair-score.ts'
import { tempDir } from '../../test/helpers/temp-dir.ts'
import { runCommand } from './index.ts'

async function ran(...argv: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  const stdout: string[] = []
  const stderr: string[] = []
  const io = { stdout: (text: string) => stdout.push(text), stderr: (text: string) => stderr.push(text) }
  const status = await runCommand(['group', ...argv], io)
  return { status, stdout: stdout.join(''), stderr: stderr.join('') }
}

const crash = (name: string, rest: object = {}) =>
  JSON.stringify({
    platform: 'python',
    exception: {
      values: [
        {
          type: 'KeyError',
          value: 'x',
          stacktrace: {
            frames: [
              { filename: 'a.py', function: 'main', in_app: true },
              { filename: 'a.py', function: name, in_app: true },
            ],
          },
        },
      ],
    },
    ...rest,
  })

function folderOf(files: Record<string, string>): string {
  const dir = tempDir()
  writeFiles(dir, files)
  return dir
}

test('a folder of events is a table of names and issues', async () => {
  const dir = folderOf({
    'a-1.json': crash('pay'),
    'b,2.json': crash('load'),
    'c.json': crash('pay', { release: '2' }),
    'readme.txt': '-',
  })
  const { status, stdout } = await ran('--events', dir)
  expect({ status, stdout }).toEqual({ status: 0, stdout: 'name,issue\na-1,1\n"b,2",2\nc,1\n' })
})

test('an explanation shows what counts, what does not, and why; as JSON it is one document a line', async () => {
  const dir = folderOf({ 'a.json': crash('pay') })
  const { stdout } = await ran('--events', dir, '--explain')
  expect(stdout).toMatch(/^a: issue 1\n {2}fingerprint [\da-f]{32}, by version 2\n {2}\+ app\n/)
  expect(stdout).toContain('- value x (the stack says it)')
  expect(stdout).toContain('+ frame function pay, filename a.py')
  const json = JSON.parse((await ran('--events', dir, '--json')).stdout)
  expect(json).toMatchObject({ name: 'a', issue: 1, explanation: { version: 2 } })
})

test('an event may bring the rules for its stack', async () => {
  const rules = { _grouping: { enhancements: 'function:pay -group\nfunction:load -group' } }
  const dir = folderOf({ 'a.json': crash('pay', rules), 'b.json': crash('load', rules), 'c.json': crash('load') })
  expect((await ran('--events', dir)).stdout).toBe('name,issue\na,1\nb,1\nc,2\n')
})

test('a file without an event is told of and left out, and the exit says so', async () => {
  const dir = folderOf({ 'a.json': crash('pay'), 'b.json': 'nonsense', 'c.json': '[]' })
  const { status, stdout, stderr } = await ran('--events', dir)
  expect({ status, stdout }).toEqual({ status: 1, stdout: 'name,issue\na,1\n' })
  expect(stderr).toMatch(/b\.json is left out/)
  expect(stderr).toMatch(/c\.json is left out/)
  expect((await ran('--events', join(dir, 'nowhere'))).status).toBe(2)
})

const outside = process.env.PRUNELLA_DATA && join(process.env.PRUNELLA_DATA, 'sentry-grouping')

test.skipIf(!outside)('pairs of events that users of the SDKs know are told right (PRUNELLA_DATA)', async () => {
  const { stdout } = await ran('--events', join(outside!, 'inputs'))
  const score = pairScore(issuesOf(stdout), readFileSync(join(outside!, 'pairs.csv'), 'utf8'))
  expect(score.f1, JSON.stringify(score)).toBeGreaterThanOrEqual(0.98)
})
