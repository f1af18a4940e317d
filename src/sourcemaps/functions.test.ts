import { describe, expect, test } from 'vitest'
import { functionAt, functionsIn } from './functions.ts'

/** The name of the function around the mark `^`. */
function nameAt(marked: string): string | undefined {
  const before = marked.slice(0, marked.indexOf('^')).split('\n')
  return functionAt(functionsIn(marked.replace('^', '')), { line: before.length, column: before.at(-1)!.length + 1 })
}

describe('the function around a place in a source', () => {
  test.each([
    ['function pay(order: Order): number { return ^order.total }', 'pay'],
    ['const pay = (order) => ^order.total', 'pay'],
    ['exports.pay = async function () { ^fail() }', 'pay'],
    ['class Cart { total() { return ^1 } }', 'total'],
    ['class Cart { #sum = () => ^1 }', '#sum'],
    ['class Cart { get size() { return ^1 } }', 'size'],
    ['const routes = { show: (id) => ^find(id) }', 'show'],
    ['const routes = { "show-one"(id) { return ^find(id) } }', 'show-one'],
    ['function outer() { items.map((item) => ^item.price) }', '<anonymous>'],
    ['function outer() { items.map((item) => item.price); ^fail() }', 'outer'],
    ['function outer() { function inner() {} ^fail() }', 'outer'],
    ['const View = () => <b onClick={() => ^fail()} />', '<anonymous>'],
    ['interface A { b(): void }\nenum E { X }\nfunction f<T>(x: T) { return ^x! }', 'f'],
    ['^fail()', undefined],
  ])('%s', (source, name) => {
    expect(nameAt(source)).toBe(name)
  })

  test('what is no JavaScript has none, and deep nesting ends', () => {
    expect(functionsIn('<template>{{ x }}</template>\n%%%')).toEqual([])
    expect(functionsIn(`${'['.repeat(20_000)}${']'.repeat(20_000)}`)).toEqual([])
    expect(functionsIn('x'.repeat(1_000_001))).toEqual([])
  })
})
