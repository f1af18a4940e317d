import { describe, expect, test } from 'vitest'
import { othersTurn } from '../lib/others-turn.ts'
import { createLogAnalyzer } from './analyze-log.ts'
import { createFailedStepReader, type FailedStep } from './log/failed-steps.ts'

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

test('what was cancelled after it had printed nothing for long hung, and what was at work was cancelled', () => {
  const cancelledAt = (time: string) =>
    analyzed([
      `${AT}Waiting for the cache to start`,
      `2026-01-02T${time}.0000000Z ##[error]The operation was canceled.`,
    ])
  expect(cancelledAt('03:34:06').cause?.category.id).toBe('timeout')
  expect(cancelledAt('03:34:04').cause?.category.id).toBe('cancelled')
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

describe('what the words do not say, the program that ran does', () => {
  const FAILED = '##[error]Process completed with exit code 1.'
  const step = (run: string, ...output: string[]) => [
    `##[group]Run ${run}`,
    `\u001B[36;1m${run}\u001B[0m`,
    '##[endgroup]',
    ...output,
    FAILED,
  ]

  test('one form of line is a complaint of a linter, and an error of a compiler', () => {
    const line = 'lib/a.zz:3:7: stray thing'
    expect(analyzed(step('golangci-lint run', line)).cause?.category.id).toBe('lint')
    expect(analyzed(step('go build ./...', line)).cause?.category.id).toBe('compile-error')
  })

  test('the program is the last one that was announced before the line', () => {
    const { cause } = analyzed(
      step('npm run ci', '> app@1.0.0 ci', '> npm run lint && npm test', '> eslint .', 'a.js:3: quotes are odd'),
    )
    expect(cause).toMatchObject({ category: { id: 'lint' }, decisive: { text: 'a.js:3: quotes are odd' } })
  })

  test('an error of a program that nobody knows is a program’s error, and its line is the last that looks like one', () => {
    const { cause } = analyzed(
      step('./frobnicate', 'Error: first try failed', 'retrying', 'Error: gave up on it', 'bye'),
    )
    expect(cause).toMatchObject({
      category: { id: 'program-error', remedy: 'person' },
      decisive: { text: 'Error: gave up on it' },
    })
  })

  test('what a script survived is not why it failed', () => {
    const { cause } = analyzed(
      step(
        'node release.mjs',
        'npm error code ERESOLVE',
        'npm error ERESOLVE could not resolve',
        '✅ Version bump complete',
        "Error: ENOENT: no such file or directory, open './x/package.json'",
      ),
    )
    expect(cause?.category.id).toBe('file-not-found')
  })

  test('lines of a build inside of an image are read as the program printed them', () => {
    const { cause } = analyzed(
      step('docker build .', '#9 [4/5] RUN make', '#9 4.880 a.c:4:5: error: expected expression'),
    )
    expect(cause).toMatchObject({ category: { id: 'compile-error' }, decisive: { line: 5 } })
  })

  test('the name of a test that passed is no evidence', () => {
    const { cause } = analyzed(step('npm test', '✓ says so when DATABASE_URL is not set', 'not ok 2 - adds'))
    expect(cause?.category.id).toBe('test-failure')
  })
})

test('the lines of a failed step are its first and its last ones, however many it has', () => {
  const steps: FailedStep[] = []
  const reader = createFailedStepReader((step) => steps.push(step))
  for (let i = 1; i <= 60_000; i++) reader.push(Buffer.from(`${AT}line ${i}\n`))
  reader.push(Buffer.from(`${AT}##[error]Process completed with exit code 1.`))
  reader.end()
  const [{ lines, leftOut }] = steps as [FailedStep]
  expect(steps).toHaveLength(1)
  expect(lines[0]).toBe(`${AT}line 1`)
  expect(lines.at(-1)).toBe(`${AT}##[error]Process completed with exit code 1.`)
  expect(lines.length + leftOut).toBe(60_001)
  expect(lines).toHaveLength(5_000)
})

const stepOf = (command: string, ...printed: string[]) => [
  `${AT}##[group]Run ${command}`,
  `${AT}##[endgroup]`,
  ...printed.map((line) => AT + line),
  `${AT}##[error]Process completed with exit code 1.`,
]

test('what a command of the step says under its own name is its error, and about its arguments where it quotes one', () => {
  const quoted = analyzed(
    stepOf("frob --since 'last week' db", 'loading', "frob: last week: '--since' cannot be understood"),
  )
  expect(quoted.cause).toMatchObject({ category: { id: 'bad-argument' }, decisive: { line: 4 } })
  const other = analyzed(stepOf('frob --since db', 'frob: the index is in an unexpected state', 'frob done'))
  expect(other.cause).toMatchObject({ category: { id: 'program-error' }, decisive: { line: 3 } })
  const foreign = analyzed(stepOf('frob db', "blub: '--since' cannot be understood"))
  expect(foreign.cause?.category.id).not.toBe('bad-argument')
})

test('a linter that fails without a word of an error ends with what it found; a program that is for nothing known does not', () => {
  const lint = analyzed(stepOf('knip', 'src/old.ts'))
  expect(lint.cause).toMatchObject({ category: { id: 'lint' }, decisive: { text: 'src/old.ts' } })
  expect(analyzed(stepOf('./frob', 'src/old.ts')).cause).toBeUndefined()
})

test('a marker with nothing behind it is no error', () => {
  const { cause } = analyzed(
    stepOf('mvn package', '[ERROR] The plugin frob:2 broke off', '[ERROR]', '[ERROR] -> [Help 1]'),
  )
  expect(cause?.decisive.line).toBe(3)
})

test('a long log that all sounds like errors lets others have their turn while it is looked through', async () => {
  const step = (number: number) =>
    `##[group]Run make ${number}\n##[endgroup]\n${Array.from({ length: 3_000 }, (_, i) => `error: part ${i} of ${number} failed\n`).join('')}##[error]Process completed with exit code 2.\n`
  const analyzer = createLogAnalyzer()
  analyzer.push(Buffer.from(step(1) + step(2)))
  let turns = 0
  let isDone = false
  const others = (async () => {
    for (; !isDone; turns++) await othersTurn()
  })()
  const analysis = await analyzer.endInTurns()
  isDone = true
  await others
  expect(turns).toBeGreaterThan(100)
  const again = createLogAnalyzer()
  again.push(Buffer.from(step(1) + step(2)))
  expect(again.end()).toEqual(analysis)
})

test('of very many steps that failed the later ones are looked at in part', () => {
  const step = (number: number) =>
    `##[group]Run make ${number}\n##[endgroup]\n${'error: it failed\n'.repeat(4_000)}##[error]Process completed with exit code 2.\n`
  const analyzer = createLogAnalyzer()
  for (let i = 0; i < 30; i++) analyzer.push(Buffer.from(step(i)))
  analyzer.push(
    Buffer.from(
      '##[group]Run npm ci\n##[endgroup]\nnpm error code ENOSPC\n##[error]Process completed with exit code 1.\n',
    ),
  )
  const { cause, others } = analyzer.end()
  expect([cause!, ...others].map(({ category }) => category.id)).toContain('disk-full')
})

test('after a step that failed others only clean up and report: what they miss is not the cause', () => {
  const { cause, others } = analyzed(
    "##[section]Starting: Update\nfatal: unable to access 'https://h.example/r/': transfer closed\n##[error]Bash exited with code '1'.\n##[section]Starting: Upload\na.sh: line 1: aws: command not found\n##[error]Bash exited with code '127'.".split(
      '\n',
    ),
  )
  expect(cause).toMatchObject({ category: { id: 'network' }, step: 'Update' })
  expect(others[0]?.reasons).toContain('A step of the job had failed before.')
})

test('a group that a copied log does not end holds what the step printed', () => {
  const { cause } = analyzed(
    '##[group]Run frob --all\nfrob --all\na.sh: line 1: frob: command not found\n##[error]Process completed with exit code 127.'.split(
      '\n',
    ),
  )
  expect(cause).toMatchObject({ category: { id: 'missing-command' }, decisive: { line: 3 } })
})

test('a place belongs to the error above it', () => {
  const { cause } = analyzed('error: expected item after doc comment\n  --> src/a.rs:7:1\nerror: aborting'.split('\n'))
  expect(cause).toMatchObject({ category: { id: 'compile-error' }, decisive: { line: 1 } })
})
