import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'

/**
 * `const one = table[a.name]`, and the function goes on without `one`: so it does for a name that is not there. The line of the lookup;
 * null where the place is none, or nothing asks for what was found.
 */
export function handledLookup(use: NodePath): number | null {
  const lookup = use.parentPath
  if (!lookup?.isMemberExpression({ computed: true }) || use.key !== 'property') return null
  const { parent, parentPath, key } = lookup
  const isInPlace = t.isLogicalExpression(parent) && key === 'left' && parent.operator !== '&&'
  const kept = t.isVariableDeclarator(parent) && t.isIdentifier(parent.id) ? parent.id.name : null
  const reads = kept === null ? [] : (parentPath?.scope.getBinding(kept)?.referencePaths ?? [])
  return isInPlace || reads.some(isAsked) ? (lookup.node.loc?.start.line ?? 0) : null
}

/** Whether it is there. */
function isAsked({ parent, key }: NodePath): boolean {
  if (t.isIfStatement(parent) || t.isConditionalExpression(parent)) return key === 'test'
  return t.isUnaryExpression(parent, { operator: '!' }) || (t.isLogicalExpression(parent) && key === 'left')
}
