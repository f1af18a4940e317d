import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { isNamedIn } from './idioms.ts'
import { propertyOf } from './missing-method.ts'
import type { Site } from './site.ts'

const KEEPING = /^(?:push|unshift|add|append|appendChild|insert|write|enqueue)$/

/** Something else is put into the missing thing, `row.cells.push(cell)`: where that is not done, what was to be kept is lost. */
export function isToBeKeptIn({ culprit, use }: Site): boolean {
  const { node } = culprit
  const chain = receiverChain(use)
  const { parent, key } = chain
  if (!t.isCallExpression(parent) || key !== 'callee' || !t.isMemberExpression(chain.node)) return false
  if (!KEEPING.test(propertyOf(chain.node) ?? '') || !t.isExpressionStatement(chain.parentPath?.parent)) return false
  const root = t.isIdentifier(node) ? node.name : null
  return parent.arguments.length > 0 && (root === null || parent.arguments.every((given) => !isNamedIn(given, root)))
}

/** `a.b.push` around `a.b`. */
function receiverChain(path: NodePath): NodePath {
  const { parentPath, key } = path
  return parentPath?.isMemberExpression() && key === 'object' ? receiverChain(parentPath) : path
}
