import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'

/**
 * `const name = found[1]; return name || 'anonymous'`: the line that takes something else where the variable made of this read is missing,
 * the first time that it is read; null where there is none.
 */
export function standInFor(read: NodePath): number | null {
  const { parent } = read
  if (!t.isVariableDeclarator(parent) || !t.isIdentifier(parent.id) || read.key !== 'init') return null
  const [first] = (read.scope.getBinding(parent.id.name)?.referencePaths ?? []).sort(
    (a, b) => (a.node.start ?? 0) - (b.node.start ?? 0),
  )
  const isReplaced =
    first?.key === 'left' && t.isLogicalExpression(first.parent) && /^(?:\|\||\?\?)$/.test(first.parent.operator)
  return isReplaced ? (first.node.loc?.start.line ?? 0) : null
}
