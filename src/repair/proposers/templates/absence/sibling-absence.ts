import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { absentNames, nothingOf } from '../../../syntax/absence.ts'
import { rootName, semicolon } from '../../../syntax/code.ts'
import { functionOf, hasWords, isUsableAt, returnsOf } from '../../../syntax/idioms.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Exit } from './exits.ts'

const PARAMETER_PRIOR = 0.62
/** The same expression gave the value: it is missing for the same reason. */
const SAME_VALUE_PRIOR = 0.7
const MEMBER_PRIOR = 0.66

/**
 * Functions beside this one that ask whether the same thing is missing, a parameter of that name or a variable that is filled in the same
 * way: what they leave with then can be said here, too. They must all say the same.
 */
export function absenceExits(site: Site, statement: NodePath<t.Statement>): Exit[] {
  const thing = thingOf(site)
  if (!thing) return []
  const { name, prior, isSame, isState, isIn } = thing
  const here = functionOf(site.use).node
  const exits: Exit[] = []
  site.source.root.traverse({
    IfStatement(path) {
      const { test, alternate, loc } = path.node
      const exit = alternate ? null : onlyExit(path.node)
      const asks = absentNames(test, (node) => textOf(site, node)).includes(name)
      if (!exit || !asks || functionOf(path).node === here || !isIn(path)) return
      // What is to come next is another thing there than here, and so are the words for its lack.
      if (isState && t.isReturnStatement(exit) && hasWords(exit)) return
      if (!isUsableAt(statement, exit, path, isSameParameter)) return
      const isOurs = isOfOurKind(exit, site) || (isSame && isNothingForAValue(exit, path, site))
      const text = isOurs ? textOf(site, exit) : isSame ? inOurManner(exit, site) : null
      if (text === null) return
      const where = `line ${loc?.start.line ?? 0}`
      const theirs = textOf(site, exit).trim()
      const reasons = [`A function beside it leaves with \`${theirs}\` at ${where}, where its own ${name} is missing.`]
      exits.push({ variant: 'as-sibling', text, prior, reasons })
    },
  })
  return new Set(exits.map(({ text }) => text)).size === 1 ? exits.slice(0, 1) : []
}

interface Thing {
  name: string
  prior: number
  /** The very same value, and not only one of the same name. */
  isSame: boolean
  /** Methods change it as they go. */
  isState: boolean
  /** The function around the path has the like of it. */
  isIn(path: NodePath): boolean
}

function thingOf(site: Site): Thing | null {
  const { culprit } = site
  if (t.isMemberExpression(culprit.node)) return ownMember(site, culprit.node)
  const binding = culprit.isIdentifier() ? culprit.scope.getBinding(culprit.node.name) : undefined
  if (!binding || !t.isIdentifier(culprit.node)) return null
  const { name } = culprit.node
  if (binding.kind === 'param')
    return {
      name,
      prior: PARAMETER_PRIOR,
      isSame: false,
      isState: false,
      isIn: (path) => path.scope.getBinding(name)?.kind === 'param',
    }
  const value = initOf(binding.path)
  if (!value) return null
  const isSameValue = (path: NodePath): boolean => {
    const other = initOf(path.scope.getBinding(name)?.path)
    return other !== null && textOf(site, other) === textOf(site, value)
  }
  return { name, prior: SAME_VALUE_PRIOR, isSame: true, isState: false, isIn: isSameValue }
}

/** `this.socket` and `this.all[key]` in the methods of one class, or on one prototype. */
function ownMember(site: Site, node: t.MemberExpression): Thing | null {
  const home = rootName(node) === 'this' ? homeOf(site.use, site) : null
  if (home === null) return null
  const keys = keysIn(node)
  const areParameters = (path: NodePath): boolean => keys.every((key) => path.scope.getBinding(key)?.kind === 'param')
  if (!areParameters(site.use)) return null
  const isIn = (path: NodePath): boolean => homeOf(path, site) === home && areParameters(path)
  return { name: textOf(site, node), prior: MEMBER_PRIOR, isSame: true, isState: true, isIn }
}

