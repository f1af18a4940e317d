import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { enclosingLoop, rootName, semicolon } from '../../syntax/code.ts'
import { declaredAnswers, promisesAnAnswer } from '../../syntax/contract.ts'
import {
  answersNothing,
  asksForAbsence,
  functionOf,
  type Guard,
  guardsAround,
  isNamedIn,
  returnsOf,
} from '../../syntax/idioms.ts'
import { siblingGuards } from '../../syntax/sibling-guards.ts'
import type { Site } from '../../syntax/site.ts'
import type { Suggestion } from './template.ts'

/** A way to leave before the failing statement, and what speaks for it. */
export type Exit = Pick<Suggestion, 'variant' | 'prior' | 'reasons'> & { text: string }

const EXITS_MAX = 5
const PRIOR_MAX = 0.8
const DECLARED_PRIOR = 0.48

/** The ways that fit here, best evidence first: the function's own, its description's, its neighbours', the loop's, a plain one. */
export function exitsFor(site: Site, statement: NodePath<t.Statement>): Exit[] {
  const own = guardedExits(site, statement)
  const exits = [
    ...own,
    ...declaredExits(site),
    ...siblingExits(site),
    ...loopExits(site, statement),
    ...plainExits(site),
  ]
  const byText = new Map<string, Exit>()
  for (const exit of exits) {
    const known = byText.get(exit.text)
    byText.set(exit.text, known ? together(known, exit) : exit)
  }
  return [...byText.values()].slice(0, EXITS_MAX)
}

/** What the function does elsewhere and what it says of itself are two reasons. */
function together(known: Exit, other: Exit): Exit {
  const better = other.prior > known.prior ? other : known
  if (known.variant === other.variant || other.prior < DECLARED_PRIOR) return better
  const reasons = [...(known.reasons ?? []), ...(other.reasons ?? [])]
  return { ...better, prior: Math.min(PRIOR_MAX, better.prior + 0.1), reasons }
}

/** What the function's own description or type says that it answers when there is nothing to answer. */
function declaredExits(site: Site): Exit[] {
  const owner = functionOf(site.use)
  if (!owner.isFunction() || enclosingLoop(site.use)) return []
  const answers = declaredAnswers(owner)
  const isOne = new Set(answers.map(({ text }) => text)).size === 1
  return answers.map(({ text, said, by }) => ({
    variant: 'as-declared',
    text: `return ${text}${semicolon(site.source)}`,
    prior: DECLARED_PRIOR + (by === 'words' ? 0.14 : 0) - (isOne ? 0 : 0.1),
    reasons: [`The function declares it: ${said}.`],
  }))
}

/** What the function's own guards do. The nearer the guard, and the more it is about the same thing, the better. */
function guardedExits(site: Site, statement: NodePath<t.Statement>): Exit[] {
  const loop = enclosingLoop(statement)
  return guardsAround(site)
    .filter((guard) => isUsableHere(guard, loop, statement))
    .flatMap((guard) => guardedExit(guard, site, loop))
}

function guardedExit(guard: Guard, site: Site, loop: NodePath | null): Exit[] {
  const name = rootName(site.culprit.node)
  const isSameThing = name !== null && name !== 'this' && isNamedIn(guard.test, name)
  const isOfAbsence = isSameThing && asksForAbsence(guard.test, name)
  // What a guard says or does besides leaving belongs to what it found: only one that misses the same value speaks for this one.
  const isOfOtherFinding = !isOfAbsence && saysMore(guard)
  if (isOfOtherFinding && !isSameThing) return []
  const losesLoop = guard.kind === 'return' && loop !== null && enclosingLoop(guard.path)?.node !== loop.node
  // What is missing is no success: the answer for a value that is there is none for one that is not.
  const isSuccess = !isOfAbsence && !answersNothing(guard.exit)
  const where = `at line ${guard.path.node.loc?.start.line ?? 0}${isSameThing ? ', where it checks the same value' : ''}`
  const gain = (isSameThing ? 0.12 : 0) + (guard.reportsError ? 0.1 : 0)
  const loss = (guard.isBefore ? 0 : 0.05) + (losesLoop ? 0.25 : 0) + (isSuccess || isOfOtherFinding ? 0.2 : 0)
  return [
    {
      variant: guard.reportsError || guard.kind === 'throw' ? 'as-error' : 'as-guard',
      text: guard.exitText,
      prior: 0.5 + gain - loss,
      reasons: [`The function leaves with \`${guard.exitText.trim()}\` ${where}.`],
    },
  ]
}

