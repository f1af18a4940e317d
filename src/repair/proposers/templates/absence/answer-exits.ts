import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { absentNames } from '../../../syntax/absence.ts'
import { semicolon } from '../../../syntax/code.ts'
import { functionOf, guardsAround, nameOf, returnsOf } from '../../../syntax/idioms.ts'
import { isAbsent, type Site, textOf } from '../../../syntax/site.ts'
import type { Exit } from './exits.ts'

const MIRRORED_PRIOR = 0.7
const QUESTION_PRIOR = 0.56

/** What the function's own answers say that it answers for nothing: the other one of two, no to a question. */
export function answerExits(site: Site): Exit[] {
  const owner = functionOf(site.use)
  if (!isAbsent(site) || !owner.isFunction() || !t.isBlockStatement(owner.node.body)) return []
  return [mirrored(site, owner), toQuestion(site, owner)].filter((exit) => exit !== null)
}

/** `if (!b) return a` with `a` missing: what is made of two is the other one where there is only one. */
function mirrored(site: Site, owner: NodePath<t.Function>): Exit | null {
  const { node } = site.culprit
  // Of three, as a thing, a path and a value, none stands for another.
  if (!t.isIdentifier(node) || !isParameter(owner, node.name) || owner.node.params.length !== 2) return null
  const guard = guardsAround(site).find(
    ({ exit }) => t.isReturnStatement(exit) && t.isIdentifier(exit.argument, { name: node.name }),
  )
  const [other] = guard ? absentNames(guard.test, (part) => textOf(site, part)) : []
  if (!guard || other === undefined || other === node.name || !isParameter(owner, other)) return null
  return {
    variant: 'mirrored',
    text: `return ${other}${semicolon(site.source)}`,
    prior: MIRRORED_PRIOR,
    reasons: [`Line ${guard.path.node.loc?.start.line ?? 0} answers ${node.name} where there is no ${other}.`],
  }
}

const isParameter = ({ scope }: NodePath<t.Function>, name: string): boolean =>
  scope.getOwnBinding(name)?.kind === 'param'

/** `isLoop(node)`, `has(key)`: there is no such thing, so it is none of that kind. */
function toQuestion(site: Site, owner: NodePath<t.Function>): Exit | null {
  const name = nameOf(owner) ?? keyOf(owner)
  if (name === null || !/^_?(?:is|has|can|should|matches|contains|includes|equals)(?![a-z])/.test(name)) return null
  const returns = returnsOf(owner)
  if (returns.length === 0 || !returns.every(({ node }) => isYesOrNo(node.argument))) return null
  const reasons = [`${name} answers yes or no, and there is nothing to say yes to.`]
  return { variant: 'no', text: `return false${semicolon(site.source)}`, prior: QUESTION_PRIOR, reasons }
}

function keyOf({ node, parent }: NodePath<t.Function>): string | null {
  if ((t.isObjectMethod(node) || t.isClassMethod(node)) && t.isIdentifier(node.key)) return node.key.name
  if (!t.isAssignmentExpression(parent) || !t.isMemberExpression(parent.left)) return null
  return t.isIdentifier(parent.left.property) ? parent.left.property.name : null
}

const ASKING = new Set(['test', 'includes', 'has', 'some', 'every', 'startsWith', 'endsWith', 'hasOwnProperty'])

function isYesOrNo(node: t.Node | null | undefined): boolean {
  if (t.isBooleanLiteral(node) || t.isUnaryExpression(node, { operator: '!' })) return true
  if (t.isBinaryExpression(node)) return /^(?:[=!]==?|[<>]=?|in|instanceof)$/.test(node.operator)
  if (t.isLogicalExpression(node)) return isYesOrNo(node.left) || isYesOrNo(node.right)
  if (!t.isCallExpression(node) || !t.isMemberExpression(node.callee)) return false
  return t.isIdentifier(node.callee.property) && ASKING.has(node.callee.property.name)
}
