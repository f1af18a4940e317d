import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import type { Site } from './site.ts'
import type { SourceFile } from './source.ts'

/** The white space that the line of this offset begins with. */
export function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? ''
}

/** The innermost statement around the path that stands in a list, so that another can be put before it. Stays in the function. */
export function statementInList(path: NodePath): NodePath<t.Statement> | null {
  for (let at: NodePath | null = path; at; at = at.parentPath) {
    if (at.isStatement() && at.inList) return at as NodePath<t.Statement>
    if (at.isFunction()) return null
  }
  return null
}

/** Evaluating it twice or earlier changes nothing (getters aside). */
export function isRepeatable(node: t.Node): boolean {
  if (t.isIdentifier(node) || t.isThisExpression(node) || t.isLiteral(node)) return !t.isTemplateLiteral(node)
  if (t.isMemberExpression(node) || t.isOptionalMemberExpression(node))
    return isRepeatable(node.object) && (!node.computed || isPure(node.property))
  return false
}

/** What can be looked at without changing anything: repeatable expressions and what is computed from them. */
export function isPure(node: t.Node): boolean {
  if (t.isBinaryExpression(node) || t.isLogicalExpression(node)) return isPure(node.left) && isPure(node.right)
  if (t.isUnaryExpression(node)) return /^[-+!]$|^typeof$/.test(node.operator) && isPure(node.argument)
  return isRepeatable(node) || isEmptyLiteral(node)
}

export const isEmptyLiteral = (node: t.Node): boolean =>
  (t.isArrayExpression(node) && node.elements.length === 0) || isEmptyObject(node)

export const isEmptyObject = (node: t.Node | null | undefined): node is t.ObjectExpression =>
  t.isObjectExpression(node) && node.properties.length === 0

/** Something in the node, or the node itself, is so. */
export function hasNode(node: t.Node, isIt: (inner: t.Node) => boolean): boolean {
  let has = false
  t.traverseFast(node, (inner) => {
    if (isIt(inner)) has = true
  })
  return has
}

/** Both are of one file. */
export const contains = (outer: t.Node, inner: t.Node): boolean =>
  (outer.start ?? 0) <= (inner.start ?? 0) && (inner.end ?? 0) <= (outer.end ?? 0)

/** The variable that a chain of properties starts at. */
export function rootName(node: t.Node): string | null {
  if (t.isIdentifier(node)) return node.name
  if (t.isThisExpression(node)) return 'this'
  if (t.isMemberExpression(node) || t.isOptionalMemberExpression(node)) return rootName(node.object)
  return null
}

