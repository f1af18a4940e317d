import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'

export type Nothing = 'undefined' | 'null'

/**
 * `!x`, `x == null`, `x === undefined`, `typeof x === 'undefined'`, alone or in a row of `||`: the text of an `x` that is asked for.
 * `typeof x !== 'string'` asks for it among others. Where it is known which nothing comes, what asks for the other one only is left out.
 */
export function absentNames(test: t.Node, textOf: (node: t.Node) => string, comes?: Nothing): string[] {
  if (t.isLogicalExpression(test, { operator: '||' }))
    return [...absentNames(test.left, textOf, comes), ...absentNames(test.right, textOf, comes)]
  if (t.isUnaryExpression(test, { operator: '!' }))
    return t.isIdentifier(test.argument) || t.isMemberExpression(test.argument) ? [textOf(test.argument)] : []
  if (!t.isBinaryExpression(test)) return []
  const kind = kindTurnedAway(test)
  if (kind !== null)
    return comes === 'null' && kind === 'object' ? [] : [textOf((test.left as t.UnaryExpression).argument)]
  if (!/^===?$/.test(test.operator)) return []
  if (t.isUnaryExpression(test.left, { operator: 'typeof' }))
    return t.isStringLiteral(test.right, { value: 'undefined' }) && comes !== 'null' ? [textOf(test.left.argument)] : []
  const nothing = nothingOf(test.right)
  const isOther = test.operator === '===' && comes !== undefined && nothing !== comes
  return nothing && !isOther ? [textOf(test.left)] : []
}

/** The kind in `typeof x !== 'kind'`, which turns away what is missing with all else. */
function kindTurnedAway({ operator, left, right }: t.BinaryExpression): string | null {
  const isTypeof = /^!==?$/.test(operator) && t.isUnaryExpression(left, { operator: 'typeof' })
  return isTypeof && t.isStringLiteral(right) && right.value !== 'undefined' ? right.value : null
}

/** Which nothing an expression is, as it is written; null where it is none. */
export function nothingOf(node: t.Node): Nothing | null {
  if (t.isNullLiteral(node)) return 'null'
  return t.isIdentifier(node, { name: 'undefined' }) || t.isUnaryExpression(node, { operator: 'void' })
    ? 'undefined'
    : null
}

/** Which nothings the function asks for by `===` or `!==`, of whatever value. */
export function strictlyAskedFor({ node }: NodePath): Nothing[] {
  const asked: Nothing[] = []
  t.traverseFast(node, (each) => {
    if (!t.isBinaryExpression(each) || !/^[!=]==$/.test(each.operator)) return
    const nothing = nothingOf(each.right) ?? nothingOf(each.left)
    if (nothing) asked.push(nothing)
  })
  return asked
}

/** Statements behind it that may look at what it made. */
const NEXT_MAX = 3

/**
 * The line of the `if` right behind the statement that leaves, or does nothing, while the variable made by it is missing; null where
 * there is none. `value` is the whole value of that variable, which will be what `comes`.
 */
export function absenceHandledNext(value: NodePath, textOf: (node: t.Node) => string, comes: Nothing): number | null {
  const target = targetOf(value, textOf)
  const statement = value.getStatementParent()
  if (target === null || !statement?.inList) return null
  for (const next of (statement.getAllNextSiblings() as NodePath[]).slice(0, NEXT_MAX)) {
    if (next.isIfStatement()) {
      const { test, loc } = next.node
      const asks = absentNames(test, textOf, comes).includes(target)
        ? leaves(next.node)
        : isAskedAlone(test, textOf, target)
      if (asks) return loc?.start.line ?? 0
    }
    if (isNamedIn(next, textOf, target)) return null
  }
  return null
}

/** `if (x) { ... }` without an `else`: nothing is done without it. */
const isAskedAlone = (test: t.Node, textOf: (node: t.Node) => string, target: string): boolean =>
  t.isIdentifier(test) && textOf(test) === target

function leaves({ consequent }: t.IfStatement): boolean {
  const last = t.isBlockStatement(consequent) ? consequent.body.at(-1) : consequent
  return (
    t.isReturnStatement(last) || t.isThrowStatement(last) || t.isContinueStatement(last) || t.isBreakStatement(last)
  )
}

function targetOf(value: NodePath, textOf: (node: t.Node) => string): string | null {
  const parent = value.parentPath
  if (parent?.isVariableDeclarator() && t.isIdentifier(parent.node.id)) return parent.node.id.name
  if (!parent?.isAssignmentExpression({ operator: '=' }) || !parent.parentPath.isExpressionStatement()) return null
  return textOf(parent.node.left)
}

function isNamedIn(path: NodePath, textOf: (node: t.Node) => string, target: string): boolean {
  let found = false
  t.traverseFast(path.node, (node) => {
    if ((t.isIdentifier(node) || t.isMemberExpression(node)) && textOf(node) === target) found = true
  })
  return found
}
