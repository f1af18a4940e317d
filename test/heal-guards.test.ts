import { expect, test } from 'vitest'
import { guardsIn } from '../bench/heal/guards/mutations.ts'

/** The text without each of its guards in turn. */
const without = (text: string): string[] =>
  guardsIn('f.js', text).map(
    ({ kind, start, end, text: kept }) => `${kind}: ${text.slice(0, start)}${kept}${text.slice(end)}`,
  )

test.each([
  [
    'leaves early',
    'function f(x) { if (x == null) return ""; return x.y }',
    ['return: function f(x) { ; return x.y }'],
  ],
  ['refuses', 'function f(x) { if (!x) { throw new Error("x?") } use(x.y) }', ['throw: function f(x) { ; use(x.y) }']],
  ['prepares', 'if (!list) list = []', ['prepare: ;', 'only-if: list = []']],
  ['does it only if it can', 'if (done) done()', ['only-if: done()']],
  ['one of a row of conditions', 'a && x && x.y', ['and: a && x.y']],
  ['a condition that leaves', 'if (!x || x.y > 1) go()', ['or-test: if (x.y > 1) go()']],
  ['optional chaining', 'a?.b?.[0]', ['chain: a?.b[0]', 'chain: a.b?.[0]']],
  ['a default', 'const a = b || []', ['default: const a = b']],
  ['a default of a parameter', '(a = {}) => a', ['default-parameter: (a) => a']],
  ['a ternary', 'const n = x ? x.n : 0', ['ternary: const n = x.n']],
  ['a catch', 'try { go() } catch { stop() }', ['try: { go() }']],
  ['a coercion', 'String(x).trim()', ['coercion: x.trim()']],
  ['a borrowed method', 'hasOwn.call(a, b)', ['own-property: a.hasOwnProperty(b)']],
  ['what is no guard', 'if (a) go()\nelse stop()', []],
])('%s', (_, text, expected) => {
  expect(without(text).sort()).toEqual([...expected].sort())
})
