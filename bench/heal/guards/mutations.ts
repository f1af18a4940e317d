import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { parseSource } from '../../../src/repair/syntax/source.ts'

/** One guard and what the program is without it. */
export interface Mutation {
  kind: GuardKind
  start: number
  end: number
  /** Written in the place of what stands there. */
  text: string
  /** Start of what runs only because the guard is there, or of the guard: where it never runs, no input tells it from nothing. */
  reached: number
  /** Name of the function around it; its place where it has none. */
  owner: string
}

export type GuardKind =
  | 'return'
  | 'throw'
  | 'continue'
  | 'prepare'
  | 'only-if'
  | 'and'
  | 'or-test'
  | 'chain'
  | 'default'
  | 'default-parameter'
  | 'ternary'
  | 'try'
  | 'coercion'
  | 'own-property'

/** All guards of a file, each with the edit that removes it; empty for what is not readable code. */
export function guardsIn(file: string, text: string): Mutation[] {
  const found: Mutation[] = []
  parseSource(file, text)?.root.traverse({
    enter(path: NodePath) {
      for (const { kind, node = path.node, kept, reached = node } of removalsAt(path)) {
        const [start, end] = [node.start ?? 0, node.end ?? 0]
        const slice = (one: t.Node): string => text.slice(one.start ?? 0, one.end ?? 0)
        const becomes =
          typeof kept === 'string' ? kept : typeof kept === 'function' ? kept(slice) : standing(kept, slice)
        found.push({ kind, start, end, text: becomes, reached: reached.start ?? 0, owner: ownerOf(path) })
      }
    },
  })
  return found
}

interface Removal {
  kind: GuardKind
  /** What is replaced; the path's own node where it is not said. */
  node?: t.Node
  kept: t.Node | string | ((slice: (node: t.Node) => string) => string)
  reached?: t.Node
}

function removalsAt(path: NodePath): Removal[] {
  const { node } = path
  switch (node.type) {
    case 'IfStatement':
      return ofIf(node)
    case 'LogicalExpression':
      return ofLogical(node, path)
    case 'OptionalMemberExpression':
    case 'OptionalCallExpression':
      return node.optional ? [ofChain(node)] : []
    case 'AssignmentPattern':
      return [{ kind: 'default-parameter', kept: node.left }]
    case 'ConditionalExpression':
      return ofTernary(node)
    case 'TryStatement':
      return node.handler && !node.finalizer ? [{ kind: 'try', kept: node.block, reached: node.handler.body }] : []
    case 'CallExpression':
      return ofCall(node)
    case 'BinaryExpression':
      return ofConcatenation(node)
    default:
      return []
  }
}

/** `if (x == null) return`, `if (!list) list = []`, `if (done) done()` */
function ofIf({ test, consequent, alternate }: t.IfStatement): Removal[] {
  if (alternate) return []
  const body = t.isBlockStatement(consequent) ? consequent.body : [consequent]
  const [first] = body
  const last = body.at(-1)
  if (!first || !last || body.length > 3) return []
  const gone = { kept: ';', reached: first }
  if (t.isReturnStatement(last)) return [{ kind: 'return', ...gone }]
  if (t.isThrowStatement(last)) return [{ kind: 'throw', ...gone }]
  if (t.isContinueStatement(last) || t.isBreakStatement(last)) return [{ kind: 'continue', ...gone }]
  const removals: Removal[] = []
  if (body.length === 1 && isAssignmentTo(first, namesIn(test))) removals.push({ kind: 'prepare', ...gone })
  if (sharesName(test, consequent)) removals.push({ kind: 'only-if', kept: consequent })
  return removals
}

function isAssignmentTo(statement: t.Statement, names: ReadonlySet<string>): boolean {
  if (!t.isExpressionStatement(statement) || !t.isAssignmentExpression(statement.expression)) return false
  return [...namesIn(statement.expression.left)].some((name) => names.has(name))
}

/** `x && x.y` keeps `x.y`, `a && x && x.y` keeps `a && x.y`; `!x || x.y` is the same in a condition, `x || []` a default. */
function ofLogical(node: t.LogicalExpression, path: NodePath): Removal[] {
  const { operator, left, right } = node
  const guard = t.isLogicalExpression(left, { operator }) ? left.right : left
  // Of a row of operands the last one goes: the place is that of it with the operator behind it.
  const place = { ...node, start: guard.start ?? 0 }
  if (operator === '&&')
    return sharesName(guard, right) ? [{ kind: 'and', node: place, kept: right, reached: guard }] : []
  if (operator === '||' && sharesName(guard, right) && !t.isIdentifier(guard))
    return [{ kind: 'or-test', node: place, kept: right, reached: guard }]
  return isInTest(path) ? [] : [{ kind: 'default', kept: left, reached: right }]
}

