import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { propertyOf } from './missing-method.ts'

/** `text.split('\n')`, of whose lines the variable is one: in a loop, or as the parameter of a function that is called for each. */
export function splitLines(use: NodePath, line: t.Node): t.Node | null {
  const binding = t.isIdentifier(line) ? use.scope.getBinding(line.name) : undefined
  if (!binding) return null
  const loop = binding.path.find((path) => path.isForOfStatement() || path.isFunction())
  if (loop?.isForOfStatement()) return splitOf(loop.get('right'))
  const call = loop?.listKey === 'arguments' ? loop.parentPath : null
  const callee = call?.isCallExpression() ? call.get('callee') : null
  const isFirst = loop?.isFunction() === true && loop.node.params[0] === binding.path.node
  return isFirst && callee?.isMemberExpression() ? splitOf(callee.get('object')) : null
}

/** The call itself, also by way of a variable. */
function splitOf(path: NodePath): t.Node | null {
  const declared = path.isIdentifier() ? path.scope.getBinding(path.node.name)?.path : undefined
  const node = declared?.isVariableDeclarator() ? declared.node.init : path.node
  if (!t.isCallExpression(node) || !t.isMemberExpression(node.callee) || propertyOf(node.callee) !== 'split')
    return null
  const [by] = node.arguments
  const isLines =
    (t.isStringLiteral(by) && by.value.includes('\n')) || (t.isRegExpLiteral(by) && by.pattern.includes('\\n'))
  return isLines ? node : null
}
