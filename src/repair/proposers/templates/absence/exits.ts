import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { absentNames } from '../../../syntax/absence.ts'
import { answerToCallers } from '../../../syntax/answer-to-callers.ts'
import { awaitedAnswer } from '../../../syntax/awaited-answer.ts'
import { enclosingLoop, hasNode, rootName, semicolon } from '../../../syntax/code.ts'
import { declaredAnswer, declaredRefusal } from '../../../syntax/declared-answer.ts'
import { answersWhatItFound, exitMeaning, OWN_ANSWER, saysSuccess } from '../../../syntax/exit-meaning.ts'
import { holdsOnlyFor, isOfWhatIsThere } from '../../../syntax/guard-polarity.ts'
import {
  functionOf,
  type Guard,
  guardsAround,
  hasWords,
  isNamedIn,
  isUsableAt,
  parameterNames,
} from '../../../syntax/idioms.ts'
import { isToBeKeptIn } from '../../../syntax/kept-in.ts'
import { lookupOf } from '../../../syntax/lookups.ts'
import { isAbsent, type Site, textOf } from '../../../syntax/site.ts'
import { typedAnswer } from '../../../syntax/typed-answer.ts'
import type { Suggestion } from '../template.ts'
import { answerExits } from './answer-exits.ts'
import { answeredExits, copiedExits, handedBackExits } from './handed-back.ts'
import { partExits } from './part-exits.ts'
import { passedOverExits } from './passed-over.ts'
import { plainExits } from './plain-exits.ts'
import { recursionExits } from './recursion-exits.ts'
import { roundExits } from './round-exits.ts'
import { absenceExits } from './sibling-absence.ts'
import { noneExits, sourceExits } from './source-exits.ts'
import { sumExits } from './sum-exits.ts'
import { tableExits } from './table-exits.ts'
import { walkExits } from './walk-exits.ts'

/** A way to leave before the failing statement, and what speaks for it. */
export type Exit = Pick<Suggestion, 'variant' | 'prior' | 'reasons'> & { text: string }

/** The ways that fit here, best evidence first: the function's own, its neighbours', the loop's, a plain one. */
export function exitsFor(site: Site, statement: NodePath<t.Statement>): Exit[] {
  const own = guardedExits(site, statement)
  // A function's own manner comes before that of its neighbours.
  const borrowed = own.length === 0 ? siblingExits(site) : []
  const exits = [
    ...absenceExits(site, statement),
    ...tableExits(site),
    ...declaredExits(site),
    ...refusedExits(site),
    ...awaitedExits(site),
    ...calledExits(site),
    ...typedExits(site),
    ...sourceExits(site, statement),
    ...noneExits(site, statement),
    ...roundExits(site),
    ...passedOverExits(site),
    ...walkExits(site),
    ...partExits(site),
    ...recursionExits(site),
    ...answerExits(site),
    ...handedBackExits(site),
    ...answeredExits(site),
    ...copiedExits(site),
    ...sumExits(site),
    ...own,
    ...borrowed,
    ...loopExits(site, statement),
    ...plainExits(site),
  ]
  const best = new Map<string, Exit>()
  for (const exit of exits) if (exit.prior > (best.get(exit.text)?.prior ?? 0)) best.set(exit.text, exit)
  return [...best.values()].slice(0, 6)
}

/** Rather than what its callers would take for nothing. */
const DECLARED_PRIOR = 0.72

/** What the function's own description says that it answers when there is nothing to answer. */
function declaredExits(site: Site): Exit[] {
  const owner = functionOf(site.use)
  const answer = owner.isFunction() && !enclosingLoop(site.use) ? declaredAnswer(owner) : null
  if (!answer) return []
  const { text, said } = answer
  const reasons = [`The function says so of itself: ${said}.`]
  return [{ variant: 'as-declared', text: `return ${text}${semicolon(site.source)}`, prior: DECLARED_PRIOR, reasons }]
}

/** What the callers of the function take for no answer. */
function awaitedExits(site: Site): Exit[] {
  const owner = functionOf(site.use)
  const answer = owner.isFunction() && !enclosingLoop(site.use) ? awaitedAnswer(owner) : null
  if (!answer) return []
  const { text, line } = answer
  const reasons = [`Line ${line} takes ${text} for no answer of this function.`]
  return [{ variant: 'as-awaited', text: `return ${text}${semicolon(site.source)}`, prior: 0.64, reasons }]
}

/** What those who called it, in other files as well, take for no answer. */
function calledExits(site: Site): Exit[] {
  // A value that is only handed on may be meant to be nothing.
  const isRead = isAbsent(site) && site.kind !== 'argument'
  const answer = isRead && !enclosingLoop(site.use) ? answerToCallers(site) : null
  if (!answer) return []
  const { text, said } = answer
  const prior = said.length > 1 ? 0.7 : 0.66
  return [{ variant: 'as-called', text: `return ${text}${semicolon(site.source)}`, prior, reasons: said }]
}

