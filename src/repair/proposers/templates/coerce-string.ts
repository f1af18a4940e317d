import * as t from '@babel/types'
import type { ValueFact } from '../../facts/facts.ts'
import { type Site, textOf } from '../../syntax/site.ts'
import type { Suggestion, Template } from './template.ts'

/** `v.replace(...)` becomes `String(v).replace(...)` when `v` was a number or another primitive: it can be written as text. */
export const coerceString: Template = {
  id: 'coerce-string',
  suggest(site) {
    const { culprit } = site
    if (site.wording.kind !== 'not-a-function' || !t.isMemberExpression(culprit.node)) return []
    if (site.kind !== 'throw') return []
    const method = t.isIdentifier(culprit.node.property) ? culprit.node.property.name : ''
    if (!(method in String.prototype) || (method in Object.prototype && method !== 'toString')) return []
    const receiver = culprit.node.object
    const fact = site.values[textOf(site, receiver)]
    if (!fact || !isWritable(fact)) return []
    return [{ ...atUse(site, receiver, fact), prior: isTested(site) ? 0.38 : 0.6 }]
  },
  examples: [
    {
      name: 'a number that is to be escaped',
      error: { type: 'TypeError', message: 'node.value.replace is not a function' },
      before: 'var text = node.value.§replace(/</g, "&lt;");\n',
      values: { 'node.value': { type: 'number', text: '7' } },
      after: 'var text = String(node.value).replace(/</g, "&lt;");\n',
    },
    {
      name: 'not an object, whose text would say nothing',
      error: { type: 'TypeError', message: 'value.replace is not a function' },
      before: 'var text = value.§replace(/</g, "&lt;");\n',
      values: { value: { type: 'object', className: 'Object', names: [] } },
      after: null,
    },
  ],
}

/** Text that says something: primitives, and objects that bring a `toString` of their own. */
export function isWritable(fact: ValueFact): boolean {
  if (['number', 'boolean', 'bigint'].includes(fact.type)) return true
  if (fact.type !== 'object' || fact.className === 'null') return false
  return (
    ['Date', 'RegExp', 'URL', 'Buffer', 'String', 'Number'].includes(fact.className ?? '') ||
    Boolean(fact.names?.includes('toString'))
  )
}

/** The result is compared: what is no text may as well be no match. */
function isTested(site: Site): boolean {
  const parent = site.use.parentPath
  return Boolean(
    parent?.isBinaryExpression() ||
      parent?.isLogicalExpression() ||
      parent?.isUnaryExpression() ||
      site.use.key === 'test',
  )
}

function atUse(site: Site, receiver: t.Node, fact: ValueFact): Omit<Suggestion, 'prior'> {
  return {
    variant: 'at-use',
    explanation: `Write ${textOf(site, receiver)} as text before a method of strings is called on it.`,
    edits: [{ start: receiver.start ?? 0, end: receiver.end ?? 0, text: `String(${textOf(site, receiver)})` }],
    reasons: [`${textOf(site, receiver)} was a ${fact.className ?? fact.type} when it failed.`],
  }
}
