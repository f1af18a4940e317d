import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { propertyOf } from '../../syntax/missing-method.ts'
import type { SourceFile } from '../../syntax/source.ts'
import { edited, type Found, type Rule } from './rule.ts'
import { sourcesWith } from './sources.ts'

const NO_METHOD = /\.(?<name>[\w$]+) is not a function$/

/** Methods that are put on a prototype which another takes the place of below, or that are needed above: the order of the file is wrong. */
export const latePrototype: Rule = async ({ error }, project) => {
  const name = NO_METHOD.exec(error.message)?.groups?.name
  if (name === undefined) return []
  const sources = await sourcesWith(project, (text) => text.includes('.prototype') && text.includes(name))
  return sources.flatMap((source) =>
    methodsCalled(source, name).flatMap((method) => [...replaced(source, method), ...madeAbove(source, method)]),
  )
}

interface Method {
  statement: NodePath<t.ExpressionStatement>
  type: string
  name: string
}

/** `Type.prototype.name = function`, as statements of the file. */
function methodsCalled(source: SourceFile, name: string): Method[] {
  return source.root.get('body').flatMap((statement) => {
    const target = targetOf(statement.node)
    const isMethod = statement.isExpressionStatement() && t.isMemberExpression(target) && propertyOf(target) === name
    const type = isMethod ? prototypeOf(target.object) : null
    return type === null ? [] : [{ statement: statement as NodePath<t.ExpressionStatement>, type, name }]
  })
}

function targetOf(node: t.Node): t.Node | null {
  const set = t.isExpressionStatement(node) ? node.expression : null
  return t.isAssignmentExpression(set, { operator: '=' }) ? set.left : null
}

/** The `Type` of `Type.prototype`. */
function prototypeOf(node: t.Node | null): string | null {
  if (!t.isMemberExpression(node) || propertyOf(node) !== 'prototype') return null
  return t.isIdentifier(node.object) ? node.object.name : null
}

const startOf = ({ node }: NodePath): number => node.start ?? 0

/** `Type.prototype = Object.create(...)` below the method, which is lost with the old prototype. */
function replaced(source: SourceFile, { statement, type, name }: Method): Found[] {
  const body = source.root.get('body')
  const replacing = body.find((one) => startOf(one) > startOf(statement) && prototypeOf(targetOf(one.node)) === type)
  const first = body.find(({ node }) => {
    const target = targetOf(node)
    return t.isMemberExpression(target) && prototypeOf(target.object) === type
  })
  if (!replacing || !first || !isKnownAbove(replacing, first)) return []
  const line = replacing.node.loc?.start.line ?? 0
  return [
    {
      pattern: 'late-prototype',
      explanation: `Give ${type} its prototype before its methods are put on it.`,
      files: moved(source, replacing, startOf(first)),
      prior: 0.88,
      reasons: [`${type}.prototype is replaced at line ${line}, and ${name} was put on the one before.`],
    },
  ]
}

/** What the statement reads is made above the place it goes to. */
function isKnownAbove(statement: NodePath, place: NodePath): boolean {
  let isKnown = true
  t.traverseFast(statement.node, (node) => {
    const binding = t.isIdentifier(node) ? statement.scope.getBinding(node.name) : undefined
    if (!binding || binding.kind === 'hoisted' || binding.kind === 'module') return
    if (binding.scope.path.isProgram() && (binding.identifier.start ?? 0) > startOf(place)) isKnown = false
  })
  return isKnown
}

/** `module.exports = new Type()` above the methods, which its constructor needs. */
function madeAbove(source: SourceFile, { statement, type, name }: Method): Found[] {
  const body = source.root.get('body')
  const making = body.find((one) => startOf(one) < startOf(statement) && isMaking(one.node, type))
  const last = body.at(-1)
  if (!making || !last || !isNeededInMaking(source, type, name) || !isFree(making)) return []
  return [
    {
      pattern: 'late-prototype/made-above',
      explanation: `Make the ${type} when its methods are there.`,
      files: moved(source, making, last.node.end ?? 0),
      prior: 0.82,
      reasons: [
        `A ${type} is made at line ${making.node.loc?.start.line ?? 0}, above ${name}, which its constructor calls.`,
      ],
    },
  ]
}

function isMaking(node: t.Node, type: string): boolean {
  const value = t.isVariableDeclaration(node)
    ? node.declarations[0]?.init
    : t.isExpressionStatement(node) && t.isAssignmentExpression(node.expression)
      ? node.expression.right
      : null
  return t.isNewExpression(value) && t.isIdentifier(value.callee, { name: type })
}

/** The constructor calls the method itself. */
function isNeededInMaking(source: SourceFile, type: string, name: string): boolean {
  const maker = source.root.scope.getBinding(type)?.path
  let is = false
  if (maker)
    t.traverseFast(maker.node, (node) => {
      if (!t.isCallExpression(node) || !t.isMemberExpression(node.callee)) return
      if (t.isThisExpression(node.callee.object) && propertyOf(node.callee) === name) is = true
    })
  return is
}

/** Nothing but functions reads what the statement declares. */
function isFree({ node, scope }: NodePath): boolean {
  const names = Object.keys(t.getBindingIdentifiers(t.isVariableDeclaration(node) ? node : t.emptyStatement()))
  return names.every((name) =>
    scope.getBinding(name)?.referencePaths.every((path) => path.getFunctionParent() !== null),
  )
}

/** The statement with the lines it stands on at another place of the file. */
function moved(source: SourceFile, { node }: NodePath, to: number): Found['files'] {
  const { text } = source
  const [start, end] = [node.start ?? 0, node.end ?? 0]
  const own = text.slice(start, end)
  const gap = /^\r?\n(?:[ \t]*\r?\n)?/.exec(text.slice(end))?.[0] ?? ''
  const isDown = to > start
  return edited(source, [
    { start: to, end: to, text: isDown ? `\n\n${own}` : `${own}\n\n` },
    { start, end: end + gap.length, text: '' },
  ])
}
