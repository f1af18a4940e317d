import type * as t from '@babel/types'
import type { ValueFact } from '../../facts/facts.ts'
import { missingMethod } from '../../syntax/missing-method.ts'
import type { Template } from './template.ts'

/** `price.toFixed(2)` becomes `Number(price).toFixed(2)` when the price came as text: only one kind of thing has the method, and the value can be made one. */
export const coerceKind: Template = {
  id: 'coerce-kind',
  suggest(site) {
    const missing = missingMethod(site)
    if (!missing) return []
    const { receiver, method, name, fact } = missing
    const kind = KINDS.find(({ has, fits }) => has(method) && fits(fact))
    if (!kind) return []
    return [
      {
        variant: kind.variant,
        explanation: `Take ${name} as ${kind.what} before ${method} is called on it.`,
        edits: [replaced(receiver.node, kind.make(name))],
        prior: kind.prior,
        reasons: [`Only ${kind.what} has ${method}, and ${name} was one in another form.`],
      },
    ]
  },
  examples: [
    {
      name: 'a price that came as text',
      error: { type: 'TypeError', message: 'item.price.toFixed is not a function' },
      before: 'const show = (item) => item.price.§toFixed(2);\n',
      values: { 'item.price': { type: 'string', text: '12.5' } },
      after: 'const show = (item) => Number(item.price).toFixed(2);\n',
    },
    {
      name: 'not text that is no number',
      error: { type: 'TypeError', message: 'item.price.toFixed is not a function' },
      before: 'const show = (item) => item.price.§toFixed(2);\n',
      values: { 'item.price': { type: 'string', text: 'free' } },
      after: null,
    },
    {
      name: 'a time that came as it is stored',
      error: { type: 'TypeError', message: 'event.at.getTime is not a function' },
      before: 'const age = (event) => now - event.at.§getTime();\n',
      values: { 'event.at': { type: 'string', text: '2020-02-03T00:00:00Z' } },
      after: 'const age = (event) => now - new Date(event.at).getTime();\n',
    },
    {
      name: 'a set where a list is gone through',
      error: { type: 'TypeError', message: 'users.map is not a function' },
      before: 'const names = users.§map(nameOf);\n',
      values: { users: { type: 'object', className: 'Set', isIterable: true } },
      after: 'const names = Array.from(users).map(nameOf);\n',
    },
    {
      name: 'a list where a set is asked',
      error: { type: 'TypeError', message: 'allowed.has is not a function' },
      before: 'const may = (name) => allowed.§has(name);\n',
      values: { allowed: { type: 'object', className: 'Array', length: 2 } },
      after: 'const may = (name) => new Set(allowed).has(name);\n',
    },
    {
      name: 'the arguments are no list',
      error: { type: 'TypeError', message: 'arguments.slice is not a function' },
      before: 'function rest() {\n  return arguments.§slice(1);\n}\n',
      values: { arguments: { type: 'object', className: 'Object', isIterable: true, names: ['0', 'length'] } },
      after: 'function rest() {\n  return Array.from(arguments).slice(1);\n}\n',
    },
    {
      name: 'not a map, whose entries are pairs',
      error: { type: 'TypeError', message: 'users.map is not a function' },
      before: 'const names = users.§map(nameOf);\n',
      values: { users: { type: 'object', className: 'Map', isIterable: true } },
      after: null,
    },
  ],
}

interface Kind {
  variant: string
  what: string
  has(method: string): boolean
  /** The value says all that one of this kind needs. */
  fits(fact: ValueFact): boolean
  make(name: string): string
  prior: number
}

const namesOf = (prototype: object, ...others: object[]): Set<string> =>
  new Set(
    Object.getOwnPropertyNames(prototype).filter(
      (name) => ![Object.prototype, ...others].some((other) => name in other),
    ),
  )

const OF_NUMBERS = namesOf(Number.prototype)
const OF_DATES = namesOf(Date.prototype)
const OF_LISTS = namesOf(Array.prototype, Map.prototype)

const KINDS: readonly Kind[] = [
  {
    variant: 'number',
    what: 'a number',
    has: (method) => OF_NUMBERS.has(method),
    fits: ({ type, text = '' }) =>
      type === 'bigint' || (type === 'string' && text.trim() !== '' && Number.isFinite(Number(text))),
    make: (name) => `Number(${name})`,
    prior: 0.66,
  },
  {
    variant: 'date',
    what: 'a date',
    has: (method) => OF_DATES.has(method),
    fits: ({ type, text = '' }) =>
      type === 'number' ? Number.isFinite(Number(text)) : type === 'string' && !Number.isNaN(Date.parse(text)),
    make: (name) => `new Date(${name})`,
    prior: 0.66,
  },
  {
    variant: 'list',
    what: 'a list',
    has: (method) => OF_LISTS.has(method),
    fits: ({ type, isIterable, className }) =>
      type === 'object' && isIterable === true && !/Map$|Params$|^Headers$|^FormData$/.test(className ?? ''),
    make: (name) => `Array.from(${name})`,
    prior: 0.68,
  },
  {
    variant: 'set',
    what: 'a set',
    has: (method) => method === 'has',
    fits: ({ className }) => className === 'Array',
    make: (name) => `new Set(${name})`,
    prior: 0.66,
  },
]

function replaced(node: t.Node, text: string): { start: number; end: number; text: string } {
  return { start: node.start ?? 0, end: node.end ?? 0, text }
}
