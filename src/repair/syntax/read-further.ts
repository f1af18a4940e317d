import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { rootName, wholeChain } from './code.ts'
import type { Site } from './site.ts'
import { isTakenForNumber } from './taken-for-number.ts'

const ARITHMETIC = /^(?:[-*/%]|\*\*)$/

/**
 * What becomes of the read that failed, if it gives undefined instead: the word is written, or reckoned with, or told as what was asked for. One
 * sentence; null where nothing of the kind is seen.
 */
export function wrongAsUndefined({ use, kind }: Site): string | null {
  if (kind !== 'throw' || !use.isMemberExpression()) return null
  const whole = eitherOf(wholeChain(use), rootName(use.node))
  const kept = keptIn(whole)
  if (isWritten(whole) || (kept && isOnlyWritten(kept))) return 'Without it, the word undefined would be written.'
  if (isToldAsResult(whole)) return 'The callback would be told that all went well, and get nothing.'
  const isReckoned = isOfSum(whole) || (kept !== null && isTakenForNumber(kept))
  return isReckoned ? 'It is reckoned with, and nothing can be reckoned with what is not there.' : null
}

const CALLBACK = /^(?:cb|callback|done|next|fn)$/i

/** `callback(null, body.results)` */
function isToldAsResult({ parent, listKey, key }: NodePath): boolean {
  if (!t.isCallExpression(parent) || listKey !== 'arguments' || key === 0) return false
  const [error] = parent.arguments
  const isFine = t.isNullLiteral(error) || t.isIdentifier(error, { name: 'undefined' })
  return isFine && t.isIdentifier(parent.callee) && CALLBACK.test(parent.callee.name)
}

/** `match[1] || match[2]`: where the one is undefined for want of `match`, so is the other. */
function eitherOf(read: NodePath, object: string | null): NodePath {
  const choice = read.parentPath
  if (!choice?.isLogicalExpression() || choice.node.operator === '&&' || object === null) return read
  const other = read.key === 'left' ? choice.node.right : choice.node.left
  return t.isMemberExpression(other) && rootName(other) === object ? eitherOf(choice, object) : read
}

/** The variable that begins with it. */
function keptIn(value: NodePath): NodePath<t.Identifier> | null {
  const name = value.parentPath?.isVariableDeclarator() && value.key === 'init' ? value.parentPath.get('id') : null
  return name && !Array.isArray(name) && name.isIdentifier() ? name : null
}

/** Written wherever it is read: nobody asks first whether there is one. */
function isOnlyWritten({ node, scope }: NodePath<t.Identifier>): boolean {
  const binding = scope.getBinding(node.name)
  return binding?.constant === true && binding.referenced && binding.referencePaths.every(isWritten)
}

/** In a template, or beside a text that is written out. */
function isWritten({ parent, key }: NodePath): boolean {
  if (t.isTemplateLiteral(parent)) return true
  if (!t.isBinaryExpression(parent, { operator: '+' })) return false
  const other = key === 'left' ? parent.right : parent.left
  return t.isStringLiteral(other) || t.isTemplateLiteral(other)
}

const isOfSum = ({ parent }: NodePath): boolean =>
  (t.isBinaryExpression(parent) && ARITHMETIC.test(parent.operator)) || t.isUnaryExpression(parent, { operator: '-' })
