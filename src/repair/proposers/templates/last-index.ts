import * as t from '@babel/types'
import { isLengthOf } from '../../syntax/objections.ts'
import { type Site, textOf } from '../../syntax/site.ts'
import type { Suggestion, Template } from './template.ts'

/** `list[list.length]` is never an element, and a loop up to `<= list.length` meets one that is not there. */
export const lastIndex: Template = {
  id: 'last-index',
  suggest(site) {
    const { node } = site.culprit
    if (!t.isMemberExpression(node) || !node.computed || site.kind === 'caller') return []
    return [...ofLength(site, node), ...ofLoop(site, node)]
  },
  examples: [
    {
      name: 'the last element',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'at')" },
      before: 'function newest(list) {\n  return list[list.length].§at;\n}\n',
      values: { list: { type: 'object', className: 'Array', length: 2 } },
      after: 'function newest(list) {\n  return list[list.length - 1].at;\n}\n',
    },
    {
      name: 'a loop that goes one too far',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'at')" },
      before: 'for (let i = 0; i <= list.length; i++) use(list[i].§at);\n',
      values: { list: { type: 'object', className: 'Array', length: 2 }, i: { type: 'number', text: '2' } },
      after: 'for (let i = 0; i < list.length; i++) use(list[i].at);\n',
    },
    {
      name: 'not a loop that counts from one',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'at')" },
      before: 'for (let i = 1; i <= list.length; i++) use(list[i].§at);\n',
      values: { list: { type: 'object', className: 'Array', length: 2 }, i: { type: 'number', text: '2' } },
      after: null,
    },
  ],
}

function ofLength(site: Site, read: t.MemberExpression): Suggestion[] {
  const list = textOf(site, read.object)
  if (!isLengthOf(site, read.property, read.object) || !site.values[list]?.length) return []
  const end = read.property.end ?? 0
  return [
    {
      explanation: `The last element of ${list} is at its length less one.`,
      edits: [{ start: end, end, text: ' - 1' }],
      prior: 0.85,
      reasons: ['Nothing is ever at the length of a list.'],
    },
  ]
}

function ofLoop(site: Site, read: t.MemberExpression): Suggestion[] {
  const { property } = read
  const loop = site.use.findParent((path) => path.isForStatement())
  if (!t.isIdentifier(property) || !loop?.isForStatement()) return []
  const { init, test } = loop.node
  const start = t.isVariableDeclaration(init) ? init.declarations[0]?.init : null
  if (!t.isBinaryExpression(test, { operator: '<=' }) || !t.isNumericLiteral(start, { value: 0 })) return []
  if (!t.isIdentifier(test.left, { name: property.name }) || !isLengthOf(site, test.right, read.object)) return []
  const at = site.source.text.indexOf('<=', test.left.end ?? 0)
  return [
    {
      explanation: `Stop before the length of ${textOf(site, read.object)}.`,
      edits: [{ start: at, end: at + 2, text: '<' }],
      prior: 0.85,
      reasons: ['Counted from zero, nothing is at the length of a list.'],
    },
  ]
}
