import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { absentNames } from '../../../syntax/absence.ts'
import { semicolon, statementInList } from '../../../syntax/code.ts'
import { functionOf, guardsAround, nameOf, returnsOf } from '../../../syntax/idioms.ts'
import { methodName } from '../../../syntax/members.ts'
import { isAbsent, type Site, textOf } from '../../../syntax/site.ts'
import type { Exit } from './exits.ts'

const MIRRORED_PRIOR = 0.7
const QUESTION_PRIOR = 0.56
const CORRECTION_PRIOR = 0.66
const VISIT_PRIOR = 0.56
const NEXT_CALL_PRIOR = 0.74
/** An order that holds one way round holds the other way round, or lists are sorted by chance. */
const ORDER_PRIOR = 0.92

/** What the function's own answers, or who asks it, say that it answers for nothing: the other one of two, no to a question. */
export function answerExits(site: Site): Exit[] {
  const owner = functionOf(site.use)
  if (!isAbsent(site) || !owner.isFunction() || !t.isBlockStatement(owner.node.body)) return []
  return [
    mirrored(site, owner),
    otherWayRound(site, owner),
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

/** `if (a === null) return 1` of two that are compared: without the other one, it is the other way round. */
function otherWayRound(site: Site, owner: NodePath<t.Function>): Exit | null {
  const [one, other, more] = owner.node.params
  const text = textOf(site, site.culprit.node)
  if (!t.isIdentifier(one) || !t.isIdentifier(other) || more || !isOrder(owner)) return null
  const mirror = mirrorOf(text, [one.name, other.name])
  const here = statementInList(site.use)
  for (const { test, exit, path } of mirror === null ? [] : guardsAround(site)) {
    const order = t.isReturnStatement(exit) ? signedNumber(exit.argument) : null
    const [asked, ...others] = absentNames(test, (part) => textOf(site, part))
    if (Math.abs(order ?? 0) !== 1 || others.length > 0 || asked !== mirror) continue
    // In a branch of its own, the order may be another one.
    if (path.container !== here?.container) continue
    const reasons = [`Line ${path.node.loc?.start.line ?? 0} answers ${order} where there is no ${asked}.`]
    return { variant: 'order', text: `return ${-(order ?? 0)}${semicolon(site.source)}`, prior: ORDER_PRIOR, reasons }
  }
  return null
}

/** By its name it compares, `compareNames`, `by_age`, `nameOrder`, or it is handed to a sort. */
const isOrder = (owner: NodePath<t.Function>): boolean =>
  /^(?:compare|cmp|by|order|sort)(?![a-z])|(?:Comparator|Compare|Order)$/.test(nameOf(owner) ?? keyOf(owner) ?? '') ||
  isSorter(owner)

/** `list.sort((a, b) => ...)` */
function isSorter({ parent }: NodePath): boolean {
  const callee = t.isCallExpression(parent) ? parent.callee : null
  return (
    t.isMemberExpression(callee) && t.isIdentifier(callee.property) && /^(?:sort|toSorted)$/.test(callee.property.name)
  )
}

/** `b.at` for `a.at`, of the parameters `a` and `b`. */
function mirrorOf(text: string, [one, other]: [string, string]): string | null {
  const [root = ''] = /^[\w$]+/.exec(text) ?? []
  const mirrored = root === one ? other : root === other ? one : null
  return mirrored && mirrored + text.slice(root.length)
}

function signedNumber(node: t.Node | null | undefined): number | null {
  if (t.isUnaryExpression(node, { operator: '-' }))
    return t.isNumericLiteral(node.argument) ? -node.argument.value : null
  return t.isNumericLiteral(node) ? node.value : null
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
