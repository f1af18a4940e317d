import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'

/** `text.match(/,/g)`, or of a pattern that was made with `g` before: null where there is no match at all. */
export function isMatchOfAll({ node, scope }: NodePath<t.Expression>): boolean {
  if (!t.isCallExpression(node) || !t.isMemberExpression(node.callee)) return false
  const [given] = node.arguments
  const declared = t.isIdentifier(given) ? scope.getBinding(given.name)?.path.node : null
  const pattern = t.isVariableDeclarator(declared) ? declared.init : given
  const [, flags] = t.isNewExpression(pattern) ? pattern.arguments : []
  const isGlobal = t.isRegExpLiteral(pattern)
    ? pattern.flags.includes('g')
    : t.isStringLiteral(flags) && flags.value.includes('g')
  return t.isIdentifier(node.callee.property, { name: 'match' }) && isGlobal
}
