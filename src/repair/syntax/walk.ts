import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { enclosingLoop } from './code.ts'
import type { Site } from './site.ts'

/** The loop of a walk down a path, `x = x[key]`, where the value is a step of one; null elsewhere. */
export function walkOf({ culprit }: Site, whole: NodePath): NodePath<t.Loop> | null {
  const { parent } = whole
  const isOnward = t.isAssignmentExpression(parent, { operator: '=' }) && t.isNodesEquivalent(parent.left, culprit.node)
  return isOnward && culprit.isIdentifier() ? enclosingLoop(whole) : null
}
