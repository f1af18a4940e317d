import { expect, test } from 'vitest'
import { createLogAnalyzer } from '../analyze-log.ts'

function analyzed(...lines: string[]) {
  const analyzer = createLogAnalyzer()
  analyzer.push(Buffer.from(lines.join('\n')))
  return analyzer.end()
}

const GREEN = '\u001B[32;1m'
const CLEAR = '\u001B[0K'

test('a job of GitLab failed where its runner says so, and what the runner says of its own work is no cause', () => {
  const { cause } = analyzed(
    'section_start:1770111006:step_script\r\u001B[0K\u001B[36;1mExecuting "step_script" stage of the job script\u001B[0;m',
    `${GREEN}$ frob --all${CLEAR}`,
    'frob: the index is in an unexpected state',
    'section_end:1770111040:step_script\r\u001B[0K',
    'Cleaning up project directory and file based variables',
    '\u001B[31;1mERROR: Job failed: exit code 1',
  )
  expect(cause).toMatchObject({ category: { id: 'program-error' }, decisive: { line: 3 } })
})

test('GitLab’s time stamps have the stream behind them', () => {
  const at = '2026-02-03T09:30:00.123456Z 01O '
  const { cause } = analyzed(`${at}$ eslint .`, `${at}a.js:3:1: quotes are odd`, `${at}ERROR: Job failed: exit code 1`)
  expect(cause).toMatchObject({ category: { id: 'lint' }, decisive: { text: 'a.js:3:1: quotes are odd' } })
})

test.each([
  'Error: Process completed with exit code 1.',
  'ERROR: Job failed: command terminated with exit code 1',
  'The command "make" exited with 2.',
  'Exited with code exit status 1',
  'script returned exit code 1',
])('%s is the last word of a runner', (last) => {
  const { cause, lastLine } = analyzed('frob: Error: no more frobs', last)
  expect(cause?.reasons).toContain('The runner says that this step failed.')
  expect(lastLine?.line).toBe(1)
})

test('part of a log in which no step says that it failed is read as if its last one had', () => {
  expect(analyzed('loading', 'Error: gave up on it').cause).toMatchObject({ category: { id: 'program-error' } })
})

test('of a line that was written over the last writing counts', () => {
  const { cause } = analyzed('10 %\r90 %\rError: gave up on it', 'Error: Process completed with exit code 1.')
  expect(cause?.decisive.text).toBe('Error: gave up on it')
})

test('Azure’s pipelines say which step starts, and what came before it went well', () => {
  const at = '2026-02-03T09:30:00.1234567Z '
  const { cause } = analyzed(
    `${at}##[section]Starting: Install`,
    `${at}npm error code ERESOLVE`,
    `${at}##[section]Finishing: Install`,
    `${at}##[section]Starting: Run tests`,
    `${at}FAILED tests/test_a.py::test_b - assert 1 == 2`,
    `${at}##[error]Bash exited with code '1'.`,
    `${at}##[section]Finishing: Run tests`,
  )
  expect(cause).toMatchObject({ step: 'Run tests', category: { id: 'test-failure' } })
})

test('Azure says in quotes what a shell ended with', () => {
  const { cause } = analyzed('gave up: no such frob', "##[error]PowerShell exited with code '1'.")
  expect(cause).toMatchObject({ decisive: { line: 1 } })
})

test.each([
  ['CircleCI', '#!/bin/bash -eo pipefail'],
  ['Azure', 'Script contents:'],
])('%s says in the next line what it runs', (_, before) => {
  const { cause } = analyzed(before, 'eslint .', 'a.js:3:1: quotes are odd', 'Exited with code exit status 1')
  expect(cause).toMatchObject({ category: { id: 'lint' }, decisive: { line: 3 } })
})

test.each([
  '[03:04:05] ',
  '03:04:05.678 ',
  '3:04:05 PM: '.padStart(13, '0'),
  'Sat, 01 Jan 2022 03:04:05 GMT ',
  '[Container] 2026/01/02 03:04:05.123456 ',
  'Step #1 - "test": ',
  '[CI/test]   | ',
])('%s is put before a line by a service, not by a program', (dress) => {
  const { cause } = analyzed(`${dress}npm error code ERESOLVE`)
  expect(cause?.decisive.text).toBe('npm error code ERESOLVE')
})

test.each([
  ['GitLab', 'Running after_script', '$ cat report.txt\ncat: report.txt: No such file or directory'],
  ['GitLab', 'Uploading artifacts for failed job', 'ERROR: No files to upload'],
  [
    'Jenkins',
    '[Pipeline] { (Declarative: Post Actions)',
    '+ docker stop db\nError response from daemon: No such container: db',
  ],
  ['GitHub', 'Post job cleanup.', "fatal: No url found for submodule path 'wiki' in .gitmodules"],
])('what %s runs after the script does not decide over the job', (service, after, printed) => {
  const last = { GitLab: 'ERROR: Job failed: exit code 1', Jenkins: 'ERROR: script returned exit code 1', GitHub: '' }
  const failed = service === 'GitHub' ? ['##[error]Process completed with exit code 1.'] : []
  const { cause } = analyzed('$ frob', 'frob: Error: gave up', ...failed, after, printed, last[service as 'GitLab'])
  expect(cause).toMatchObject({ decisive: { line: 2 } })
})
