import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { propertyOf, wordOf } from './missing-method.ts'
import { isStringMethod } from './site.ts'

/** The function does with the variable what is done with text only: its methods, a comparison with some, a letter of it, a pattern. */
export function isTakenForText(path: NodePath<t.Expression>): boolean {
  const binding = path.isIdentifier() ? path.scope.getBinding(path.node.name) : undefined
  const reads = binding?.referencePaths ?? []
  return reads.some(isOfText) && !reads.some(isOfMore)
}

/** `user.name`: text has no such property, whatever it is compared with. */
function isOfMore({ parentPath, key }: NodePath): boolean {
  if (!parentPath?.isMemberExpression({ computed: false }) || key !== 'object') return false
  const property = propertyOf(parentPath.node)
  return property !== null && !Object.hasOwn(String.prototype, property)
}

function isOfText({ parentPath, key }: NodePath): boolean {
  if (parentPath?.isSwitchStatement()) return parentPath.node.cases.some(({ test }) => t.isStringLiteral(test))
  if (isComparedWithText(parentPath) || isSearched(parentPath, key)) return true
  if (!parentPath?.isMemberExpression() || key !== 'object') return false
  const around = parentPath.parentPath
  const method = around.isCallExpression() && parentPath.key === 'callee' ? propertyOf(parentPath.node) : null
  const isLetter = parentPath.node.computed && isComparedWithText(around, 1)
  return isLetter || (method !== null && isStringMethod(method))
}

/** `re.exec(address)` */
const isSearched = (call: NodePath | null, key: NodePath['key']): boolean =>
  call?.isCallExpression() === true &&
  key === 0 &&
  t.isMemberExpression(call.node.callee) &&
  propertyOf(call.node.callee) === 'exec'

/** `type === 'form'`; of one letter, `type[0] === '+'`. */
function isComparedWithText(path: NodePath | null, length?: number): boolean {
  if (!path?.isBinaryExpression() || !/^[!=]==?$/.test(path.node.operator)) return false
  const { right } = path.node
  return t.isStringLiteral(right) && (length === undefined || right.value.length === length)
}

/** By its name it is a text, or a part of one. */
export const isCalledText = (node: t.Node): boolean =>
  /^(?:text|str|string|word|line|label|title|message|sentence|name)$|(?:Text|String|Line|Label|Title|Message|Name)$/.test(
    wordOf(node) ?? '',
  )
