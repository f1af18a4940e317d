import * as t from '@babel/types'
import { onlyStatement } from '../../../syntax/code.ts'
import { countingLoops } from '../../../syntax/loops.ts'
import { isLengthOf } from '../../../syntax/objections.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

/** `list[list.length]` is never an element, and a loop up to `<= list.length` meets one that is not there. */
export const lastIndex: Template = {
  id: 'last-index',
  suggest(site) {
    const { node } = site.culprit
    if (!t.isMemberExpression(node) || !node.computed || site.kind === 'caller') return []
    return [...ofLength(site, node), ...ofLoop(site, node), ...ofTranslatedLoop(site, node), ...ofNext(site, node)]
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
      name: 'a loop that CoffeeScript wrote',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'at')" },
      before:
        'var i, j, ref;\nfor (i = j = 0, ref = list.length; 0 <= ref ? j <= ref : j >= ref; i = 0 <= ref ? ++j : --j) {\n  use(list[i].§at);\n}\n',
      values: { list: { type: 'object', className: 'Array', length: 2 }, i: { type: 'number', text: '2' } },
      after:
        'var i, j, ref;\nfor (i = j = 0, ref = list.length; 0 <= ref ? j < ref : j > ref; i = 0 <= ref ? ++j : --j) {\n  use(list[i].at);\n}\n',
    },
    {
      name: 'a loop over pairs',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'at')" },
      before: 'for (let i = 0; i < list.length; i++) {\n  use(list[i].at, list[i + 1].§at);\n}\n',
      values: { list: { type: 'object', className: 'Array', length: 2 }, i: { type: 'number', text: '1' } },
      after: 'for (let i = 0; i < list.length - 1; i++) {\n  use(list[i].at, list[i + 1].at);\n}\n',
    },
    {
      name: 'not where the loop does something with each one as well',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'at')" },
      before: 'for (let i = 0; i < list.length; i++) {\n  note(list[i]);\n  use(list[i + 1].§at);\n}\n',
      values: { list: { type: 'object', className: 'Array', length: 2 }, i: { type: 'number', text: '1' } },
      after: null,
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

/** `for i in [0..list.length]` as it is translated, which counts up or down: `0 <= ref ? j <= ref : j >= ref`. */
function ofTranslatedLoop(site: Site, read: t.MemberExpression): Suggestion[] {
  const loop = site.use.findParent((path) => path.isForStatement())
  const { init, test } = loop?.isForStatement() ? loop.node : {}
  if (!init || !t.isConditionalExpression(test) || !t.isIdentifier(read.property)) return []
  const { consequent: up, alternate: down } = test
  const isBoth = t.isBinaryExpression(up, { operator: '<=' }) && t.isBinaryExpression(down, { operator: '>=' })
  if (!isBoth || !t.isIdentifier(up.right) || textOf(site, up.right) !== textOf(site, down.right)) return []
  const [begin, list] = [textOf(site, init), textOf(site, read.object)]
  if (!begin.endsWith(`${up.right.name} = ${list}.length`) || !begin.startsWith(`${read.property.name} = `)) return []
  const edits = [up, down].map(({ left }) => {
    const at = site.source.text.indexOf('=', left.end ?? 0)
    return { start: at, end: at + 1, text: '' }
  })
  return [
    {
      explanation: `Stop before the length of ${list}.`,
      edits,
      isWhole: true,
      prior: 0.85,
      reasons: ['Nothing is at the length of a list.'],
    },
  ]
}

/** `list[i + 1]` of the last element, in a loop that does nothing else than to look at both. */
function ofNext(site: Site, read: t.MemberExpression): Suggestion[] {
  const { property } = read
  if (!t.isBinaryExpression(property, { operator: '+' }) || !t.isNumericLiteral(property.right)) return []
  const loop = countingLoops(site.use).find(({ variable }) => t.isIdentifier(property.left, { name: variable }))
  const list = textOf(site, read.object)
  const limit = loop && t.isBinaryExpression(loop.path.node.test, { operator: '<' }) ? loop.path.node.test.right : null
  const body = loop?.path.node.body
  const only = onlyStatement(body)
  if (!limit || textOf(site, limit) !== `${list}.length` || !only || t.isBlockStatement(only) || t.isIfStatement(only))
    return []
  const end = limit.end ?? 0
  return [
    {
      variant: 'pairs',
      explanation: `Stop where there is no element ${property.right.value} further on.`,
      edits: [{ start: end, end, text: ` - ${property.right.value}` }],
      prior: 0.74,
      reasons: ['All that the loop does needs both elements, and behind the last there is none.'],
    },
  ]
}
