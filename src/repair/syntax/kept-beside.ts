import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { hasNode } from './code.ts'
import { isNamedIn } from './idioms.ts'
import { isQuestion, propertyOf } from './missing-method.ts'
import type { Site } from './site.ts'

/**
 * `if (typeof item === 'string') all.push(item); else Object.keys(item)...`: what is of another kind is gathered, so that to do nothing with the one that
 * is missing loses an element. One sentence, or null.
 */
export function keptBeside({ culprit, use }: Site): string | null {
  if (!culprit.isIdentifier() || culprit.scope.getBinding(culprit.node.name)?.kind !== 'param') return null
  const { name } = culprit.node
  for (const { test, consequent } of ifsAround(use)) {
    const line = asksForKind(test, name) ? lineOfKeeping(consequent, name) : null
    if (line !== null) return `Line ${line} keeps ${name} where it is of another kind: without a word this one is lost.`
  }
  return null
}

/** Those of the same chain of `if` and `else if` that did not hold. */
function ifsAround(use: NodePath): t.IfStatement[] {
  const ifs: t.IfStatement[] = []
  for (let at: NodePath | null = use; at && !at.isFunction(); at = at.parentPath)
    if (at.key === 'alternate' && at.parentPath?.isIfStatement()) ifs.push(at.parentPath.node)
  return ifs
}

/** `typeof item === 'string'`, `item instanceof Row`, `Array.isArray(item)` */
const asksForKind = (test: t.Expression, name: string): boolean =>
  hasNode(
    test,
    (node) =>
      (t.isUnaryExpression(node, { operator: 'typeof' }) && t.isIdentifier(node.argument, { name })) ||
      (t.isBinaryExpression(node, { operator: 'instanceof' }) && t.isIdentifier(node.left, { name })) ||
      (t.isCallExpression(node) && isQuestion(node.callee) && t.isIdentifier(node.arguments[0], { name })),
  )

/** `all.push(item)`, `all = all.concat(item)`, and nothing of the item but the item. */
function lineOfKeeping(branch: t.Statement, name: string): number | null {
  const [only, ...more] = t.isBlockStatement(branch) ? branch.body : [branch]
  if (!t.isExpressionStatement(only) || more.length > 0) return null
  const { expression } = only
  const isAssigned = t.isAssignmentExpression(expression, { operator: '=' })
  const call = isAssigned ? expression.right : expression
  if (!t.isCallExpression(call) || !t.isMemberExpression(call.callee)) return null
  const [kept, ...others] = call.arguments
  const isKeeping = (isAssigned ? /^concat$/ : /^(?:push|unshift|add)$/).test(propertyOf(call.callee) ?? '')
  const isIt = t.isIdentifier(kept, { name }) && others.length === 0 && !isNamedIn(call.callee, name)
  return isKeeping && isIt ? (only.loc?.start.line ?? 0) : null
}
