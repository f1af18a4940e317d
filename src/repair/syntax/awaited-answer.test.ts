import { expect, test } from 'vitest'
import { awaitedAnswer } from './awaited-answer.ts'
import { parseSource } from './source.ts'

function awaited(code: string): string | null {
  let found: string | null = null
  parseSource('example.js', code)?.root.traverse({
    Function(path) {
      if (found === null) found = awaitedAnswer(path)?.text ?? null
    },
  })
  return found
}

test.each([
  ['function find() {}\nfunction use() { var it = find(); if (it === null) return; go(it) }', 'null'],
  ['const find = () => {}\nfunction take(it) { if (it === false) return false }\ntake(find())', 'false'],
  ['function find() {}\nfunction use() { var it = find(); if (it === 7) return; go(it) }', null],
  ['function find() {}\nfunction use() { var it = find(); if (it === null) go(it) }', null],
  [
    'function find() {}\nfunction a() { var x = find(); if (x === null) return }\nfunction b() { var y = find(); if (y === false) return }',
    null,
  ],
])('%s', (code, answer) => {
  expect(awaited(code)).toBe(answer)
})
