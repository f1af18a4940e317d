import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { calledFunction } from './called-function.ts'
import { returnsOf } from './idioms.ts'
import type { Site } from './site.ts'

/** All matches in a text, or null where there is none: of `text.match(/,/g)`, or of a function of the file that answers nothing else. */
export function asksForAll(site: Site): boolean {
  const { culprit, source } = site
  if (isMatchOfAll(culprit)) return true
  const owner = t.isCallExpression(culprit.node) ? calledFunction(source, culprit.node.callee) : null
  const answers = owner ? returnsOf(owner).map((path) => path.get('argument')) : []
  return answers.length > 0 && answers.every((answer) => answer.isExpression() && isMatchOfAll(answer))
}

/** `text.match(/,/g)`, or of a pattern that was made with `g` before. */
function isMatchOfAll({ node, scope }: NodePath<t.Expression>): boolean {
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
