import type { NodePath } from '@babel/traverse'
import type * as t from '@babel/types'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { applyEdits } from '../syntax/edits.ts'
import { parseSource, syntaxErrorOf } from '../syntax/source.ts'
import { ALIKE_SYMBOL } from './alike-protocol.ts'
import { entryEdits } from './entry-edits.ts'

const KEY = Symbol.for(ALIKE_SYMBOL)

beforeEach(() => {
  Object.defineProperty(globalThis, KEY, {
    value: (value: unknown) => (value === null ? undefined : value),
    configurable: true,
  })
})
afterEach(() => {
  Reflect.deleteProperty(globalThis, KEY)
})

function instrumented(text: string, path = 'example.js'): string {
  const source = parseSource(path, text)
  if (!source) throw new Error('the example does not parse')
  const functions: NodePath<t.Function>[] = []
  source.root.traverse({ Function: (each) => void functions.push(each) })
  return applyEdits(
    text,
    functions.flatMap((each) => entryEdits(source, each, false)),
  )
}

describe('an instrumented function takes undefined for null', () => {
  test.each([
    ['by its names', 'function f(a, b) { return [a, b] }', [undefined, 1]],
    ['by arguments, in strict code too', "function f() { 'use strict'; return Array.from(arguments) }", [undefined, 1]],
    ['as an arrow', 'const f = (a, b) => [a, b]', [undefined, 1]],
    ['as an arrow that answers an object', 'const f = (a) => ({ a })', { a: undefined }],
    ['with a default', "function f(a = 'none', b) { return [a, b] }", ['none', 1]],
    ['with a pattern', 'function f({ c = 2 } = {}, ...rest) { return [c, rest] }', [2, [1]]],
    ['with parameters on several lines', 'function f(\n  a = 1,\n  b\n) {\n  return [a, b]\n}', [1, 1]],
    ['with a function within its parameters', 'function f(a = (x) => x, b) { return [a(b), b] }', [1, 1]],
    ['as a method', 'const f = (...all) => new (class { m(a, b) { return [a, b] } })().m(...all)', [undefined, 1]],
  ])('%s', (_name, text, expected) => {
    const changed = instrumented(text)
    expect(changed).not.toBe(text)
    expect(changed.split('\n')).toHaveLength(text.split('\n').length)
    const f = new Function(`${changed}; return f`)() as (...args: unknown[]) => unknown
    expect(f(null, 1)).toStrictEqual(expected)
  })
})

test.each([
  ['what cannot be written otherwise', 'const f = ({ a }) => a'],
  ['a setter with a pattern', 'const o = { set f({ a }) { a() } }'],
  ['nothing taken', 'const f = () => 1'],
])('%s stays as it is', (_name, text) => {
  expect(instrumented(text)).toBe(text)
})

test('TypeScript stays TypeScript', () => {
  const text =
    "class A { constructor(private a: string) {} }\nexport const f = (a: string | null, b?: number) => [a, b]\nfunction g(a: string = 'x') {}\n"
  const changed = instrumented(text, 'example.ts')
  expect(syntaxErrorOf('example.ts', changed)).toBeNull()
  expect(changed).toContain("(a = globalThis[Symbol.for('prunella.alike')](a, false)")
})
