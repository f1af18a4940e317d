import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { contains, enclosingLoop } from './code.ts'

/** The `x` of `typeof x === 'object'` and `typeof x !== 'object'`, also of a type that was kept in a variable; null for any other question. */
export function typeofObject(path: NodePath<t.BinaryExpression>): t.Expression | null {
  const { node } = path
  if (!/^[!=]==?$/.test(node.operator)) return null
  const [text, other] = [node.left, node.right].sort((a) => (t.isStringLiteral(a) ? -1 : 1))
  if (!t.isStringLiteral(text, { value: 'object' })) return null
  const asked = t.isIdentifier(other) ? keptIn(path, other.name) : other
  return t.isUnaryExpression(asked, { operator: 'typeof' }) ? asked.argument : null
}

/** What a variable that is given a value once was given. */
function keptIn(path: NodePath, name: string): t.Node | null {
  const binding = path.scope.getBinding(name)
  const declared = binding?.constant ? binding.path.node : null
  return t.isVariableDeclarator(declared) ? (declared.init ?? null) : null
}

/** The place is come to because the check held, because what was kept of it did, or because a guard with it did not leave. */
export function letsPass(check: NodePath<t.BinaryExpression>, use: NodePath): boolean {
  if (check.node.operator.startsWith('!')) return isPastGuard(check, use)
  const at = use.node.start ?? 0
  const statement = check.findParent((path) => path.isIfStatement())
  const branch = check.findParent(
    (path) => path.isIfStatement() || path.isConditionalExpression() || path.isLogicalExpression({ operator: '&&' }),
  )
  const isInside = [branch, statement].some(
    (path) => path != null && (path.node.start ?? 0) <= at && at < (path.node.end ?? 0),
  )
  return isInside || isKeptFor(check, use)
}

/** `if (typeof x !== 'object') return` before it, or behind it in a loop that comes round. */
function isPastGuard(check: NodePath, use: NodePath): boolean {
  const statement = check.findParent((path) => path.isIfStatement())
  if (!statement?.isIfStatement()) return false
  const loop = enclosingLoop(use)
  const isBefore = (statement.node.end ?? 0) <= (use.node.start ?? 0)
  if (!isBefore && (loop === null || enclosingLoop(statement)?.node !== loop.node)) return false
  const body = statement.node.consequent
  const last = t.isBlockStatement(body) ? body.body.at(-1) : body
  return t.isReturnStatement(last) || t.isThrowStatement(last) || t.isContinueStatement(last)
}

/** `const isObject = typeof x === 'object'` */
function isKeptFor({ parent, parentPath }: NodePath, use: NodePath): boolean {
  if (!t.isVariableDeclarator(parent) || !t.isIdentifier(parent.id)) return false
  const kept = parentPath?.scope.getBinding(parent.id.name)?.referencePaths ?? []
  return kept.some(
    (path) =>
      path.parentPath?.isUnaryExpression({ operator: '!' }) !== true &&
      path.findParent((at) => at.isIfStatement() && contains(at.node.consequent, use.node)) !== null,
  )
}
