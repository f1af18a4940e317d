import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { isReturned, wholeChain } from './code.ts'
import { propertyOf } from './missing-method.ts'
import { type Site, textOf } from './site.ts'

/** `if (a.b !== c) return ...`: a guard that leaves on what differs. */
export function differsAndLeaves(use: NodePath): boolean {
  const comparison = use.parentPath
  if (!comparison?.isBinaryExpression() || !/^!==?$/.test(comparison.node.operator)) return false
  const statement = comparison.findParent((path) => path.isIfStatement() || path.isFunction())
  if (!statement?.isIfStatement() || !isInTest(comparison)) return false
  const body = statement.node.consequent
  const last = body.type === 'BlockStatement' ? body.body.at(-1) : body
  return ['ReturnStatement', 'ThrowStatement', 'ContinueStatement'].includes(last?.type ?? '')
}

/** `a.x() !== b.x()`: what is missing differs from what is there. */
export function isDifferenceOfLikes(use: NodePath): boolean {
  const chain = wholeChain(use)
  const comparison = chain.parent
  if (!t.isBinaryExpression(comparison) || !/^!==?$/.test(comparison.operator)) return false
  const name = lastName(chain.node)
  return name !== null && name === lastName(chain.key === 'left' ? comparison.right : comparison.left)
}

function lastName(node: t.Node): string | null {
  const member = t.isCallExpression(node) ? node.callee : node
  return t.isMemberExpression(member) ? propertyOf(member) : null
}

/** The operand of a condition's `&&` or `||` chain (or the whole test) that holds the failing expression. */
export function conditionOperand(use: NodePath): NodePath | null {
  let at = use
  while (at.parentPath) {
    const parent: NodePath = at.parentPath
    if (isTest(at)) return at
    if (isEquality(at) && (isAnswer(at) || isAnswer(parent)) && !parent.isLogicalExpression({ operator: '||' }))
      return at
    if (parent.isLogicalExpression() || parent.isUnaryExpression({ operator: '!' })) {
      if (isInTest(parent)) return at
      return null
    }
    if (!parent.isExpression()) return null
    at = parent
  }
  return null
}

function isInTest(path: NodePath): boolean {
  for (let at: NodePath | null = path; at; at = at.parentPath) {
    if (isTest(at)) return true
    if (!at.parentPath?.isLogicalExpression() && !at.parentPath?.isUnaryExpression({ operator: '!' })) return false
  }
  return false
}

function isTest(path: NodePath): boolean {
  const parent = path.parentPath
  // `!!(...)` asks, too.
  if (parent?.isUnaryExpression({ operator: '!' }) && parent.parentPath.isUnaryExpression({ operator: '!' }))
    return true
  return (
    path.key === 'test' && Boolean(parent?.isIfStatement() || parent?.isLoop() || parent?.isConditionalExpression())
  )
}

const isEquality = (path: NodePath): boolean => path.isBinaryExpression() && /^={2,3}$/.test(path.node.operator)

/** What a function answers: yes or no, when it is a comparison. */
const isAnswer = (path: NodePath): boolean => isReturned(path) || isNamedAnswer(path) || isOnlyAsked(path)

/** `const isMinus = ...` under any name, when all that is done with it is to ask it. */
function isOnlyAsked({ parent, key, scope }: NodePath): boolean {
  if (key !== 'init' || !t.isVariableDeclarator(parent) || !t.isIdentifier(parent.id)) return false
  const binding = scope.getBinding(parent.id.name)
  return Boolean(binding?.constant && binding.referenced && binding.referencePaths.every(isAsked))
}

const isAsked = (path: NodePath): boolean =>
  isTest(path) ||
  path.parentPath?.isLogicalExpression() === true ||
  path.parentPath?.isUnaryExpression({ operator: '!' }) === true

/** `var isOpen = ...`: its name says that it is a yes or a no. */
export function isNamedAnswer({ parent, key }: NodePath): boolean {
  return (
    key === 'init' &&
    t.isVariableDeclarator(parent) &&
    t.isIdentifier(parent.id) &&
    /^_?(?:is|has|are|was|can|should)[A-Z_]/.test(parent.id.name)
  )
}

/** `a && a.list && a.list[0].kind !== 'b'`: each of the row asks for what the next one reads from. */
export function isNextOfRow(site: Site, operand: NodePath): boolean {
  const { node } = site.culprit
  if (!t.isMemberExpression(node)) return false
  const from = textOf(site, node.object)
  for (let at = operand; at.parentPath?.isLogicalExpression({ operator: '&&' }); at = at.parentPath) {
    const { left } = at.parentPath.node
    const before = t.isLogicalExpression(left, { operator: '&&' }) ? left.right : left
    if (at.key === 'right' && textOf(site, before) === from) return true
  }
  return false
}
