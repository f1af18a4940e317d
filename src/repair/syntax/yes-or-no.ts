import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { returnsOf } from './idioms.ts'

/** The function answers whether something is so, and nothing else. */
export function answersYesOrNo(owner: NodePath): boolean {
  if (owner.isArrowFunctionExpression() && !t.isBlockStatement(owner.node.body)) return isAnswer(owner.node.body)
  const answers = returnsOf(owner).map((path) => path.node.argument)
  return owner.isFunction() && answers.length > 0 && answers.every(isAnswer) && !answers.every(isYes)
}

const isYes = (node: t.Node | null | undefined): boolean => t.isBooleanLiteral(node, { value: true })

function isAnswer(node: t.Node | null | undefined): boolean {
  if (t.isLogicalExpression(node)) return isAnswer(node.left) && isAnswer(node.right)
  return (
    t.isBooleanLiteral(node) ||
    t.isUnaryExpression(node, { operator: '!' }) ||
    (t.isBinaryExpression(node) && /^(?:[=!]==?|[<>]=?|in|instanceof)$/.test(node.operator))
  )
}
