import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { nothingOf } from './absence.ts'
import { type Site, textOf } from './site.ts'

/** The operand of a condition's `&&` and `||` that holds the place, and what the condition decides on. */
export interface Asked {
  operand: NodePath<t.Expression>
  decision: NodePath<t.IfStatement | t.ConditionalExpression>
}

/** Null where the place is in no condition, or where more than its own operand is negated. */
export function askedAt(use: NodePath): Asked | null {
  let operand: NodePath | null = null
  for (let at: NodePath | null = use; at && !at.isFunction() && !at.isStatement(); at = at.parentPath) {
    const { parentPath } = at
    const isDecided = at.key === 'test' && (parentPath?.isIfStatement() || parentPath?.isConditionalExpression())
    if (operand && !isDecided && !parentPath?.isLogicalExpression()) return null
    if (!operand && (isDecided || parentPath?.isLogicalExpression())) operand = at
    if (isDecided && operand?.isExpression())
      return { operand, decision: parentPath as NodePath<t.IfStatement | t.ConditionalExpression> }
  }
  return null
}

/** The code names the value, or something of it. */
export function readsCulprit(node: t.Node | null | undefined, site: Site): boolean {
  const name = textOf(site, site.culprit.node)
  let does = false
  if (node)
    t.traverseFast(node, (inner) => {
      if ((t.isIdentifier(inner) || t.isMemberExpression(inner)) && textOf(site, inner) === name) does = true
    })
  return does
}

/** `!x.y`, `typeof x.y !== 'function'`, `x.length === 0`, `x.indexOf(y) < 0`: what is missing lacks that as well. */
export function asksForLack(test: t.Node): boolean {
  if (t.isUnaryExpression(test, { operator: '!' })) return !t.isUnaryExpression(test.argument, { operator: '!' })
  if (!t.isBinaryExpression(test)) return false
  const { operator, left, right } = test
  if (t.isUnaryExpression(left, { operator: 'typeof' })) {
    const isUndefined = t.isStringLiteral(right, { value: 'undefined' })
    return (/^!==?$/.test(operator) && !isUndefined) || (/^===?$/.test(operator) && isUndefined)
  }
  if (/^===?$/.test(operator)) return nothingOf(right) !== null || (isEmpty(right) && !isComparing(left))
  return /^<=?$/.test(operator) && t.isNumericLiteral(right)
}

/** `a.compare(b) === 0`: zero says that two are alike, and nothing is like none of them. */
const isComparing = (node: t.Node): boolean =>
  t.isCallExpression(node) && /^(?:compare|localeCompare|diff|order)/.test(nameCalled(node.callee))

const nameCalled = (callee: t.Node): string => {
  const name = t.isMemberExpression(callee) ? callee.property : callee
  return t.isIdentifier(name) ? name.name : ''
}

/** A zero, an empty text, `false`, or the place of what was not found. */
const isEmpty = (node: t.Node): boolean =>
  t.isNumericLiteral(node, { value: 0 }) ||
  t.isStringLiteral(node, { value: '' }) ||
  t.isBooleanLiteral(node, { value: false }) ||
  (t.isUnaryExpression(node, { operator: '-' }) && t.isNumericLiteral(node.argument, { value: 1 }))

/** As an operand of `&&` it would be read in another way. */
export const bindsLooser = (node: t.Node): boolean =>
  t.isLogicalExpression(node, { operator: '||' }) ||
  t.isLogicalExpression(node, { operator: '??' }) ||
  t.isConditionalExpression(node) ||
  t.isAssignmentExpression(node) ||
  t.isSequenceExpression(node) ||
  t.isArrowFunctionExpression(node)
