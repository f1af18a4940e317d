import { expect, test } from 'vitest'
import { parseSource } from './source.ts'
import { typedAnswer } from './typed-answer.ts'

function typed(code: string): string | null {
  let found: string | null = null
  parseSource('example.ts', code)?.root.traverse({
    Function(path) {
      found = typedAnswer(path)
      path.stop()
    },
  })
  return found
}

test.each([
  ['function f(): Date | null { return make() }', 'null'],
  ['async function f(): Promise<Date | undefined> { return make() }', 'undefined'],
  ['/** @returns {Date|null} */\nfunction f() { return make() }', 'null'],
  ['/** @return {?Date} */\nfunction f() { return make() }', 'null'],
  ['/** @returns {Promise<Date | undefined>} */\nasync function f() { return make() }', 'undefined'],
  ['function f(): Date | null { if (x) return null; return make() }', null],
  ['function f(): Date | null | undefined { return make() }', null],
  ['function f(): Date { return make() }', null],
  ['/** @returns {Map<string, Date|null>} */\nfunction f() { return make() }', null],
  ['/** The date. */\nfunction f() { return make() }', null],
])('%s', (code, answer) => {
  expect(typed(code)).toBe(answer)
})
