import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { propertyOf } from './missing-method.ts'

const ARITHMETIC = /^(?:[-*/%]|\*\*)=?$/

/** The function does with the variable what is done with numbers only: it reckons with it, compares it with some, writes its digits. */
export function isTakenForNumber(path: NodePath<t.Expression>): boolean {
  const binding = path.isIdentifier() ? path.scope.getBinding(path.node.name) : undefined
  const places = [...(binding?.referencePaths ?? []), ...(binding?.constantViolations ?? [])]
  return places.some((place) => isOfNumber(place))
}

function isOfNumber(place: NodePath): boolean {
  const { parent, key, node } = place
  // `value /= 1000` is a change of the variable, and its place is the whole of it.
  if (t.isAssignmentExpression(node)) return ARITHMETIC.test(node.operator)
  if (t.isBinaryExpression(parent)) {
    const other = key === 'left' ? parent.right : parent.left
    return ARITHMETIC.test(parent.operator) || (isNumber(other) && /^[!=]==?$|^[<>]=?$/.test(parent.operator))
  }
  if (t.isUnaryExpression(parent)) return parent.operator === '-'
  if (t.isMemberExpression(parent) && key === 'object') return isNumberMethod(propertyOf(parent))
  return (
    t.isCallExpression(parent) &&
    t.isMemberExpression(parent.callee) &&
    t.isIdentifier(parent.callee.object, { name: 'Math' })
  )
}

const isNumber = (node: t.Node): boolean =>
  t.isNumericLiteral(node) || (t.isUnaryExpression(node, { operator: '-' }) && t.isNumericLiteral(node.argument))

/** Nothing but numbers has it. */
export const isNumberMethod = (name: string | null): boolean =>
  name === 'toFixed' || name === 'toPrecision' || name === 'toExponential'