/** The nothing that its type lets it answer, and that nothing else in it does. */
function typedExits(site: Site): Exit[] {
  const owner = functionOf(site.use)
  const isFound = isAbsent(site) && lookupOf(site) !== null && !enclosingLoop(site.use)
  const answer = isFound && owner.isFunction() ? typedAnswer(owner) : null
  if (!answer) return []
  const reasons = [`By its type the function may answer ${answer}, and so far it never does.`]
  return [{ variant: 'as-typed', text: `return ${answer}${semicolon(site.source)}`, prior: 0.66, reasons }]
}

/** `Throws a RangeError for what is no range`, and nothing was found in what it was given. */
function refusedExits(site: Site): Exit[] {
  const owner = functionOf(site.use)
  const lookup = isAbsent(site) ? lookupOf(site) : null
  const refusal = owner.isFunction() && lookup ? declaredRefusal(owner) : null
  const isKnown = refusal !== null && (refusal.error in globalThis || site.use.scope.hasBinding(refusal.error))
  const parameters = owner.isFunction() ? parameterNames(owner) : []
  const given = parameters.find((name) => lookup && isNamedIn(lookup.node, name))
  if (!refusal || !isKnown || !given) return []
  const { error, said } = refusal
  const text = `throw new ${error}('Invalid ${given}: ' + ${given})${semicolon(site.source)}`
  return [{ variant: 'as-refused', text, prior: 0.7, reasons: [`The function says so of itself: ${said}.`] }]
}

/** What the function's own guards do. The nearer the guard, and the more it is about the same thing, the better. */
function guardedExits(site: Site, statement: NodePath<t.Statement>): Exit[] {
  const loop = enclosingLoop(statement)
  return guardsAround(site)
    .filter((guard) => isUsableAt(statement, guard.exit, guard.path) && isOfOurLoop(guard, loop, site.use))
    .filter((guard) => !isOfWhatIsThere(guard, site, saysMore(guard)))
    .filter((guard) => !(doesMore(guard) && isAbsent(site) && holdsOnlyFor(guard.test, isCulpritOf(site))))
    .filter(({ test, exit }) => !answersWhatItFound(test, exit, (node) => textOf(site, node)))
    .filter(({ exit, exitText }) => !(isAbsent(site) && readsOn(exit, site)) && !saysSuccess(exitText))
    .flatMap((guard) => {
      const isSameThing = isAbout(guard.test, site)
      // What a guard says or does besides leaving belongs to what it found: only a guard on the same value speaks for this one,
      // and the words for one value, as `path === ''`, are not those for another.
      if (saysMore(guard) && (!isSameThing || asksForOneValue(guard.test))) return []
      const losesLoop = guard.kind === 'return' && loop !== null && enclosingLoop(guard.path)?.node !== loop.node
      const where = `at line ${guard.path.node.loc?.start.line ?? 0}${isSameThing ? ', where it checks the same value' : ''}`
      return {
        variant: guard.reportsError || guard.kind === 'throw' ? 'as-error' : 'as-guard',
        text: guard.exitText,
        prior: guardPrior(guard, isSameThing, site) - (losesLoop ? 0.25 : 0),
        reasons: [`The function leaves with \`${guard.exitText.trim()}\` ${where}.`],
      }
    })
}

/** `return list.map(show)` fails as well where there is no `list`. */
const readsOn = (exit: t.Node, site: Site): boolean =>
  hasNode(exit, (node) => t.isMemberExpression(node) && textOf(site, node.object) === textOf(site, site.culprit.node))

/** How much less it is to leave where something is lost by it. */
const LOSS = 0.1

/** The nearer to the same value, and to its absence, the better. */
function guardPrior(guard: Guard, isSameThing: boolean, site: Site): number {
  const asksIt = isSameThing && asksForAbsence(guard.test, site)
  const isOfAbsence = asksIt && isAbsent(site)
  // What is done without a value says nothing of one of another kind.
  const isOther = asksIt && !isOfAbsence
  const gain = (isSameThing && !isOther ? 0.12 : 0) + (isOfAbsence ? 0.05 : 0) + (guard.reportsError ? 0.1 : 0)
  const meaning = exitMeaning(guard.exit)
  const isRefusal = guard.kind === 'throw' || guard.reportsError
  const doubt =
    (guard.isBefore || meaning === 'nothing' ? 0 : 0.05) + (isOfAbsence || isRefusal ? 0 : OWN_ANSWER[meaning])
  return 0.5 + gain - doubt - (isToBeKeptIn(site) ? LOSS : 0)
}

