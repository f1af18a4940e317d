import * as t from '@babel/types'
import { isNamedAnswer } from './condition-operand.ts'
import { propertyOf } from './missing-method.ts'
import type { Site } from './site.ts'

const KINDS = /^(?:constructor|type|kind|nodeType|nodeName|tagName)$/

/** `v.constructor === String ? v : shown(v)`: one way for a kind, and one for the rest. */
export function isKindOfTwoWays({ use }: Site): boolean {
  const { parent, parentPath } = use
  if (!t.isMemberExpression(use.node) || !t.isBinaryExpression(parent) || !/^===?$/.test(parent.operator)) return false
  const other = parent.left === use.node ? parent.right : parent.left
  if (!KINDS.test(propertyOf(use.node) ?? '') && !isConstant(other)) return false
  if (parentPath && isNamedAnswer(parentPath)) return true
  if (parentPath?.key !== 'test') return false
  const choice = parentPath.parent
  return t.isConditionalExpression(choice) || (t.isIfStatement(choice) && choice.alternate != null)
}

/** `Token.BLOCK`, `BLOCK`: one of a set of kinds, by how it is written. */
function isConstant(node: t.Node): boolean {
  const last = t.isMemberExpression(node) && !node.computed ? node.property : node
  return t.isIdentifier(last) && /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)*$/.test(last.name) && last.name.length > 2
}