const saysMore = (guard: Guard): boolean =>
  guard.kind === 'throw' ||
  guard.reportsError ||
  hasWords(guard.exit) ||
  (t.isBlockStatement(guard.path.node.consequent) && guard.path.node.consequent.body.length > 1)

/** A call with a text, as `return this.expected('a comma')`: it tells what was wrong there. */
function hasWords(exit: t.Statement): boolean {
  let found = false
  t.traverseFast(exit, (node) => {
    if (!t.isCallExpression(node) && !t.isNewExpression(node)) return
    if (node.arguments.some(hasText)) found = true
  })
  return found
}

function hasText(node: t.Node): boolean {
  let found = false
  t.traverseFast(node, (inner) => {
    if (t.isTemplateLiteral(inner) || (t.isStringLiteral(inner) && inner.value !== '')) found = true
  })
  return found
}

/** The names in the exit must exist at the new place, and its loop must be ours. */
function isUsableHere(guard: Guard, loop: NodePath | null, statement: NodePath<t.Statement>): boolean {
  if ((guard.kind === 'continue' || guard.kind === 'break') && enclosingLoop(guard.path)?.node !== loop?.node)
    return false
  let isUsable = true
  t.traverseFast(guard.exit, (node) => {
    if (!t.isIdentifier(node)) return
    const binding = guard.path.scope.getBinding(node.name)
    const here = statement.scope.getBinding(node.name)
    if (binding && binding !== here) isUsable = false
    else if (
      binding &&
      binding.kind !== 'param' &&
      binding.kind !== 'hoisted' &&
      (binding.path.node.start ?? 0) > (statement.node.start ?? 0)
    )
      isUsable = false
  })
  return isUsable
}

/** A function beside this one leaves when the same thing is not usable: the file's own convention. */
function siblingExits(site: Site): Exit[] {
  return siblingGuards(site)
    .slice(0, 1)
    .map((guard) => ({
      variant: 'as-sibling',
      text: guard.exitText,
      prior: 0.62,
      reasons: [
        `A function beside it leaves with \`${guard.exitText.trim()}\` at line ${guard.line}, where the same is missing.`,
      ],
    }))
}

function loopExits(site: Site, statement: NodePath<t.Statement>): Exit[] {
  if (enclosingLoop(statement)) return [{ variant: 'continue', text: `continue${semicolon(site.source)}`, prior: 0.3 }]
  return []
}

/** Without a guard to follow: nothing where nothing is returned, else the empty value of the kind that is returned. */
function plainExits(site: Site): Exit[] {
  const owner = functionOf(site.use)
  if (!owner.isFunction()) return []
  const end = semicolon(site.source)
  const returns = returnsOf(owner).flatMap((path) => (path.node.argument ? [path.node.argument] : []))
  if (owner.isArrowFunctionExpression() && !owner.get('body').isBlockStatement()) return []
  if (answersByCallback(owner)) return []
  if (returns.length === 0) return [{ variant: 'plain', text: `return${end}`, prior: 0.3 }]
  return returns
    .flatMap((value) => emptyLike(value))
    .filter((text) => text !== 'undefined' || !promisesAnAnswer(owner))
    .map((text) => ({ variant: 'empty', text: `return ${text}${end}`, prior: 0.22 }))
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
