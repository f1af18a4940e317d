import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { indentAt, isPure, semicolon } from '../../../syntax/code.ts'
import { functionOf } from '../../../syntax/idioms.ts'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Edit, Suggestion, Template } from '../template.ts'

/**
 * `full.repeat(done) + empty.repeat(width - done)`: two parts of one width. When one of them is less than nothing the other one is
 * more than all, so that the number both are made of has to stay within the width.
 */
export const otherPart: Template = {
  id: 'other-part',
  suggest(site) {
    if (site.kind !== 'throw' || site.wording.kind !== 'invalid-length' || !isNegative(site)) return []
    return [...beyondTheWhole(site), ...belowZero(site)]
  },
  examples: [
    {
      name: 'a bar that is more than full',
      error: { type: 'RangeError', message: 'Invalid count value: -2' },
      before:
        "function bar(ratio, width) {\n  const done = Math.round(ratio * width);\n  return '='.repeat(done) + ' '.§repeat(width - done);\n}\n",
      values: { 'width - done': { type: 'number', text: '-2' } },
      after:
        "function bar(ratio, width) {\n  const done = Math.min(width, Math.round(ratio * width));\n  return '='.repeat(done) + ' '.repeat(width - done);\n}\n",
    },
    {
      name: 'a bar that is less than empty',
      error: { type: 'RangeError', message: 'Invalid count value: -2' },
      before:
        "function bar(ratio, width) {\n  const done = Math.round(ratio * width);\n  const left = width - done;\n  return '='.§repeat(done) + ' '.repeat(left);\n}\n",
      values: { done: { type: 'number', text: '-2' } },
      after:
        "function bar(ratio, width) {\n  const done = Math.max(0, Math.round(ratio * width));\n  const left = width - done;\n  return '='.repeat(done) + ' '.repeat(left);\n}\n",
    },
    {
      name: 'what is left has a name, and the part was handed in',
      error: { type: 'RangeError', message: 'Invalid array length' },
      before:
        "function bar(done) {\n  var left = this.width - done;\n  return Array(done + 1).join('=') + §Array(left).join(' ');\n}\n",
      values: { left: { type: 'number', text: '-2' } },
      after:
        "function bar(done) {\n  done = Math.min(this.width, done);\n  var left = this.width - done;\n  return Array(done + 1).join('=') + Array(left).join(' ');\n}\n",
    },
    {
      name: 'not where the part is a text that stands there anyway',
      error: { type: 'RangeError', message: 'Invalid count value: -2' },
      before:
        "function pad(text, width) {\n  const size = text.length;\n  return text + ' '.§repeat(width - size);\n}\n",
      values: { 'width - size': { type: 'number', text: '-2' } },
      after: null,
    },
  ],
}

const isNegative = (site: Site): boolean => Number(site.values[textOf(site, site.culprit.node)]?.text) < 0

/** `whole - part` failed: the part is counted out besides, and is more than the whole. */
function beyondTheWhole(site: Site): Suggestion[] {
  const left = differenceOf(site.culprit)
  if (!left || !isCountedOut(site, left.part)) return []
  const whole = textOf(site, left.whole)
  return isKnownAtPart(site, left) ? bounded(site, left.part, whole, `Math.min(${whole}, `) : []
}

/** `part` failed: what it leaves of a whole is counted out besides, and is more than the whole. */
function belowZero(site: Site): Suggestion[] {
  const { node } = site.culprit
  if (!t.isIdentifier(node)) return []
  let whole: t.Node | null = null
  functionOf(site.use).traverse({
    BinaryExpression({ node: difference }) {
      if (difference.operator === '-' && t.isIdentifier(difference.right, { name: node.name }))
        whole ??= difference.left
    },
  })
  return whole ? bounded(site, node, textOf(site, whole), 'Math.max(0, ') : []
}

interface Difference {
  whole: t.Node
  part: t.Identifier
}

/** `whole - part`, itself or as what a variable was made of. */
function differenceOf(path: NodePath): Difference | null {
  const declared = path.isIdentifier() ? path.scope.getBinding(path.node.name)?.path : undefined
  const node = declared?.isVariableDeclarator() ? declared.node.init : path.node
  if (!t.isBinaryExpression(node, { operator: '-' }) || !t.isIdentifier(node.right) || !isPure(node.left)) return null
  return { whole: node.left, part: node.right }
}

/** The whole has its value by the time that the part gets its own. */
function isKnownAtPart(site: Site, { whole, part }: Difference): boolean {
  const at = site.use.scope.getBinding(part.name)?.path.node.start ?? 0
  let isKnown = true
  t.traverseFast(whole, (node) => {
    const binding = t.isIdentifier(node) ? site.use.scope.getBinding(node.name) : undefined
    if (binding && binding.kind !== 'param' && (binding.path.node.start ?? 0) > at) isKnown = false
  })
  return isKnown
}

/** `'='.repeat(part)`, `Array(part + 1).join('=')`, `text.slice(0, part)`. */
function isCountedOut(site: Site, { name }: t.Identifier): boolean {
  const isPart = (node: t.Node | undefined): boolean =>
    t.isIdentifier(node, { name }) ||
    (t.isBinaryExpression(node, { operator: '+' }) && t.isIdentifier(node.left, { name }))
  let does = false
  t.traverseFast(functionOf(site.use).node, (node) => {
    if (!t.isCallExpression(node) && !t.isNewExpression(node)) return
    const { callee, arguments: given } = node
    const method = t.isMemberExpression(callee) ? propertyOf(callee) : t.isIdentifier(callee) ? callee.name : null
    if (method === 'repeat' || method === 'Array') does ||= isPart(given[0])
    if (method === 'slice' || method === 'substring') does ||= isPart(given[1])
  })
  return does
}

/** Where the part gets its value. */
function bounded(site: Site, { name }: t.Identifier, whole: string, bound: string): Suggestion[] {
  const binding = site.use.scope.getBinding(name)
  const edits = binding ? editsFor(site, binding.path, name, bound) : null
  if (!binding || binding.constantViolations.length > 0 || edits === null) return []
  return [
    {
      explanation: `Keep ${name} within ${whole}.`,
      edits,
      prior: 0.7,
      reasons: [`${name} and what it leaves of ${whole} are counted out as the two parts of one width.`],
    },
  ]
}

function editsFor(site: Site, path: NodePath, name: string, bound: string): Edit[] | null {
  if (path.isVariableDeclarator() && path.node.init) {
    const { start, end } = path.node.init
    return [
      { start: start ?? 0, end: start ?? 0, text: bound },
      { start: end ?? 0, end: end ?? 0, text: ')' },
    ]
  }
  const body = path.isIdentifier() && path.parentPath?.isFunction() ? path.parentPath.node.body : null
  const first = t.isBlockStatement(body) ? body.body[0] : undefined
  if (!first) return null
  const start = first.start ?? 0
  const line = `${name} = ${bound}${name})${semicolon(site.source)}\n${indentAt(site.source.text, start)}`
  return [{ start, end: start, text: line }]
}