/** It names the value, the whole thing that it belongs to, or what it was reached by: `req.method` says nothing of `req.headers.host`. */
function isAbout(test: t.Expression, site: Site): boolean {
  const culprit = site.culprit.node
  const name = rootName(culprit)
  if (!t.isMemberExpression(culprit)) {
    if (name === null || name === 'this') return false
    return isNamedIn(test, name) || (isOnArguments(test) && site.use.scope.getBinding(name)?.kind === 'param')
  }
  const known = textOf(site, firstProperty(culprit))
  const partsOfMembers = new Set<t.Node>()
  let does = false
  t.traverseFast(test, (node) => {
    if (t.isMemberExpression(node)) {
      partsOfMembers.add(node.object).add(node.property)
      if (textOf(site, node) === known) does = true
    }
    if (name !== null && t.isIdentifier(node, { name }) && !partsOfMembers.has(node)) does = true
  })
  return does
}

/** The guard asks whether this very value is missing, or whether anything was given. */
const asksForAbsence = (test: t.Expression, site: Site): boolean =>
  isOnArguments(test) || absentNames(test, (node) => textOf(site, node)).includes(textOf(site, site.culprit.node))

/** `path === ''` */
const asksForOneValue = (test: t.Expression): boolean =>
  t.isBinaryExpression(test) && /^===?$/.test(test.operator) && t.isLiteral(test.right) && !t.isNullLiteral(test.right)

/** `!arguments.length` */
const isOnArguments = (test: t.Expression): boolean =>
  t.isUnaryExpression(test, { operator: '!' }) && isNamedIn(test, 'arguments')

const firstProperty = (node: t.MemberExpression): t.MemberExpression =>
  t.isMemberExpression(node.object) ? firstProperty(node.object) : node

const saysMore = (guard: Guard): boolean =>
  guard.kind === 'throw' || guard.reportsError || hasWords(guard.exit) || doesMore(guard)

const doesMore = ({ path: { node } }: Guard): boolean =>
  t.isBlockStatement(node.consequent) && node.consequent.body.length > 1

const isCulpritOf =
  (site: Site) =>
  (node: t.Node): boolean =>
    textOf(site, node) === textOf(site, site.culprit.node)

/** What goes on with a loop or ends it must mean the loop around the failing place; what ends a case of a `switch`, the same case. */
const isOfOurLoop = ({ kind, path }: Guard, loop: NodePath | null, use: NodePath): boolean =>
  kind === 'break'
    ? brokenBy(path)?.node === brokenBy(use)?.node
    : kind !== 'continue' || enclosingLoop(path)?.node === loop?.node

/** The loop, or the case, that a `break` at this place ends. */
const brokenBy = (path: NodePath): NodePath | null =>
  path.findParent((parent) => parent.isLoop() || parent.isSwitchCase() || parent.isFunction())

/** A function beside this one that leaves when a parameter of the same name is not usable: the file's own convention. */
function siblingExits(site: Site): Exit[] {
  const culprit = site.culprit
  if (!culprit.isIdentifier() || culprit.scope.getBinding(culprit.node.name)?.kind !== 'param') return []
  const name = culprit.node.name
  const here = functionOf(site.use).node
  const exits: Exit[] = []
  site.source.root.traverse({
    Function(path) {
      if (path.node === here || !path.node.params.some((node) => t.isIdentifier(node, { name }))) return
      const guard = guardsAround({ ...site, use: path.get('body') as NodePath }).find(
        (one) => isNamedIn(one.test, name) && isSimpleExit(one) && functionOf(one.path).node === path.node,
      )
      if (!guard) return
      const where = `line ${guard.path.node.loc?.start.line ?? 0}`
      exits.push({
        variant: 'as-sibling',
        text: guard.exitText,
        prior: 0.52,
        reasons: [
          `A function beside it leaves with \`${guard.exitText.trim()}\` at ${where}, where it checks its own ${name}.`,
        ],
      })
    },
  })
  return exits.slice(0, 1)
}

/** Leaves with nothing or a plain value, which means the same anywhere. */
function isSimpleExit({ exit, path }: Guard): boolean {
  if (!t.isReturnStatement(exit) || (t.isBlockStatement(path.node.consequent) && path.node.consequent.body.length > 1))
    return false
  return !exit.argument || (t.isLiteral(exit.argument) && !t.isTemplateLiteral(exit.argument))
}

function loopExits(site: Site, statement: NodePath<t.Statement>): Exit[] {
  if (enclosingLoop(statement)) return [{ variant: 'continue', text: `continue${semicolon(site.source)}`, prior: 0.3 }]
  return []
}
