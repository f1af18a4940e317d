import { expect, test } from 'vitest'
import { declaredAnswer } from './declared-answer.ts'
import { parseSource } from './source.ts'

const declared = (code: string): string | null => {
  let found: string | null = null
  parseSource('example.js', code)?.root.traverse({
    Function(path) {
      found ??= declaredAnswer(path)?.text ?? null
    },
  })
  return found
}

test.each([
  ['/** The next one, or null when none waits. */\nfunction next() {}', 'null'],
  [
    '/**\n * Finds it.\n * @returns {string} an empty string if there is\n * no such one\n */\nexport function find() {}',
    "''",
  ],
  ['class Box {\n  // An empty list when it is closed.\n  all() {}\n}', '[]'],
  ['/** Decodes it, but returns `undefined` on error. */\nfunction decode() {}', 'undefined'],
  ['/** Milliseconds of a text; NaN when it cannot be read. */\nfunction ms() {}', 'NaN'],
  ['/** Answers whether the client was in the room. */\nfunction leave() {}', 'false'],
  ['/** Whether the list is empty. */\nfunction isEmpty() {}', null],
  ['/** Says at which place, and whether twice. */\nfunction find() {}', null],
  ['/** Which part differs, null when they are the same. */\nfunction diff() {}', null],
  ['/** Its size. */\nfunction size() {}', null],
  ['/** @returns {string|null} when it is there */\nfunction find() {}', null],
  ['/** null if it is absent, undefined when it is closed. */\nfunction find() {}', null],
  ['// null when it is absent\nconst other = 1\nfunction find() {}', null],
])('%s', (code, answer) => {
  expect(declared(code)).toBe(answer)
})
