import * as t from '@babel/types'
import type { ValueFact } from '../../../facts/facts.ts'
import { missingMethod, propertyOf } from '../../../syntax/missing-method.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

const LENGTH = 'length'
/** Names of other languages and libraries, for what the kind of value has under another. One that ends with nothing behind it is a property. */
const NAMES: Record<string, Record<string, string>> = {
  Array: {
    contains: 'includes',
    has: 'includes',
    add: 'push',
    append: 'push',
    prepend: 'unshift',
    each: 'forEach',
    foreach: 'forEach',
    collect: 'map',
    select: 'filter',
    flatten: 'flat',
    any: 'some',
    all: 'every',
    remove_last: 'pop',
  },
  String: {
    contains: 'includes',
    upper: 'toUpperCase',
    toUpper: 'toUpperCase',
    lower: 'toLowerCase',
    toLower: 'toLowerCase',
    strip: 'trim',
    ltrim: 'trimStart',
    rtrim: 'trimEnd',
    startswith: 'startsWith',
    endswith: 'endsWith',
    append: 'concat',
  },
  Map: {
    put: 'set',
    add: 'set',
    contains: 'has',
    includes: 'has',
    containsKey: 'has',
    hasKey: 'has',
    exists: 'has',
    remove: 'delete',
    del: 'delete',
    unset: 'delete',
    each: 'forEach',
    fetch: 'get',
  },
  Set: {
    push: 'add',
    append: 'add',
    insert: 'add',
    contains: 'has',
    includes: 'has',
    exists: 'has',
    remove: 'delete',
    del: 'delete',
  },
}
NAMES.WeakMap = NAMES.Map ?? {}
NAMES.WeakSet = NAMES.Set ?? {}
const COUNTS: Record<string, string> = { Array: LENGTH, String: LENGTH, Map: 'size', Set: 'size', Buffer: LENGTH }
const COUNT_NAMES = /^(?:length|size|count|len|getLength|getSize)$/
const EMITTING: Record<string, string> = {
  fire: 'emit',
  trigger: 'emit',
  dispatch: 'emit',
  unbind: 'removeListener',
  unlisten: 'removeListener',
  bind: 'on',
  listen: 'on',
}

/** A method under the name that another language or library has for it, or a property that is called. */
export const otherLanguage: Template = {
  id: 'other-language',
  suggest(site) {
    const missing = missingMethod(site)
    if (!missing || !site.culprit.isMemberExpression() || !site.use.isCallExpression()) return []
    const { fact, method } = missing
    const kind = kindOf(fact)
    const count = COUNTS[kind]
    const given = site.use.node.arguments.length
    if (given === 0 && count !== undefined && COUNT_NAMES.test(method)) return [asProperty(site, count)]
    const names = NAMES[kind] ?? (fact.names?.includes('emit') ? EMITTING : {})
    const name = Object.hasOwn(names, method) ? names[method] : undefined
    const isOwn = fact.names?.includes(name ?? '') ?? true
    return name !== undefined && isOwn ? [renamed(site, name)] : []
  },
  examples: [
    {
      name: 'a list that is asked what it contains',
      error: { type: 'TypeError', message: 'kinds.contains is not a function' },
      before: 'if (kinds.§contains(kind)) use(kind);\n',
      values: { kinds: { type: 'object', className: 'Array', length: 1 } },
      after: 'if (kinds.includes(kind)) use(kind);\n',
    },
    {
      name: 'a set that is pushed to',
      error: { type: 'TypeError', message: 'this.seen.push is not a function' },
      before: 'class A {\n  note(id) { this.seen.§push(id) }\n}\n',
      values: { 'this.seen': { type: 'object', className: 'Set', isIterable: true, names: ['add', 'has', 'delete'] } },
      after: 'class A {\n  note(id) { this.seen.add(id) }\n}\n',
    },
    {
      name: 'a length that is called',
      error: { type: 'TypeError', message: 'text.length is not a function' },
      before: 'const isLong = (text) => text.§length() > 9;\n',
      values: { text: { type: 'string', text: 'a' } },
      after: 'const isLong = (text) => text.length > 9;\n',
    },
    {
      name: 'the size of a map',
      error: { type: 'TypeError', message: 'map.length is not a function' },
      before: 'const count = map.§length();\n',
      values: { map: { type: 'object', className: 'Map', isIterable: true, names: ['size', 'get'] } },
      after: 'const count = map.size;\n',
    },
    {
      name: 'an event',
      error: { type: 'TypeError', message: 'bus.fire is not a function' },
      before: "bus.§fire('done', 1);\n",
      values: { bus: { type: 'object', className: 'Bus', names: ['emit', 'on'] } },
      after: "bus.emit('done', 1);\n",
    },
    {
      name: 'not of an object of its own',
      error: { type: 'TypeError', message: 'kinds.contains is not a function' },
      before: 'if (kinds.§contains(kind)) use(kind);\n',
      values: { kinds: { type: 'object', className: 'Kinds', names: ['list'] } },
      after: null,
    },
    {
      name: 'not text in place of a list',
      error: { type: 'TypeError', message: 'kinds.push is not a function' },
      before: 'kinds.§push(kind);\n',
      values: { kinds: { type: 'string', text: 'a' } },
      after: null,
    },
  ],
}

const kindOf = ({ type, className }: ValueFact): string => (type === 'string' ? 'String' : (className ?? ''))

function renamed(site: Site, name: string): Suggestion {
  const { object, property } = site.culprit.node as t.MemberExpression
  const { start, end } = property
  const list = textOf(site, object)
  return {
    explanation: `Call ${name}, which is the name for it here.`,
    edits: [{ start: start ?? 0, end: end ?? 0, text: t.isIdentifier(property) ? name : `'${name}'` }],
    prior: 0.84,
    reasons: [`${list} has no ${propertyOf(site.culprit.node as t.MemberExpression)}, and ${name} does the same.`],
  }
}

function asProperty(site: Site, name: string): Suggestion {
  const { object, property } = site.culprit.node as t.MemberExpression
  return {
    variant: 'property',
    explanation: `Read ${name}, which is no function.`,
    edits: [{ start: property.start ?? 0, end: site.use.node.end ?? 0, text: name }],
    prior: 0.88,
    reasons: [`${textOf(site, object)} has ${name} as a property.`],
  }
}
