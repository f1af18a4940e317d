import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { wholeChain } from './code.ts'
import type { Site } from './site.ts'
import { isTakenForNumber } from './taken-for-number.ts'

const ARITHMETIC = /^(?:[-*/%]|\*\*)$/

/**
 * What becomes of the read that failed, if it gives undefined instead: the word is written, or reckoned with. One sentence; null where nothing of the
 * kind is seen.
 */
export function wrongAsUndefined({ use, kind }: Site): string | null {
  if (kind !== 'throw' || !use.isMemberExpression()) return null
  const whole = wholeChain(use)
  if (isWritten(whole)) return 'Without it, the word undefined would be written.'
  const reads = whole.parentPath?.isVariableDeclarator() && whole.key === 'init' ? whole.parentPath.get('id') : null
  const isReckoned =
    isOfSum(whole) || (reads !== null && !Array.isArray(reads) && reads.isIdentifier() && isTakenForNumber(reads))
  return isReckoned ? 'It is reckoned with, and nothing can be reckoned with what is not there.' : null
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
