import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { hasNode, semicolon } from '../../../syntax/code.ts'
import { functionOf, isNamedIn, nameOf, parameterNames, returnsOf } from '../../../syntax/idioms.ts'
import { methodName } from '../../../syntax/members.ts'
import type { Site } from '../../../syntax/site.ts'
import { allAbout } from './all-about.ts'
import type { Exit } from './exits.ts'

/** To leave a constructor early is to hand out what is not finished. */
const UNFINISHED_PRIOR = 0.12
const PLAIN_PRIOR = 0.3
const IDLE_PRIOR = 0.2
const ALL_ABOUT_PRIOR = 0.58
const EMPTY_PRIOR = 0.22

/** Without a guard to follow: nothing where nothing is returned, else the empty value of the kind that is returned. */
export function plainExits(site: Site): Exit[] {
  const owner = functionOf(site.use)
  if (!owner.isFunction()) return []
  const end = semicolon(site.source)
  const returns = returnsOf(owner).flatMap((path) => (path.node.argument ? [path.node.argument] : []))
  if (owner.isArrowFunctionExpression() && !owner.get('body').isBlockStatement()) return []
  if (answersByCallback(owner)) return []
  if (returns.length === 0) return [{ variant: 'plain', text: `return${end}`, ...plainEvidence(site, owner) }]
  return returns
    .flatMap((value) => emptyLike(value))
    .map((text) => ({ variant: 'empty', text: `return ${text}${end}`, prior: EMPTY_PRIOR }))
}

function plainEvidence(site: Site, owner: NodePath<t.Function>): Pick<Exit, 'prior' | 'reasons'> {
  if (isMakingItself(owner, site)) return { prior: UNFINISHED_PRIOR }
  if (doesNothing(site, owner)) return { prior: IDLE_PRIOR }
  const name = allAbout(site)
  if (name === null) return { prior: PLAIN_PRIOR }
  return { prior: ALL_ABOUT_PRIOR, reasons: [`All that is left to do in the function is done with ${name}.`] }
}

/** Nothing was done before, and what is missing was to be handed in whole: to leave hides that the caller forgot it. */
function doesNothing({ culprit, use }: Site, owner: NodePath<t.Function>): boolean {
  const { body } = owner.node
  const name = culprit.isIdentifier() ? culprit.node.name : null
  const statement = use.getStatementParent()?.node
  const isFirst = t.isBlockStatement(body) && body.body[0] === statement
  if (!isFirst || !statement || name === null || !parameterNames(owner).includes(name)) return false
  const isCalledBefore = hasNode(
    statement,
    (node) => t.isCallExpression(node) && (node.end ?? 0) <= (use.node.start ?? 0),
  )
  return !isCalledBefore && owner.listKey !== 'arguments' && !/^on[A-Z]|[Hh]andler$/.test(methodName(owner) ?? '')
}

/** A constructor, by `class` or by its name, that goes on to fill fields. */
function isMakingItself(owner: NodePath<t.Function>, { use }: Site): boolean {
  const isMaker = owner.isClassMethod({ kind: 'constructor' }) || /^[A-Z]/.test(nameOf(owner) ?? '')
  const fills = (node: t.Node): boolean =>
    t.isAssignmentExpression(node) && t.isMemberExpression(node.left) && t.isThisExpression(node.left.object)
  return isMaker && hasNode(owner.node, (node) => fills(node) && (node.start ?? 0) > (use.node.end ?? 0))
}

/** It has a parameter that it calls as a callback: leaving without a call would leave the caller waiting. */
function answersByCallback(owner: NodePath<t.Function>): boolean {
  const names = owner.node.params.flatMap((node) =>
    t.isIdentifier(node) && /^(?:cb|callback|done|next|fn|resolve)$/i.test(node.name) ? [node.name] : [],
  )
  return names.some((name) => isNamedIn(owner.node.body, name))
}

function emptyLike(value: t.Expression): string[] {
  if (t.isBooleanLiteral(value) || t.isUnaryExpression(value, { operator: '!' }) || isComparison(value))
    return ['false']
  if (t.isArrayExpression(value)) return ['[]']
  if (t.isStringLiteral(value) || t.isTemplateLiteral(value)) return ["''"]
  if (t.isNullLiteral(value)) return ['null']
  return ['undefined']
}

const isComparison = (node: t.Expression): boolean =>
  t.isBinaryExpression(node) && /[=<>]/.test(node.operator) && !/<<|>>/.test(node.operator)