function keysIn(node: t.Node): string[] {
  if (!t.isMemberExpression(node)) return []
  const own = node.computed && t.isIdentifier(node.property) ? [node.property.name] : []
  return [...own, ...keysIn(node.object)]
}

/** What the method around the path belongs to: its class or object, or the text of its prototype. */
function homeOf(path: NodePath, site: Site): t.Node | string | null {
  const owner = path.findParent((parent) => parent.isFunction() && !parent.isArrowFunctionExpression())
  if (!owner) return null
  const { parent } = owner
  if (owner.isMethod()) return parent
  if (t.isObjectProperty(parent) || t.isClassProperty(parent)) return owner.parentPath?.parent ?? null
  if (!t.isAssignmentExpression(parent) || !t.isMemberExpression(parent.left)) return null
  return textOf(site, parent.left.object)
}

const initOf = (path: NodePath | undefined): t.Node | null =>
  path?.isVariableDeclarator() ? (path.node.init ?? null) : null

export function onlyExit({ consequent }: t.IfStatement): t.Statement | null {
  const body = t.isBlockStatement(consequent) ? consequent.body : [consequent]
  const [exit] = body
  return body.length === 1 && (t.isReturnStatement(exit) || t.isThrowStatement(exit)) ? exit : null
}

/** What it throws can be thrown anywhere. What it returns must be of the kind that this function returns: the same word, or a call of the same. */
export function isOfOurKind(exit: t.Statement, site: Site): boolean {
  if (!t.isReturnStatement(exit)) return true
  const kind = kindOf(exit.argument, site)
  const own = returnsOf(functionOf(site.use)).map((path) => kindOf(path.node.argument, site))
  return own.length === 0 ? kind === null : own.includes(kind)
}

/** A function that answers nothing at all, or itself only, leaves in its own way where the other one leaves in another. */
function inOurManner(exit: t.Statement, site: Site): string | null {
  const owner = functionOf(site.use)
  if (!t.isReturnStatement(exit) || hasWords(exit) || !owner.isFunction() || !t.isBlockStatement(owner.node.body))
    return null
  const answers = returnsOf(owner).flatMap(({ node }) => (node.argument ? [node.argument] : []))
  if (answers.length === 0) return `return${semicolon(site.source)}`
  return answers.every((node) => t.isThisExpression(node)) ? `return this${semicolon(site.source)}` : null
}

/** Both functions answer values, and the other one answers nothing where there is none. */
export function isNothingForAValue(exit: t.Statement, path: NodePath, site: Site, isOne = isValue): boolean {
  if (!t.isReturnStatement(exit) || (exit.argument && nothingOf(exit.argument) === null)) return false
  const ours = returnsOf(functionOf(site.use))
  const theirs = returnsOf(functionOf(path)).filter(({ node }) => node !== exit)
  return [ours, theirs].every((returns) => returns.length > 0 && returns.every(({ node }) => isOne(node.argument)))
}

/** Not `this`, and no yes or no, which have a nothing of their own. */
const isValue = (node: t.Node | null | undefined): boolean =>
  t.isIdentifier(node) || t.isMemberExpression(node) || t.isNewExpression(node) || t.isObjectExpression(node)

/** Numbers, and what is chosen of several, as well: of one function that several look things up with. No list, which may be taken apart. */
export function isAnyValue(node: t.Node | null | undefined): boolean {
  if (t.isConditionalExpression(node)) return isAnyValue(node.consequent) && isAnyValue(node.alternate)
  if (t.isCallExpression(node))
    return t.isIdentifier(node.callee) && /^(?:Number|parseInt|parseFloat)$/.test(node.callee.name)
  return isValue(node) || t.isNumericLiteral(node)
}

const kindOf = (node: t.Node | null | undefined, site: Site): string | null =>
  node ? textOf(site, t.isCallExpression(node) ? node.callee : node) : null

/** Our own argument of that name stands for theirs. */
const isSameParameter = (theirs: string | undefined, ours: string | undefined): boolean =>
  theirs === 'param' && ours === 'param'
