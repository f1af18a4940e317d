import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { enclosingLoop } from './code.ts'
import { culpritValue, type Site } from './site.ts'

/** The loop of a walk down a path, `x = x[key]`, where the value is a step of one; null elsewhere. */
export function walkOf({ culprit }: Site, whole: NodePath): NodePath<t.Loop> | null {
  const { parent } = whole
  const isOnward = t.isAssignmentExpression(parent, { operator: '=' }) && t.isNodesEquivalent(parent.left, culprit.node)
  return isOnward && culprit.isIdentifier() ? enclosingLoop(whole) : null
}

/** The walk met null, and behind it the end is asked for undefined: `return value === undefined ? fallback : value`. */
export function isEndOfUndefined(site: Site): boolean {
  const { culprit } = site
  if (!culprit.isIdentifier() || culpritValue(site)?.type !== 'null') return false
  const references = culprit.scope.getBinding(culprit.node.name)?.referencePaths ?? []
  return references.some(
    ({ node, parent }) =>
      (node.start ?? 0) > (site.use.node.end ?? 0) &&
      t.isBinaryExpression(parent) &&
      /^[!=]==$/.test(parent.operator) &&
      parent.left === node &&
      t.isIdentifier(parent.right, { name: 'undefined' }),
  )
}
