import { expect, test } from 'vitest'
import { reachableFunction } from './reachable-function.ts'
import { parseSource } from './syntax/source.ts'

/** The function around the mark `HERE` of a program. */
function at(text: string, path = 'a.js') {
  const lines = text.slice(0, text.indexOf('HERE')).split('\n')
  const source = parseSource(path, text)!
  const found = reachableFunction(source, lines.length, lines.at(-1)!.length + 1)
  return found && { expression: found.expression, exported: found.exported, usesThis: found.usesThis }
}

test.each([
  ['export function f(a) { HERE }', 'f', 'f'],
  ['export const f = (a) => HERE', 'f', 'f'],
  ['export default function f() { HERE }', 'f', 'default'],
  ['export default function () { HERE }', null, 'default'],
  ['export default () => HERE', null, 'default'],
  ['function f() { HERE }\nexport { f as g }', 'f', 'g'],
  ['function f() { HERE }\nexport default f', 'f', 'default'],
  ['function f() { HERE }', 'f', null],
  ['async function f() { await HERE }\nmodule.exports = f', 'f', 'module.exports'],
  ['const f = function () { HERE }\nmodule.exports = { other, f }', 'f', 'f'],
  ['function f() { HERE }\nmodule.exports = { g: f }', 'f', 'g'],
  ['module.exports = function () { HERE }', 'module.exports', 'module.exports'],
  ['exports = module.exports = f\nfunction f() { HERE }', 'f', 'module.exports'],
  ['exports.f = function g() { HERE }', 'module.exports.f', 'f'],
  ['module.exports.f = (a) => { HERE }', 'module.exports.f', 'f'],
  ['var f = exports.f = function () { HERE }', 'module.exports.f', 'f'],
  ['module.exports = { f() { HERE } }', 'module.exports.f', 'f'],
  ['module.exports = { f: function () { HERE } }', 'module.exports.f', 'f'],
  ['const api = { f() { HERE } }\nmodule.exports = api', 'api.f', 'f'],
  ['const api = module.exports = {}\napi.f = function () { HERE }', 'api.f', 'f'],
  ['const api = { f() { HERE } }', 'api.f', null],
])('%s', (text, expression, exported) => {
  expect(at(text)).toEqual({ expression, exported, usesThis: false })
})

test.each([
  ['a callback', 'export function f(list) { return list.map((x) => HERE) }'],
  ['a method of a class', 'export class A { f() { HERE } }'],
  ['a nested function', 'export function f() { function g() { HERE } }'],
  ['no function at all', 'HERE'],
  ['a computed member', 'exports[name] = function () { HERE }'],
])('%s cannot be reached', (_name, text) => {
  expect(at(text)).toBeNull()
})

test('TypeScript', () => {
  expect(at('export const f = (a: string): number => { HERE }', 'a.ts')).toMatchObject({ exported: 'f' })
})

test('a function that uses `this` says so; an arrow function has none of its own', () => {
  expect(at('exports.f = function () { this.x; HERE }')?.usesThis).toBe(true)
  expect(at('exports.f = () => { HERE }')?.usesThis).toBe(false)
})
