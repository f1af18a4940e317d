import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import type { ValueFact } from '../../../facts/facts.ts'
import { replaced } from '../../../syntax/edits.ts'
import { functionOf } from '../../../syntax/idioms.ts'
import { missingMethod, propertyOf } from '../../../syntax/missing-method.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

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
        edits: likeReceivers(site, receiver, kind).map((node) => replaced(node, kind.make(name))),
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
      name: 'bytes of another kind',
      error: { type: 'TypeError', message: 'data.readUInt16BE is not a function' },
      before: 'const width = (data) => data.§readUInt16BE(0);\n',
      values: { data: { type: 'object', className: 'Uint8Array', isIterable: true, names: ['at'] } },
      after: 'const width = (data) => Buffer.from(data).readUInt16BE(0);\n',
    },
    {
      name: 'all that is read on the line',
      error: { type: 'TypeError', message: 'date.getFullYear is not a function' },
      before: "const day = (date) => date.§getFullYear() + '-' + date.getMonth();\n",
      values: { date: { type: 'string', text: '2020-01-01' } },
      after: "const day = (date) => new Date(date).getFullYear() + '-' + new Date(date).getMonth();\n",
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

/** On the line that failed all that is asked of the value in this way: they would fail one after the other. */
function likeReceivers(site: Site, receiver: NodePath<t.Expression>, { has }: Kind): t.Node[] {
  const name = textOf(site, receiver.node)
  const line = receiver.node.loc?.start.line
  const found = new Set<t.Node>([receiver.node])
  t.traverseFast(functionOf(site.use).node, (node) => {
    if (!t.isCallExpression(node) || !t.isMemberExpression(node.callee)) return
    const { object } = node.callee
    const isLike =
      object.loc?.start.line === line && textOf(site, object) === name && has(propertyOf(node.callee) ?? '')
    if (isLike) found.add(object)
  })
  return [...new Map([...found].map((node) => [node.start, node])).values()]
}

const namesOf = (prototype: object, ...others: object[]): Set<string> =>
  new Set(
    Object.getOwnPropertyNames(prototype).filter(
      (name) => ![Object.prototype, ...others].some((other) => name in other),
    ),
  )

const OF_NUMBERS = namesOf(Number.prototype)
const OF_DATES = namesOf(Date.prototype)
const OF_BUFFERS = namesOf(Buffer.prototype)
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
    variant: 'buffer',
    what: 'a buffer',
    // What is written to a copy would be lost.
    has: (method) => OF_BUFFERS.has(method) && /^(?:read|equals$|compare$)/.test(method),
    fits: ({ className }) => className === 'Uint8Array' || className === 'ArrayBuffer',
    make: (name) => `Buffer.from(${name})`,
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
