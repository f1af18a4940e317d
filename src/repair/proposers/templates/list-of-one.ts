import * as t from '@babel/types'
import type { ValueFact } from '../../facts/facts.ts'
import { type Site, textOf } from '../../syntax/site.ts'
import type { Template } from './template.ts'

/** `v.map(...)` becomes `[].concat(v).map(...)` when `v` was one thing where a list of such things is meant. */
export const listOfOne: Template = {
  id: 'list-of-one',
  suggest(site) {
    const { culprit } = site
    if (site.kind !== 'throw' || site.wording.kind !== 'not-a-function' || !culprit.isMemberExpression()) return []
    const { object, property, computed } = culprit.node
    if (computed || !t.isIdentifier(property) || !LIST_ONLY.has(property.name)) return []
    const fact = factOf(site, object)
    if (!fact || !isOneThing(fact)) return []
    const name = textOf(site, object)
    return [
      {
        explanation: `Take ${name} as a list with one element when it is no list.`,
        edits: [{ start: object.start ?? 0, end: object.end ?? 0, text: `[].concat(${name})` }],
        prior: 0.62,
        reasons: [`${name} was one ${fact.className ?? fact.type} where a list is gone through.`],
      },
    ]
  },
  examples: [
    {
      name: 'one pattern in place of several',
      error: {
        type: 'TypeError',
        message: 'options.ignored.filter is not a function or its return value is not iterable',
      },
      before: 'options.ignored = [...options.ignored.§filter(isOurs), own];\n',
      values: { 'options.ignored': { type: 'string', text: '*.tmp' } },
      after: 'options.ignored = [...[].concat(options.ignored).filter(isOurs), own];\n',
    },
    {
      name: 'not an object that has elements of its own',
      error: { type: 'TypeError', message: 'rows.map is not a function' },
      before: 'const names = rows.§map(nameOf);\n',
      values: { rows: { type: 'object', className: 'Set', names: ['has', 'forEach'] } },
      after: null,
    },
    {
      name: 'not a text, which has that method, too',
      error: { type: 'TypeError', message: 'rows.slice is not a function' },
      before: 'const some = rows.§slice(1);\n',
      values: { rows: { type: 'number', text: '1' } },
      after: null,
    },
  ],
}

/** Methods that go through a list and that nothing else in the language has. */
const LIST_ONLY = new Set([
  'map',
  'filter',
  'some',
  'every',
  'reduce',
  'join',
  'flatMap',
  'find',
  'findIndex',
  'forEach',
])

/** What a call gave cannot be asked for again: the message does not say, its text elsewhere does. */
function factOf(site: Site, object: t.Node): ValueFact | null {
  return site.values[textOf(site, object)] ?? null
}

/** Text, or an object that a program wrote down by its properties. */
function isOneThing({ type, className, names = [] }: ValueFact): boolean {
  if (type === 'string' || type === 'function') return true
  return type === 'object' && className === 'Object' && !names.includes('length')
}
