import { parse } from '@babel/parser'
import type * as t from '@babel/types'
import type { Position } from './positions.ts'

/** A function and the lines that it takes; positions are 1-based. */
export interface FunctionRange {
  name: string
  start: Position
  end: Position
}

/** Reading a larger source costs more than the name of a function is worth. */
const SOURCE_CHARS_MAX = 1_000_000
const NODES_MAX = 300_000

/** Every function of a source by its name, outer ones first; none where it cannot be read, as of languages that compile to JavaScript. */
export function functionsIn(source: string): FunctionRange[] {
  if (source.length > SOURCE_CHARS_MAX) return []
  try {
    const program = parse(source, {
      sourceType: 'unambiguous',
      errorRecovery: true,
      plugins: ['typescript', 'jsx', 'decorators'],
    }).program
    return collect(program)
  } catch {
    return []
  }
}

/** The innermost one around a place. */
export function functionAt(functions: readonly FunctionRange[], at: Position): string | undefined {
  return functions.findLast(({ start, end }) => !isBefore(at, start) && isBefore(at, end))?.name
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column)
}

/** By hand and not by recursion: sources from outside nest as deep as they like. */
function collect(program: t.Program): FunctionRange[] {
  const found: FunctionRange[] = []
  const stack: { node: t.Node; name: string }[] = [{ node: program, name: '' }]
  for (let count = 0; count < NODES_MAX; count++) {
    const top = stack.pop()
    if (!top) break
    const { node, name } = top
    if (isFunction(node) && node.loc) {
      const { start, end } = node.loc
      found.push({ name: ownName(node) ?? (name || '<anonymous>'), start: oneBased(start), end: oneBased(end) })
    }
    for (const child of childrenOf(node).reverse()) stack.push({ node: child, name: nameFor(child, node) })
  }
  return found.sort((a, b) => (isBefore(a.start, b.start) ? -1 : 1))
}

type AnyFunction = t.Function

function isFunction(node: t.Node): node is AnyFunction {
  return /Function|Method$/.test(node.type) && 'body' in node && !node.type.startsWith('TS')
}

function ownName(node: AnyFunction): string | undefined {
  if ('id' in node && node.id) return node.id.name
  return 'key' in node ? keyName(node.key) : undefined
}

/** What a function without a name of its own is called after: the variable, property or member that it is the value of. */
function nameFor(child: t.Node, parent: t.Node): string {
  if (parent.type === 'VariableDeclarator' && parent.init === child && parent.id.type === 'Identifier')
    return parent.id.name
  if (parent.type === 'AssignmentExpression' && parent.right === child) return targetName(parent.left)
  if (PROPERTIES.has(parent.type) && 'key' in parent && 'value' in parent && parent.value === child)
    return keyName(parent.key as t.Node) ?? ''
  return ''
}

const PROPERTIES = new Set(['ObjectProperty', 'ClassProperty', 'ClassPrivateProperty'])

function targetName(left: t.Node): string {
  if (left.type === 'Identifier') return left.name
  return left.type === 'MemberExpression' ? (keyName(left.property) ?? '') : ''
}

function keyName(key: t.Node): string | undefined {
  if (key.type === 'Identifier') return key.name
  if (key.type === 'PrivateName') return `#${key.id.name}`
  return key.type === 'StringLiteral' ? key.value.slice(0, 100) : undefined
}

function childrenOf(node: t.Node): t.Node[] {
  return Object.values(node).flatMap((value) =>
    Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [],
  )
}

function isNode(value: unknown): value is t.Node {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as { type?: unknown }).type === 'string' &&
    'start' in value
  )
}

function oneBased({ line, column }: { line: number; column: number }): Position {
  return { line, column: column + 1 }
}
