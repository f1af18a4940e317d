import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import type { Site } from './site.ts'

/** An `if` that leaves: how a function treats input that it does not like. */
export interface Guard {
  path: NodePath<t.IfStatement>
  test: t.Expression
  /** The leaving statement: return, throw, continue or break. */
  exit: t.Statement
  /** Text of what the `if` does, without braces. */
  exitText: string
  kind: 'return' | 'throw' | 'continue' | 'break'
  /** It hands an error to a callback, as `return callback(new Error('...'))`. */
  reportsError: boolean
  isBefore: boolean
}

/** The guards of the function (or program) around the site, nearest first. */
export function guardsAround(site: Site): Guard[] {
  const at = site.use.node.start ?? 0
  const owner = functionOf(site.use)
  const guards: Guard[] = []
  owner.traverse({
    Function: (path) => path.skip(),
    IfStatement(path) {
      const guard = readGuard(site, path, at)
      if (guard) guards.push(guard)
    },
  })
  const distance = (guard: Guard): number => Math.abs((guard.path.node.start ?? 0) - at)
  return guards.sort((a, b) => distance(a) - distance(b))
}

export function functionOf(path: NodePath): NodePath<t.Function | t.Program> {
  return (path.getFunctionParent() ?? path.findParent((parent) => parent.isProgram())) as NodePath<
    t.Function | t.Program
  >
}

/** Of those that are taken whole. */
export const parameterNames = ({ node }: NodePath<t.Function>): string[] =>
  node.params.flatMap((one) => (t.isIdentifier(one) ? [one.name] : []))

export const isInThrow = (path: NodePath): boolean => path.findParent((parent) => parent.isThrowStatement()) !== null

/** The `if` whose body throws on purpose at this place. */
export function refusalAround(path: NodePath): NodePath<t.IfStatement> | null {
  const thrown = path.findParent((parent) => parent.isThrowStatement() || parent.isFunction())
  if (!thrown?.isThrowStatement()) return null
  const block = thrown.parentPath?.isBlockStatement() ? thrown.parentPath : thrown
  const parent = block.parentPath
  return parent?.isIfStatement() && block.key === 'consequent' ? parent : null
}

/** The `return` statements of the function itself, in order. */
export function returnsOf(owner: NodePath): NodePath<t.ReturnStatement>[] {
  const returns: NodePath<t.ReturnStatement>[] = []
  owner.traverse({
    Function: (path) => path.skip(),
    ReturnStatement(path) {
      returns.push(path)
    },
  })
  return returns
}

export function isNamedIn(node: t.Node, name: string): boolean {
  let found = false
  t.traverseFast(node, (inner) => {
    if (t.isIdentifier(inner, { name }) || (name === 'this' && t.isThisExpression(inner))) found = true
  })
  return found
}

/** `name = ...`, as a statement of its own. */
export function sets(statement: t.Node | undefined, name: string): boolean {
  if (!t.isExpressionStatement(statement)) return false
  const { expression } = statement
  return t.isAssignmentExpression(expression, { operator: '=' }) && t.isIdentifier(expression.left, { name })
}

/** The names in the exit mean the same at the statement, and have their values by then. `isAlike` says which other bindings will do. */
export function isUsableAt(
  statement: NodePath<t.Statement>,
  exit: t.Statement,
  from: NodePath,
  isAlike: (theirs: string | undefined, ours: string | undefined) => boolean = () => false,
): boolean {
  let isUsable = true
  t.traverse(exit, (node, ancestors) => {
    if (!t.isIdentifier(node) || isKey(node, ancestors.at(-1)?.node)) return
    const binding = from.scope.getBinding(node.name)
    const here = statement.scope.getBinding(node.name)
    if (!binding) return
    if (binding !== here) isUsable &&= isAlike(binding.kind, here?.kind)
    else if (binding.kind !== 'param' && binding.kind !== 'hoisted')
      isUsable &&= (binding.path.node.start ?? 0) <= (statement.node.start ?? 0)
  })
  return isUsable
}

/** `b` of `a.b` and of `{ b: a }`: no variable, whatever is called so elsewhere. */
const isKey = (node: t.Identifier, parent: t.Node | undefined): boolean =>
  (t.isMemberExpression(parent) && parent.property === node && !parent.computed) ||
  (t.isObjectProperty(parent) && parent.key === node && !parent.computed && parent.value !== node)

/** Text to hand over when a function reports errors: `callback(err)` patterns of the guards and catches around the site. */
export function isErrorCall(node: t.Node | null | undefined): node is t.CallExpression {
  if (!t.isCallExpression(node) || !t.isIdentifier(node.callee)) return false
  const first = node.arguments[0]
  if (t.isNewExpression(first) || t.isCallExpression(first))
    return t.isIdentifier(first.callee) && /Error$/.test(first.callee.name)
  return t.isIdentifier(first) && /^(?:e|er|err|error|ex|exception)$/.test(first.name)
}

const isText = (node: t.Node | null): boolean => t.isStringLiteral(node) || t.isTemplateLiteral(node)

/** A call with a text, as `return this.expected('a comma')`: it tells what was wrong there. */
export function hasWords(exit: t.Statement): boolean {
  let found = false
  t.traverseFast(exit, (node) => {
    if (!t.isCallExpression(node) && !t.isNewExpression(node)) return
    if (node.arguments.some((one) => isText(one) || (t.isArrayExpression(one) && one.elements.some(isText))))
      found = true
  })
  return found
}

function readGuard(site: Site, path: NodePath<t.IfStatement>, at: number): Guard | null {
  const { consequent, test } = path.node
  const body = t.isBlockStatement(consequent) ? consequent.body : [consequent]
  const exit = body.at(-1)
  if (!exit || body.length > 2) return null
  const kind = exitKind(exit)
  if (!kind) return null
  const first = body[0] as t.Statement
  return {
    path,
    test,
    exit,
    exitText: site.source.text.slice(first.start ?? 0, exit.end ?? 0),
    kind,
    reportsError: body.some((node) =>
      isErrorCall(t.isReturnStatement(node) ? node.argument : t.isExpressionStatement(node) ? node.expression : null),
    ),
    isBefore: (path.node.end ?? 0) <= at,
  }
}

function exitKind(node: t.Statement): Guard['kind'] | null {
  if (t.isReturnStatement(node)) return 'return'
  if (t.isThrowStatement(node)) return 'throw'
  if (t.isContinueStatement(node)) return 'continue'
  if (t.isBreakStatement(node)) return 'break'
  return null
}

/** The name that the file knows a function by: its own, or that of what it is put into. */
export function nameOf(owner: NodePath<t.Function>): string | null {
  const { node, parent } = owner
  if ((t.isFunctionDeclaration(node) || t.isFunctionExpression(node)) && node.id) return node.id.name
  return t.isVariableDeclarator(parent) && t.isIdentifier(parent.id) ? parent.id.name : null
}

/** An `if` whose body ends the function or the round of the loop. */
export function leavesEarly({ consequent }: t.IfStatement): boolean {
  const last = t.isBlockStatement(consequent) ? consequent.body.at(-1) : consequent
  return last !== undefined && exitKind(last) !== null
}
