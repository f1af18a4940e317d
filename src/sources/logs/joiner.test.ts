import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createJoiner, type LogLine, RECORD_CHARS_MAX, RECORD_LINES_MAX } from './joiner.ts'

function join(lines: readonly (string | LogLine)[]) {
  const joiner = createJoiner()
  const sent = lines.map((line) => (typeof line === 'string' ? { text: line } : line))
  return [...sent.flatMap((line) => joiner.push(line)), ...joiner.flush()]
}

const joined = (text: string) => join(text.split('\n')).map(({ lines }) => lines)

describe('lines that belong together', () => {
  test.each([
    [
      'a line of a logger and the exception below it',
      '2026-01-01 00:00:00 ERROR failed\njava.lang.Error: x\n\tat a.B.c(B.java:1)',
    ],
    ['a chain of causes', 'java.lang.Error: x\n\tat a.B.c(B.java:1)\nCaused by: java.lang.Error: y\n\t... 1 more'],
    ['the properties of an error', 'Error: x\n    at f (/a.js:1:2) {\n  code: 1\n}'],
    [
      'what Node prints of an uncaught error',
      '/a.js:1\nthrow x\n^\n\nError: x\n    at f (/a.js:1:2)\n\nNode.js v20.20.2',
    ],
    ['a panic with its goroutine', 'panic: x\n\ngoroutine 1 [running]:\nmain.f(0x1)\n\t/a.go:1 +0x1\nexit status 2'],
    ['text that is indented', 'INFO a table:\n  a b\n  c d'],
  ])('%s', (_, text) => {
    expect(joined(text)).toHaveLength(1)
    expect(joined(text)[0]).toEqual(text.split('\n'))
  })
})

test('a stamp that a collector puts before every line is no part of a stack', () => {
  const stamp = '2026-01-01T00:00:00.0000000Z '
  const lines = ['ERROR failed', 'TypeError: x', '    at f (/a.js:1:2)', '', 'ERROR next'].map((line) => stamp + line)
  expect(join(lines).map((record) => record.lines)).toEqual([
    [`${stamp}ERROR failed`, 'TypeError: x', '    at f (/a.js:1:2)'],
    [`${stamp}ERROR next`],
  ])
  // A logger puts it before its own lines only.
  expect(join([`${stamp}a`, 'java.lang.Error: x', '\tat a.B.c(B.java:1)', `${stamp}  b`])).toHaveLength(3)
})

describe('lines that do not', () => {
  test.each([
    ['two lines of a logger', 'ERROR a\nERROR b'],
    ['an indented line with a level of its own', 'INFO a\n  ERROR b'],
    ['an error after what went well', 'INFO a\nTypeError: x'],
    ['two errors without a stack', 'TypeError: x\nTypeError: y'],
    ['a line behind a finished stack', 'Error: x\n    at f (/a.js:1:2)\nlistening'],
    [
      'two crashes',
      'Traceback (most recent call last):\n  File "a.py", line 1\nE: x\n\nTraceback (most recent call last):\n  File "a.py", line 1\nE: x',
    ],
    ['an object and what is below', '{"a":1}\n{"b":2}'],
    ['text behind a blank line', 'ERROR a\n\n  b'],
  ])('%s', (_, text) => {
    expect(joined(text)).toHaveLength(2)
  })

  test('lines of two writers', () => {
    const lines = [
      { text: 'Error: x', writer: '1' },
      { text: '    at f (/a.js:1:2)', writer: '2' },
    ]
    expect(join(lines)).toHaveLength(2)
  })
})

test('the position of a record is that of its last line', () => {
  const lines = ['Error: x', '    at f (/a.js:1:2)', '', 'next'].map((text, i) => ({ text, position: String(i) }))
  expect(join(lines).map(({ position }) => position)).toEqual(['1', '3'])
})

test('a record that never ends takes no more memory than its bounds', () => {
  const frames = Array.from({ length: 10 * RECORD_LINES_MAX }, () => `    at f (/a.js:1:2) ${'x'.repeat(1_000)}`)
  const [record, ...others] = join(['Error: x', ...frames])
  expect(others).toEqual([])
  expect(record!.lines.length).toBeLessThanOrEqual(RECORD_LINES_MAX)
  expect(record!.lines.join('').length).toBeLessThanOrEqual(RECORD_CHARS_MAX)
})

test('no line that says something is lost or doubled, whatever they are', () => {
  const line = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '',
      ' ',
      '    at f (/a.js:1:2)',
      'Caused by: x',
      'ERROR x',
      'panic: x',
      '}',
      'Traceback (most recent call last):',
      '#0 {main}',
    ),
  )
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const out = join(lines).flatMap((record) => record.lines)
      const filled = (texts: readonly string[]) => texts.filter((text) => text.trim() !== '')
      expect(filled(out)).toEqual(filled(lines))
    }),
  )
})
