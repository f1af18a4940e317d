import { expect, test } from 'vitest'
import { withoutHunk } from './without-hunk.ts'

test('each run of changed lines is taken back once', () => {
  const before = 'a\nb\nc\nd\ne\nf\n'
  const after = 'a\nB\nc\nd\nnew\ne\nf\n'
  expect(withoutHunk(before, after)).toEqual(['a\nb\nc\nd\nnew\ne\nf\n', 'a\nB\nc\nd\ne\nf\n'])
})

test('equal texts have none', () => {
  expect(withoutHunk('a\nb\n', 'a\nb\n')).toEqual([])
})

test('new lines that are like those behind them are one change', () => {
  const before = 'a()\nif (x) {\n  leave\n}\nend\n'
  const after = 'try {\n  a()\n} catch {\n  leave\n}\nif (x) {\n  leave\n}\nend\n'
  expect(withoutHunk(before, after)).toEqual([before])
})
