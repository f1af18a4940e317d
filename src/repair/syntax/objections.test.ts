import { expect, test } from 'vitest'
import { markedSite } from '../../../test/helpers/marked-site.ts'
import type { ValueFact } from '../facts/facts.ts'
import { objectionsToAbsence, objectionsToSilence } from './objections.ts'

const LIST: ValueFact = { type: 'object', className: 'Array', length: 2 }

test('a promise that was read as a value', () => {
  const values = { user: { type: 'object', className: 'Promise' }, 'user.cart': { type: 'undefined' } } as const
  expect(toAbsence('const user = find(1)\nuse(user.cart.§price)', values)).toEqual([
    'user is a promise that nobody has waited for.',
  ])
})

test('a key that is there in another writing', () => {
  const table: Record<string, ValueFact> = {
    'table[key]': { type: 'undefined' },
    table: { type: 'object', names: ['green-tea'] },
  }
  const ask = (text: string) => toAbsence('use(table[key].§price)', { ...table, key: { type: 'string', text } })
  expect(ask('GreenTea')).toEqual(['What was looked for as GreenTea is there as green-tea.'])
  expect(ask('coffee')).toEqual([])
})

test('an index one past the end, where it is counted wrongly; not where a list is read ahead', () => {
  const values = { list: LIST, i: { type: 'number', text: '2' }, 'list[i]': { type: 'undefined' } } as const
  const said = ['The index is 2, one past the end of list.']
  expect(toAbsence('for (let i = 0; i <= n; i++) use(list[i].§price)', values)).toEqual(said)
  expect(toAbsence('const list = [1, 2]\nconst f = (i) => use(list[i].§price)', values)).toEqual(said)
  expect(toAbsence('while (go()) use(list[i].§price)', values)).toEqual([])
})

test('an index that another list is counted by', () => {
  const values = { list: LIST, i: { type: 'number', text: '2' }, 'list[i]': { type: 'undefined' } } as const
  const loop = (body: string) => `for (let i = 0; i < rows.length; i++) ${body}`
  expect(toAbsence(loop('use(list[i].§price)'), values)).toEqual(['The index is 2, one past the end of list.'])
  expect(toAbsence(loop('use(rows[i], list[i].§price)'), values)).toEqual([])
})

test('the last of a list from which more was taken than it was given', () => {
  const body =
    'const layers = [layer()]\nfunction enter() {\n  const last = layers[layers.length - 1]\n  use(last.§price)\n}\n'
  const values = { last: { type: 'undefined' } } as const
  expect(toAbsence(`${body}function leave() { layers.pop() }`, values)).toEqual([
    'layers begins with an element, and more were taken out than were put in.',
  ])
  expect(toAbsence(`${body}function leave() { layers.push(1) }`, values)).toEqual([])
})

test('what is there to fail', () => {
  const values = { row: { type: 'undefined' } } as const
  const said = (word: string) => [`The statement is there to fail: ${word} would say that all is well.`]
  expect(toAbsence('row.§price.should.equal(2)', values)).toEqual(said('should'))
  expect(toAbsence('assert(row.§price)', values)).toEqual(said('assert'))
  expect(toAbsence('use(row.§price)', values)).toEqual([])
})

test('a method that was called on something else', () => {
  const shop = 'class Shop {\n  constructor() { this.tea = {} }\n  sum() { return this.tea.§price }\n}'
  const ask = (value: ValueFact) => toAbsence(shop, { 'this.tea': { type: 'undefined' }, this: value })
  const said = ['sum was called on something else than its object.']
  expect(ask({ type: 'undefined' })).toEqual(said)
  expect(ask({ type: 'object', className: 'Emitter', names: ['emit'] })).toEqual(said)
  expect(ask({ type: 'object', className: 'Shop', names: ['constructor', 'sum'] })).toEqual([])
})

test('a part of a sum; not a piece of text', () => {
  const loop = (start: string) => `let all = ${start}\nfor (const item of items) {\n  all += item.§price\n}`
  expect(toSilence(loop('0'))).toEqual(['all is a sum, which is wrong without one of its parts.'])
  expect(toSilence(loop("''"))).toEqual([])
})

test('one of a list whose others are kept', () => {
  const each = (kept: string) =>
    `all.forEach((item) => {\n  if (typeof item === 'string') {\n    ${kept}\n  } else {\n    use(item.§price)\n  }\n})`
  const said = ['Line 3 keeps item where it is of another kind: without a word this one is lost.']
  expect(toSilence(each('out.push(item)'))).toEqual(said)
  expect(toSilence(each('out = out.concat(item)'))).toEqual(said)
  expect(toSilence(each('out.push(item.name)'))).toEqual([])
  expect(toSilence(each('show(item)'))).toEqual([])
  expect(toSilence(each('out.push(item)').replace("typeof item === 'string'", 'seen.has(id)'))).toEqual([])
})

test('a field of the own object that nothing in the file gives a value, where a variable of that name is in reach', () => {
  const show = (body: string) => `class Box {\n  show(options) {\n    use(this.options.§price)\n  }\n${body}}\n`
  expect(toAbsence(show(''), {})).toEqual(['Nothing in the file gives this.options a value.'])
  expect(toAbsence(show('  set(o) { this.options = o }\n'), {})).toEqual([])
  expect(toAbsence(show('  set(o) { Object.assign(this, o) }\n'), {})).toEqual([])
})

test('an error that a callback was given, and that goes nowhere', () => {
  const values = { err: { type: 'object', className: 'Error' }, res: { type: 'undefined' } } as const
  const ask = (line: string) =>
    toAbsence(`get(function (err, res) {\n  if (err || odd(res)) {\n    ${line}\n  }\n})`, values)
  expect(ask('fail(res.§price)')).toEqual(['There is an err in place of the value, and nothing says what it was.'])
  expect(ask('done(err, res.§price)')).toEqual([])
  expect(ask('fail(res.§price); log(err)')).toEqual([])
  expect(ask('log(err); fail(res.§price)')).toEqual([])
})

const toAbsence = (marked: string, values: Record<string, ValueFact>): string[] =>
  objectionsToAbsence({ ...markedSite(marked, 'price'), values })
const toSilence = (marked: string): string[] => objectionsToSilence(markedSite(marked, 'price'))
