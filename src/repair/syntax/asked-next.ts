import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { nothingOf } from './absence.ts'
import { wholeChain } from './code.ts'

/**
 * `const { callback } = tracker.get(id); if (!callback) return log(id)`: the line that first reads what was taken out, where it asks whether it
 * is there at all. Null where it goes on unasked, into an answer or an object.
 */
export function askedNext(read: NodePath): number | null {
  const owner = read.getFunctionParent()?.node
  const reads = namesMade(read)
    .flatMap((name) => read.scope.getBinding(name)?.referencePaths ?? [])
    .filter((path) => path.getFunctionParent()?.node === owner)
  const [first] = reads.sort((a, b) => (a.node.start ?? 0) - (b.node.start ?? 0))
  return first && isInTest(first) ? (first.node.loc?.start.line ?? 0) : null
}

/** The variables that the statement fills by it. */
function namesMade(read: NodePath): string[] {
  const { parent, key } = wholeChain(read)
  const made = read.isVariableDeclarator()
    ? read.node
    : t.isVariableDeclarator(parent) && key === 'init'
      ? parent
      : null
  return made ? Object.keys(t.getBindingIdentifiers(made.id)) : []
}

/** It is asked whether it is there: `if (x)`, `x && go()`, `x == null`, `known[x] ? a : b`. What is done with it is another thing. */
export function isInTest(path: NodePath): boolean {
  for (let at: NodePath = path; at.parentPath; at = at.parentPath) {
    const { parent, key } = at
    if ((t.isIfStatement(parent) || t.isConditionalExpression(parent)) && key === 'test') return true
    if (t.isUnaryExpression(parent, { operator: '!' }) || (t.isLogicalExpression(parent) && key === 'left')) return true
    const isOnTheWay =
      t.isLogicalExpression(parent) ||
      (t.isMemberExpression(parent, { computed: true }) && key === 'property') ||
      (t.isUnaryExpression(parent, { operator: 'typeof' }) && key === 'argument') ||
      (t.isBinaryExpression(parent) && isWithNothing(parent))
    if (!isOnTheWay) return false
  }
  return false
}

/** `x == null`, `x !== undefined`, `typeof x === 'string'` */
const isWithNothing = ({ operator, left, right }: t.BinaryExpression): boolean =>
  /^[!=]==?$/.test(operator) && (nothingOf(right) !== null || t.isUnaryExpression(left, { operator: 'typeof' }))
