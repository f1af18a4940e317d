import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { asksForLack } from '../../../syntax/branches.ts'
import { enclosingLoop } from '../../../syntax/code.ts'
import { exitMeaning, OWN_ANSWER } from '../../../syntax/exit-meaning.ts'
import { type Guard, guardsAround, hasWords, isNamedIn, isUsableAt } from '../../../syntax/idioms.ts'
import { isAnswerOfCallback, lookupOf } from '../../../syntax/lookups.ts'
import { isAbsent, type Site } from '../../../syntax/site.ts'
import { standInFor } from '../../../syntax/stand-in.ts'
import type { Exit } from './exits.ts'

/** It was turned away for the like: the text that is no preface, and the one that only looks like one. */
const SOURCE_PRIOR = 0.68
/** In published packages without one of their guards, two that agree were the word for the third in all of 49 places, one alone in 43 of 55. */
const AGREED_PRIOR = { found: 0.68, given: 0.64 }
const NONE_PRIOR = 0.6
/** What was given back as it came, because it was nothing itself, is something where nothing is found in it. */
const HANDED_DOUBT = 0.12
/** A list that is a field and is gone through is rather without elements. */
const LIST_PRIOR = 0.5

/**
 * `if (!text) return null; var match = RE.exec(text); match[1]`: the function turns away what the value was looked up by, or in. Where
 * nothing is found, it will not do either; but for what has a stand-in right behind.
 */
export function sourceExits(site: Site, statement: NodePath<t.Statement>): Exit[] {
  const lookup = isAbsent(site) ? lookupOf(site) : null
  if (!lookup || standInFor(site.use) !== null) return []
  const names = ownNames(lookup)
  return quietGuards(site, statement)
    .filter(({ isBefore, test }) => isBefore && turnsAway(test) && names.some((name) => isNamedIn(test, name)))
    .slice(0, 1)
    .map(({ exitText, exit, path }) => ({
      variant: 'as-source',
      text: exitText,
      prior: SOURCE_PRIOR - (exitMeaning(exit) === 'handed' ? HANDED_DOUBT : OWN_ANSWER[exitMeaning(exit)]),
      reasons: [
        `The function leaves with \`${exitText.trim()}\` at line ${lineOf(path)}, where what this was looked up by will not do.`,
      ],
    }))
}

/** `return null`, `return next()`, `return cb(null, null)`: the one word that the function has for nothing. */
export function noneExits(site: Site, statement: NodePath<t.Statement>): Exit[] {
  if (!isAbsent(site)) return []
  const guards = quietGuards(site, statement).filter(({ exit }) => isNoAnswer(exit))
  const [first] = guards
  const isAgreed = guards.length > 1
  if (!first || new Set(guards.map(({ exitText }) => exitText)).size > 1) return []
  const isFound = lookupOf(site) !== null || isAnswerOfCallback(site)
  // One guard alone may be for what is missing in another way than a thing that the caller forgot.
  if (!isFound && !isAgreed) return []
  const lines = guards.map(({ path }) => lineOf(path)).sort((a, b) => a - b)
  return [
    {
      variant: 'as-none',
      text: first.exitText,
      prior: isListField(site) ? LIST_PRIOR : isAgreed ? AGREED_PRIOR[isFound ? 'found' : 'given'] : NONE_PRIOR,
      reasons: [`\`${first.exitText.trim()}\` is the function's only word for nothing (line ${lines.join(', ')}).`],
    },
  ]
}

/** `options.plugins.forEach(...)` */
function isListField({ culprit, wording }: Site): boolean {
  const name = wording.name ?? ''
  const isList = wording.kind === 'not-iterable' || (name in Array.prototype && !(name in String.prototype))
  return isList && t.isMemberExpression(culprit.node) && !culprit.node.computed
}

/** Guards that leave the function without a word of what is wrong, and mean the same at the statement. */
function quietGuards(site: Site, statement: NodePath<t.Statement>): Guard[] {
  const loop = enclosingLoop(statement)
  return guardsAround(site).filter(
    ({ kind, reportsError, path, exit }) =>
      (kind === 'return' || kind === 'continue') &&
      !reportsError &&
      !path.node.alternate &&
      isAlone(path.node) &&
      !hasWords(exit) &&
      enclosingLoop(path)?.node === loop?.node &&
      !site.use.findParent((parent) => parent.node === path.node) &&
      isUsableAt(statement, exit, path),
  )
}

const isAlone = ({ consequent }: t.IfStatement): boolean =>
  !t.isBlockStatement(consequent) || consequent.body.length === 1

/** The function's own variables that the lookup is made with: the key, the arguments, the text that is searched. */
function ownNames({ node, scope }: NodePath<t.Expression>): string[] {
  const names = new Set<string>()
  for (const part of partsOf(t.isAwaitExpression(node) ? node.argument : node))
    t.traverseFast(part, (inner) => {
      const binding = t.isIdentifier(inner) ? scope.getBinding(inner.name) : undefined
      if (binding && !binding.scope.path.isProgram()) names.add(binding.identifier.name)
    })
  return [...names]
}

/** Of `box.lid` the box is another thing: what will not do of it says nothing of its lid. */
function partsOf(node: t.Expression): t.Node[] {
  if (t.isMemberExpression(node)) return node.computed ? [node.property] : []
  if (!t.isCallExpression(node)) return []
  const { callee } = node
  return [...node.arguments, ...(t.isMemberExpression(callee) && t.isIdentifier(callee.object) ? [callee.object] : [])]
}

/** The guard says what will not do, by what it lacks or differs in. */
function turnsAway(test: t.Node): boolean {
  if (t.isLogicalExpression(test, { operator: '||' })) return turnsAway(test.left) || turnsAway(test.right)
  return asksForLack(test) || (t.isBinaryExpression(test) && /^!==?$/.test(test.operator))
}

/** Goes on with the next one, returns nothing, or a call of a callback that gives nothing on. */
function isNoAnswer(exit: t.Statement): boolean {
  if (t.isContinueStatement(exit)) return !exit.label
  if (!t.isReturnStatement(exit)) return false
  const { argument } = exit
  if (!argument || isNothing(argument)) return true
  return (
    t.isCallExpression(argument) &&
    t.isIdentifier(argument.callee) &&
    /^(?:cb|callback|done|next|fn|resolve)$/i.test(argument.callee.name) &&
    argument.arguments.every(isNothing)
  )
}

const isNothing = (node: t.Node): boolean =>
  t.isNullLiteral(node) ||
  t.isIdentifier(node, { name: 'undefined' }) ||
  t.isBooleanLiteral(node, { value: false }) ||
  t.isStringLiteral(node, { value: '' }) ||
  (t.isArrayExpression(node) && node.elements.length === 0) ||
  (t.isObjectExpression(node) && node.properties.length === 0)

const lineOf = (path: NodePath): number => path.node.loc?.start.line ?? 0
