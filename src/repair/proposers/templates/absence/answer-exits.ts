import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { absentNames } from '../../../syntax/absence.ts'
import { semicolon } from '../../../syntax/code.ts'
import { functionOf, guardsAround, nameOf, returnsOf } from '../../../syntax/idioms.ts'
import { methodName } from '../../../syntax/members.ts'
import { isAbsent, type Site, textOf } from '../../../syntax/site.ts'
import type { Exit } from './exits.ts'

const MIRRORED_PRIOR = 0.7
const QUESTION_PRIOR = 0.56
const CORRECTION_PRIOR = 0.66
const VISIT_PRIOR = 0.56
const NEXT_CALL_PRIOR = 0.74

/** What the function's own answers, or who asks it, say that it answers for nothing: the other one of two, no to a question. */
export function answerExits(site: Site): Exit[] {
  const owner = functionOf(site.use)
  if (!isAbsent(site) || !owner.isFunction() || !t.isBlockStatement(owner.node.body)) return []
  return [
    mirrored(site, owner),
    toQuestion(site, owner),
    toCorrection(site, owner),
    toVisit(site, owner),
    toNextCall(site, owner),
  ].filter((exit) => exit !== null)
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

/** `fix(fixer) { ... }` of what a linter reports: it may have none (https://eslint.org/docs/latest/extend/custom-rules#applying-fixes). */
function toCorrection(site: Site, owner: NodePath<t.Function>): Exit | null {
  const [fixer] = owner.node.params
  if (memberKey(owner) !== 'fix' || owner.node.params.length !== 1 || !t.isIdentifier(fixer, { name: 'fixer' }))
    return null
  const reasons = ['What is reported may have no fix, and of what is missing none can be made.']
  return { variant: 'no-fix', text: `return null${semicolon(site.source)}`, prior: CORRECTION_PRIOR, reasons }
}

/** `return this`, and never anything else: one call follows the other, whatever this one had to do. */
function toNextCall(site: Site, owner: NodePath<t.Function>): Exit | null {
  const { node } = site.culprit
  const returns = returnsOf(owner)
  if (!t.isIdentifier(node) || !isParameter(owner, node.name)) return null
  if (returns.length === 0 || !returns.every((path) => t.isThisExpression(path.node.argument))) return null
  const reasons = ['Whatever it had to do, the function answers itself, so that the next call can follow.']
  return { variant: 'itself', text: `return this${semicolon(site.source)}`, prior: NEXT_CALL_PRIOR, reasons }
}

const NODE_KIND =
  /^[A-Z]\w*(?:Statement|Expression|Declaration|Declarator|Definition|Literal|Pattern|Specifier|Element|Property)\b/

/** `ReturnStatement(node) { ... }`: who walks a tree calls it for each node of the kind, and expects no answer. */
function toVisit(site: Site, owner: NodePath<t.Function>): Exit | null {
  const key = memberKey(owner)
  if (key === null || !NODE_KIND.test(key) || returnsOf(owner).some(({ node }) => node.argument)) return null
  // What other visits have left is another thing: of a node inside of another one it says nothing.
  if (isFromOutside(site, owner)) return null
  const reasons = [`It is called for each ${key}, and one without this has nothing to be looked at.`]
  return { variant: 'visit', text: `return${semicolon(site.source)}`, prior: VISIT_PRIOR, reasons }
}

function isFromOutside({ culprit, source }: Site, owner: NodePath<t.Function>): boolean {
  const [name] = source.text.slice(culprit.node.start ?? 0, culprit.node.end ?? 0).match(/^[\w$]+/) ?? []
  const home = name === undefined ? undefined : culprit.scope.getBinding(name)?.scope.path
  return home !== undefined && home !== owner && !home.isDescendant(owner)
}

/** `"CallExpression:exit"(node) {}`, or as methods are named. */
function memberKey(owner: NodePath<t.Function>): string | null {
  const { node, parent } = owner
  const key = t.isObjectMethod(node) ? node.key : t.isObjectProperty(parent) ? parent.key : null
  return t.isStringLiteral(key) ? key.value : methodName(owner)
}

const ASKING = new Set(['test', 'includes', 'has', 'some', 'every', 'startsWith', 'endsWith', 'hasOwnProperty'])

function isYesOrNo(node: t.Node | null | undefined): boolean {
  if (t.isBooleanLiteral(node) || t.isUnaryExpression(node, { operator: '!' })) return true
  if (t.isBinaryExpression(node)) return /^(?:[=!]==?|[<>]=?|in|instanceof)$/.test(node.operator)
  if (t.isLogicalExpression(node)) return isYesOrNo(node.left) || isYesOrNo(node.right)
  if (!t.isCallExpression(node) || !t.isMemberExpression(node.callee)) return false
  return t.isIdentifier(node.callee.property) && ASKING.has(node.callee.property.name)
}