/** Whether the file already speaks the syntax of 2020: else a patch must not raise what it runs on. */
export function usesOptionalChaining(source: SourceFile): boolean {
  return /\?\.[A-Za-z_$[(]|[^?]\?\?[^?.]/.test(source.text) || /\.[cm]?tsx?$/.test(source.path)
}

/** The file declares variables as since 2015. */
export const usesConst = ({ text }: SourceFile): boolean => /^\s*(?:const|let)\s/m.test(text)

/** The end of a statement as this file writes it. */
export function semicolon(source: SourceFile): string {
  const lines = source.text.match(/[^\s;{},(]\n/g)?.length ?? 0
  const ended = source.text.match(/;\n/g)?.length ?? 0
  return ended * 2 >= lines ? ';' : ''
}

/** Without a semicolon before it, the statement would go on with the line above: `(a || b).run()`, `[a, b] = list`. */
export const goesOnBefore = ({ text }: SourceFile, { start }: t.Node): boolean =>
  /[[(`/+-]/.test(text[start ?? 0] ?? '')

/** True while `node` is only evaluated under a condition inside its statement. */
export function isConditional(path: NodePath, statement: NodePath): boolean {
  for (let at: NodePath = path; at !== statement && at.parentPath; at = at.parentPath) {
    const parent = at.parentPath
    if (parent.isLogicalExpression() && at.key === 'right') return true
    if (parent.isConditionalExpression() && at.key !== 'test') return true
    if (parent.isLoop() && isOfRound(at.key, parent)) return true
    if (parent.isIfStatement() && at.key !== 'test') return true
  }
  return false
}

/** What a loop asks it asks once before all rounds; only `do` comes to it later. */
const isOfRound = (key: NodePath['key'], loop: NodePath<t.Loop>): boolean =>
  key === 'update' || key === 'body' || (key === 'test' && loop.isDoWhileStatement())

/** The longest chain of properties and calls that begins with the path: `a.b.c()` around `a.b`. */
export function wholeChain(path: NodePath): NodePath {
  const parent = path.parentPath
  const goesOn =
    (parent?.isMemberExpression() && path.key === 'object') || (parent?.isCallExpression() && path.key === 'callee')
  return parent && goesOn ? wholeChain(parent) : path
}

/** `a.b` and `a!.b` read of `a`. */
export const isReadOf = (node: t.Node, thing: t.Node): node is t.MemberExpression =>
  t.isMemberExpression(node) &&
  (node.object === thing || (t.isTSNonNullExpression(node.object) && node.object.expression === thing))

/** `require('x')` */
export const isRequire = (node: t.Node | null | undefined): node is t.CallExpression =>
  t.isCallExpression(node) && t.isIdentifier(node.callee, { name: 'require' })

/** The statement itself, or the only one of its block; a block of more, or of none, as it is. */
export const onlyStatement = <T extends t.Node | undefined>(node: T): T | t.Statement =>
  t.isBlockStatement(node) && node.body.length === 1 ? (node.body[0] as t.Statement) : node

/** The whole choice that the value is one of two ways of; the path itself where it is none. */
export function wholeChoice(path: NodePath): NodePath {
  let at = path
  while (at.parentPath?.isConditionalExpression() && at.key !== 'test') at = at.parentPath
  return at
}

/** It is what the function answers. */
export const isReturned = ({ parentPath, key }: NodePath): boolean =>
  parentPath?.isReturnStatement() === true || (parentPath?.isArrowFunctionExpression() === true && key === 'body')

/** The loop that a `continue` at this place would go on with, in the same function. */
export function enclosingLoop(path: NodePath): NodePath<t.Loop> | null {
  for (let at: NodePath | null = path; at && !at.isFunction(); at = at.parentPath) {
    const parent: NodePath | null = at.parentPath
    if (parent?.isLoop() && at.key === 'body') return parent as NodePath<t.Loop>
  }
  return null
}

/** A test that is true where a date is none. A file may have an isNaN of its own, which is for numbers only. */
export const noDateTest = (source: SourceFile, date: string): string =>
  `${usesConst(source) ? 'Number.' : ''}isNaN(${date}.getTime())`

/** A test that is true exactly when the expression is undefined or null, in the file's own manner. */
export function absentTest(site: Site, text: string): string {
  return mayBeFalsyAndFine(site) ? `${text} == null` : `!${text}`
}

/** The opposite of `absentTest`. */
export function presentTest(site: Site, text: string): string {
  return mayBeFalsyAndFine(site) ? `${text} != null` : text
}

/** A string, number or boolean that is falsy would have passed here: only undefined and null may be caught. */
function mayBeFalsyAndFine({ use, culprit }: Site): boolean {
  const names = namesRead(use, culprit.node)
  if (names === null) return true
  return names.some((name) =>
    [String.prototype, Number.prototype, Boolean.prototype].some((prototype) => name in prototype),
  )
}

/** The properties that are read from it, by a member or by taking it apart; null where that is not known. */
function namesRead(use: NodePath, culprit: t.Node): string[] | null {
  const { node } = use
  if (isReadOf(node, culprit)) return t.isIdentifier(node.property) && !node.computed ? [node.property.name] : null
  const declarator = use.isVariableDeclarator() ? use.node : use.parentPath?.isVariableDeclarator() ? use.parent : null
  if (!t.isVariableDeclarator(declarator) || !t.isObjectPattern(declarator.id) || declarator.init !== culprit)
    return null
  const names = declarator.id.properties.map((one) =>
    t.isObjectProperty(one) && t.isIdentifier(one.key) && !t.isAssignmentPattern(one.value) ? one.key.name : null,
  )
  return names.length > 0 && names.every((name) => name !== null) ? names : null
}

/** A variable's name that is free in the function. */
export function freeName(path: NodePath, wanted: string): string {
  let name = wanted
  for (let i = 2; path.scope.hasBinding(name) || path.scope.hasGlobal(name); i++) name = `${wanted}${i}`
  return name
}
