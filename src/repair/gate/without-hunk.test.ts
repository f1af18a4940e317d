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
