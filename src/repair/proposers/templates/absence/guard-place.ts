import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { isConditional, statementInList } from '../../../syntax/code.ts'
import type { Site } from '../../../syntax/site.ts'

/** The statement before which a guard says nothing but what the failing place needs; null where there is none. */
export function guardedStatement(site: Site): NodePath<t.Statement> | null {
  const listed = statementInList(site.use)
  if (!listed) return null
  const isFree = !isConditional(site.use, listed) || isBehindOtherKinds(site, listed)
  return isFree ? listed : loopBody(site)
}

/** `for (...) sum += list[i].size`: all that the loop does, without braces. */
function loopBody({ use }: Site): NodePath<t.Statement> | null {
  const statement = use.find((path) => path.isStatement()) as NodePath<t.Statement> | null
  const isBody = statement?.parentPath?.isLoop() && statement.key === 'body' && statement.isExpressionStatement()
  return statement && isBody && !isConditional(use, statement) ? statement : null
}

/** `if (typeof v === 'string') ... else if (v.then) ...`: the questions before it are for what is there, and say no of what is missing. */
function isBehindOtherKinds({ use, culprit }: Site, statement: NodePath<t.Statement>): boolean {
  const { node } = culprit
  if (!t.isIdentifier(node)) return false
  for (let at: NodePath = use; at !== statement && at.parentPath; at = at.parentPath) {
    const { parent, key } = at
    if (t.isIfStatement(parent) && key === 'alternate' && !asksForKind(parent.test, node.name)) return false
    if (t.isIfStatement(parent) ? key === 'consequent' : isConditional(at, at.parentPath)) return false
  }
  return true
}

/** `typeof v === 'string'`, `v instanceof Date`, `Array.isArray(v)`, of the very variable; `typeof null` is an object. */
function asksForKind(test: t.Expression, name: string): boolean {
  if (t.isLogicalExpression(test)) return asksForKind(test.left, name) && asksForKind(test.right, name)
  if (t.isCallExpression(test) && t.isMemberExpression(test.callee))
    return t.isIdentifier(test.callee.property, { name: 'isArray' }) && t.isIdentifier(test.arguments[0], { name })
  if (!t.isBinaryExpression(test)) return false
  if (test.operator === 'instanceof') return t.isIdentifier(test.left, { name })
  const isKind = t.isStringLiteral(test.right) && !/^(?:undefined|object)$/.test(test.right.value)
  const isTypeof =
    t.isUnaryExpression(test.left, { operator: 'typeof' }) && t.isIdentifier(test.left.argument, { name })
  return /^===?$/.test(test.operator) && isTypeof && isKind
}
