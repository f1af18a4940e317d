import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { nothingOf } from '../../../syntax/absence.ts'
import { calledFunction } from '../../../syntax/called-function.ts'
import { enclosingLoop, isPure, rootName, semicolon } from '../../../syntax/code.ts'
import { functionOf, returnsOf } from '../../../syntax/idioms.ts'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { isAbsent, type Site } from '../../../syntax/site.ts'
import type { Exit } from './exits.ts'

const HANDED_BACK_PRIOR = 0.6
const ANSWERED_PRIOR = 0.62
const COPIED_PRIOR = 0.74

/** `else return value`: what is none of the kinds that the function knows it hands back as it came, and so what is missing. */
export function handedBackExits(site: Site): Exit[] {
  const owner = functionOf(site.use)
  const { node, scope } = site.culprit
  if (!isAbsent(site) || !owner.isFunction() || !t.isIdentifier(node) || enclosingLoop(site.use)) return []
  const { name } = node
  const binding = scope.getBinding(name)
  if (binding?.kind !== 'param' || binding.scope.path !== owner || isChanged(owner, name)) return []
  const answers = returnsOf(owner)
  const back = answers.find((path) => isOf(path, name) && isLastResort(path, owner))
  if (!back || !answers.some((path) => path.node.argument && !isOf(path, name))) return []
  return [
    {
      variant: 'handed-back',
      text: `return ${name}${semicolon(site.source)}`,
      prior: HANDED_BACK_PRIOR,
      reasons: [
        `What is of no kind that it knows the function hands back as it came (line ${back.node.loc?.start.line ?? 0}).`,
      ],
    },
  ]
}

/** `return format(structure(text))`, of a `structure` that answers nothing on purpose where there is none: nor is there anything to format. */
export function answeredExits(site: Site): Exit[] {
  const owner = functionOf(site.use)
  const { node } = site.culprit
  const asked = isAbsent(site) && t.isCallExpression(node) ? calledFunction(site.source, node.callee) : null
  if (
    !asked ||
    asked.node.async ||
    site.kind !== 'argument' ||
    !isFirstStep(site) ||
    !owner.isFunction() ||
    !isOnlyAnswer(owner)
  )
    return []
  const none = returnsOf(asked).find(({ node: { argument } }) => !argument || nothingOf(argument) !== null)
  if (!none || !returnsOf(asked).some(({ node: { argument } }) => argument && nothingOf(argument) === null)) return []
  const nothing = none.node.argument ? (nothingOf(none.node.argument) ?? 'undefined') : 'undefined'
  return [
    {
      variant: 'as-answered',
      text: `return ${nothing}${semicolon(site.source)}`,
      prior: ANSWERED_PRIOR,
      reasons: [`What it hands on is answered with nothing on purpose (line ${none.node.loc?.start.line ?? 0}).`],
    },
  ]
}

/** `return { ...dish, amount: scaled(dish.amount) }`: what has no part that could be changed is answered as it is. */
export function copiedExits(site: Site): Exit[] {
  const owner = functionOf(site.use)
  const { node, scope } = site.culprit
  const part = partIn(node)
  const name = rootName(node)
  if (!isAbsent(site) || !owner.isFunction() || name === null || part === null || enclosingLoop(site.use)) return []
  const binding = scope.getBinding(name)
  if (binding?.kind !== 'param' || binding.scope.path !== owner || isChanged(owner, name)) return []
  const answers = returnsOf(owner)
  const copy = answers.find(({ node: { argument } }) => isCopyOf(argument, name, part))
  if (!copy || answers.some((path) => path !== copy && !isOf(path, name))) return []
  return [
    {
      variant: 'as-copy',
      text: `return ${name}${semicolon(site.source)}`,
      prior: COPIED_PRIOR,
      reasons: [
        `The function answers ${name} with one part changed, which is not there (line ${copy.node.loc?.start.line ?? 0}).`,
      ],
    },
  ]
}

/** Nothing is done before it: it comes first of all then. */
function isFirstStep({ use, culprit }: Site): boolean {
  const given = t.isCallExpression(use.node) ? use.node.arguments : []
  return given.slice(0, given.indexOf(culprit.node)).every(isPure)
}

/** `amount` of `dish.amount` and of `dish.amount.unit`. */
function partIn(node: t.Node): string | null {
  if (!t.isMemberExpression(node)) return null
  return t.isIdentifier(node.object) ? propertyOf(node) : partIn(node.object)
}

/** `{ ...dish, amount }`, with nothing else changed. */
function isCopyOf(node: t.Node | null | undefined, name: string, part: string): boolean {
  const [first, changed, ...others] = t.isObjectExpression(node) ? node.properties : []
  const isOfIt = t.isSpreadElement(first) && t.isIdentifier(first.argument, { name })
  return isOfIt && others.length === 0 && t.isObjectProperty(changed) && t.isIdentifier(changed.key, { name: part })
}

/** All that the function does is to answer. */
const isOnlyAnswer = ({ node: { body } }: NodePath<t.Function>): boolean =>
  t.isBlockStatement(body) && body.body.length === 1 && t.isReturnStatement(body.body[0])

const isOf = ({ node }: NodePath<t.ReturnStatement>, name: string): boolean => t.isIdentifier(node.argument, { name })

/** The last branch of all, or the end of the function. */
function isLastResort(path: NodePath, owner: NodePath<t.Function>): boolean {
  const { parentPath, key } = path
  if (!parentPath) return false
  if (parentPath.isIfStatement()) return key === 'alternate'
  if (parentPath.isSwitchCase()) return parentPath.node.test === null
  if (!parentPath.isBlockStatement() || parentPath.node.body.at(-1) !== path.node) return false
  return (
    parentPath.parentPath === owner ||
    (parentPath.key === 'alternate' && parentPath.parentPath?.isIfStatement() === true)
  )
}

/** Something is kept in it, or it is given another value: what comes back is then not what came. */
function isChanged(owner: NodePath<t.Function>, name: string): boolean {
  let is = false
  owner.traverse({
    AssignmentExpression({ node }) {
      const target = t.isMemberExpression(node.left) ? node.left.object : node.left
      if (t.isIdentifier(target, { name })) is = true
    },
  })
  return is
}
