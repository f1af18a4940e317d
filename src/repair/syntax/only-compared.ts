import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'

/** The value goes into a variable that is only ever compared with what the code writes down: what is missing is none of those. */
export function isOnlyCompared(value: NodePath): boolean {
  const { parentPath, scope } = value
  if (!parentPath?.isVariableDeclarator() || !t.isIdentifier(parentPath.node.id)) return false
  const binding = scope.getBinding(parentPath.node.id.name)
  // A variable that is declared in a loop is set anew by its own declaration.
  const isSetOnce = binding?.constantViolations.every(({ node }) => node === binding.path.node) === true
  const references = isSetOnce ? binding.referencePaths : []
  return references.length > 0 && references.every(isComparedWithLiteral)
}

function isComparedWithLiteral({ node, parent }: NodePath): boolean {
  if (t.isSwitchStatement(parent)) return parent.cases.every(({ test }) => test === null || isWritten(test))
  if (!t.isBinaryExpression(parent) || !/^[=!]==?$/.test(parent.operator)) return false
  return isWritten(parent.left === node ? parent.right : parent.left)
}

/** `null` is what is missing itself. */
const isWritten = (node: t.Node | null | undefined): boolean => t.isLiteral(node) && !t.isNullLiteral(node)