function isInTest(path: NodePath): boolean {
  const parent = path.parentPath
  if (parent?.isLogicalExpression() || parent?.isUnaryExpression()) return isInTest(parent)
  return path.key === 'test'
}

function ofChain(node: t.OptionalMemberExpression | t.OptionalCallExpression): Removal {
  const object = t.isOptionalMemberExpression(node) ? node.object : node.callee
  const isDotted = t.isOptionalMemberExpression(node) && !node.computed
  const mark = { ...node, start: object.end ?? 0, end: (object.end ?? 0) + 2 }
  return { kind: 'chain', node: mark, kept: isDotted ? '.' : '', reached: object }
}

/** The branch that needs what the test asks for stays alone. */
function ofTernary({ test, consequent, alternate }: t.ConditionalExpression): Removal[] {
  const branches = [
    [consequent, alternate],
    [alternate, consequent],
  ] as const
  return branches
    .filter(([kept]) => sharesName(test, kept) && !t.isIdentifier(kept))
    .map(([kept, lost]) => ({ kind: 'ternary', kept, reached: lost }))
}

function ofCall(node: t.CallExpression): Removal[] {
  const { callee, arguments: given } = node
  const [first, second] = given
  if (t.isIdentifier(callee, { name: 'String' }) && first && given.length === 1)
    return [{ kind: 'coercion', kept: (slice) => inPlaceOfCall(first, slice) }]
  const isOwn =
    t.isMemberExpression(callee) &&
    t.isIdentifier(callee.property, { name: 'call' }) &&
    /hasOwn/.test([...namesIn(callee.object)].join(' '))
  return isOwn && t.isIdentifier(first) && second
    ? [{ kind: 'own-property', kept: (slice) => `${first.name}.hasOwnProperty(${slice(second)})` }]
    : []
}

/** `'' + x` and `x + ''` */
function ofConcatenation({ operator, left, right }: t.BinaryExpression): Removal[] {
  if (operator !== '+') return []
  const isEmpty = (node: t.Node): boolean => t.isStringLiteral(node, { value: '' })
  if (isEmpty(left)) return [{ kind: 'coercion', kept: right }]
  return isEmpty(right) ? [{ kind: 'coercion', kept: left }] : []
}

const GLOBAL_NAMES = new Set(['undefined', 'Array', 'Object', 'isArray', 'length', 'Number', 'String', 'Buffer'])

function namesIn(node: t.Node): Set<string> {
  const names = new Set<string>()
  t.traverseFast(node, (inner) => {
    if (t.isIdentifier(inner) && !GLOBAL_NAMES.has(inner.name)) names.add(inner.name)
  })
  return names
}

function sharesName(a: t.Node, b: t.Node): boolean {
  const names = namesIn(a)
  return [...namesIn(b)].some((name) => names.has(name))
}

/** What stays binds at least as tightly as what it was a part of. But an object cannot begin a statement, nor stand behind an arrow. */
function standing(node: t.Node, slice: (node: t.Node) => string): string {
  return t.isObjectExpression(node) || t.isFunctionExpression(node) ? `(${slice(node)})` : slice(node)
}

/** In the place of a call, which binds more tightly than most. */
function inPlaceOfCall(node: t.Node, slice: (node: t.Node) => string): string {
  return t.isIdentifier(node) || t.isMemberExpression(node) || t.isCallExpression(node)
    ? slice(node)
    : `(${slice(node)})`
}

function ownerOf(path: NodePath): string {
  const owner = path.getFunctionParent()
  if (!owner) return 'module'
  const { node, parent } = owner
  const named = t.isFunctionDeclaration(node) || t.isFunctionExpression(node) ? node.id : null
  const key = t.isObjectMethod(node) || t.isClassMethod(node) ? node.key : null
  const variable = t.isVariableDeclarator(parent) ? parent.id : t.isObjectProperty(parent) ? parent.key : null
  const name = [named, key, variable].find((one) => t.isIdentifier(one))
  return t.isIdentifier(name) ? name.name : `at-${node.start}`
}
