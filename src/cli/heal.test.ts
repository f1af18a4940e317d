import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { gitRepository, tempDir } from '../../test/helpers/git-repository.ts'
import { git } from '../lib/git.ts'
import type { RepairReport } from '../repair/repair.ts'
import { runCommand } from './index.ts'

const LIBRARY = `'use strict'
module.exports = function first(list) {
  if (!list) return null
  return list[0].name
}
`
const FILES = {
  'first.js': LIBRARY,
  'fail.js': "const first = require('./first.js')\nconsole.log(first([{ name: 'a' }]), first([]))\n",
}

async function ran(...argv: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  const stdout: string[] = []
  const stderr: string[] = []
  const status = await runCommand(['heal', ...argv], {
    stdout: (text) => stdout.push(text),
    stderr: (text) => stderr.push(text),
  })
  return { status, stdout: stdout.join(''), stderr: stderr.join('') }
}

test('a fix is one JSON document, exit 0, and a patch that git applies', async () => {
  const repo = await gitRepository(FILES)
  const patch = join(tempDir(), 'fix.patch')
  const { status, stdout } = await ran(
    '--repo',
    repo,
    '--repro',
    'node fail.js',
    '--cwd',
    repo,
    '--patch-out',
    patch,
    '--json',
  )
  const report = JSON.parse(stdout) as RepairReport
  expect({ status, verdict: report.verdict }).toEqual({ status: 0, verdict: 'fixed' })
  expect(readFileSync(join(repo, 'first.js'), 'utf8')).toBe(LIBRARY)
  await git(['apply', patch], { cwd: repo })
  expect(readFileSync(join(repo, 'first.js'), 'utf8')).toBe(report.chosen?.files['first.js'])
})

test('without --json the report is for people; what does not fail is exit 1 and writes no patch', async () => {
  const repo = await gitRepository(FILES)
  const patch = join(tempDir(), 'fix.patch')
  const { status, stdout } = await ran('--repo', repo, '--repro', 'node -e 0', '--patch-out', patch)
  expect(status).toBe(1)
  expect(stdout).toMatch(/^Not reproduced\. /)
  expect(existsSync(patch)).toBe(false)
})

test.each([
  ['no checkout named', [], '--repo DIR'],
  ['neither event nor command', ['--repo', '.'], 'either --event F'],
  ['an unknown option', ['--repo', '.', '--reproduce', 'x'], 'Usage: prunella heal'],
  ['a folder that is no checkout', ['--repo', '/', '--repro', 'false'], 'git'],
  ['an event file that is not there', ['--repo', '.', '--event', '/nowhere.json'], 'cannot be read'],
])('%s is one sentence and exit 2', async (_name, argv, expected) => {
  const { status, stdout, stderr } = await ran(...argv)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toContain(expected)
  expect(stderr.trim().split('\n')).toHaveLength(1)
})

test('a checkout with changes is refused, and nothing is written', async () => {
  const repo = await gitRepository(FILES)
  writeFileSync(join(repo, 'first.js'), `${LIBRARY}// mine\n`)
  const { status, stderr } = await ran('--repo', repo, '--repro', 'node fail.js')
  expect(status).toBe(2)
  expect(stderr).toContain('uncommitted changes')
})
