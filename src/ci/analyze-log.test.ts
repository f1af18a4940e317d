import { expect, test } from 'vitest'
import { createLogAnalyzer } from './analyze-log.ts'

function analyzed(lines: readonly string[], chunkBytes = 7) {
  const analyzer = createLogAnalyzer()
  const bytes = Buffer.from(lines.join('\n'))
  for (let at = 0; at < bytes.length; at += chunkBytes) analyzer.push(bytes.subarray(at, at + chunkBytes))
  return analyzer.end()
}

const AT = '2026-01-02T03:04:05.0000000Z '

test('the runner’s own error is not the cause, and a script that is echoed is no output', () => {
  const { cause } = analyzed([
    `${AT}##[group]Run pip install -r requirements.txt`,
    `${AT}\u001B[36;1mecho "tree: command not found"\u001B[0m`,
    `${AT}##[endgroup]`,
    `${AT}\u001B[31mModuleNotFoundError: No module named 'requests'\u001B[0m`,
    `${AT}##[error]Process completed with exit code 1.`,
  ])
  expect(cause).toMatchObject({
    category: { id: 'missing-dependency', remedy: 'edit' },
    step: 'Run pip install -r requirements.txt',
    decisive: { line: 4, text: "ModuleNotFoundError: No module named 'requests'" },
    details: { module: 'requests' },
  })
})

test('of a whole run the job counts that failed, not the one that was stopped because of it', () => {
  const { cause, failedJobs } = analyzed([
    `lint\tRun lint\t${AT}error: HTTP 503 from the index`,
    `test (1)\tRun tests\t${AT}bash: nonexistent: command not found`,
    `test (1)\tRun tests\t${AT}##[error]The operation was canceled.`,
    `test (2)\tRun tests\t${AT}FAILED tests/test_a.py::test_b - assert 1 == 2`,
    `test (2)\tRun tests\t${AT}##[error]Process completed with exit code 1.`,
  ])
  expect(failedJobs).toEqual(['test (2)'])
  expect(cause).toMatchObject({ job: 'test (2)', step: 'Run tests', category: { id: 'test-failure' } })
})

test('D47 a failed assertion is for a person, whatever the program under test printed', () => {
  const { cause } = analyzed([
    'bash: nonexistent-command: command not found',
    'FAILED tests/test_a.py::test_b - AssertionError: assert 1 == 2',
    '##[error]Process completed with exit code 1.',
  ])
  expect(cause?.category).toMatchObject({ id: 'test-failure', remedy: 'person' })
})

test('a log that says nothing known gives its last line', () => {
  const { cause, lastLine } = analyzed(['one', 'two', '##[error]Process completed with exit code 9.'])
  expect(cause).toBeUndefined()
  expect(lastLine).toMatchObject({ line: 2, text: 'two' })
})

test('D56 of a step that prints without end, the last lines still count', () => {
  const noise = Array.from({ length: 20_000 }, (_, i) => `expected line ${i}`)
  const { cause } = analyzed(
    [...noise, 'No space left on device', '##[error]Process completed with exit code 1.'],
    65_536,
  )
  expect(cause).toMatchObject({ category: { id: 'disk-full' }, decisive: { line: 20_001 } })
})

test('a line without names in the log of a whole run belongs to the step before it', () => {
  const { cause } = analyzed([
    `test\tRun tests\t${AT}bash: nonexistent: command not found`,
    'a second line of what was printed',
    `test\tRun tests\t${AT}(fail) a > b`,
    `test\tRun tests\t${AT}##[error]Process completed with exit code 1.`,
  ])
  expect(cause).toMatchObject({ job: 'test', category: { id: 'test-failure' } })
})
