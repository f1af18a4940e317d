import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import type { Edit } from '../proposers/templates/template.ts'
import type { SourceFile } from '../syntax/source.ts'
import { ALIKE_SYMBOL } from './alike-protocol.ts'

/**
 * Lets a function take, for each of its arguments, what the hook gives for it; with `isFromOutside` only where code of another
 * package calls it. No line moves. Empty where it takes nothing, or takes it in a way that cannot be written otherwise.
 */
export function entryEdits(source: SourceFile, path: NodePath<t.Function>, isFromOutside: boolean): Edit[] {
  const { node } = path
  const hooked: Hooked = (name) => `globalThis[Symbol.for('${ALIKE_SYMBOL}')](${name}, ${isFromOutside})`
  const names = node.params.flatMap((parameter) => (t.isIdentifier(parameter) ? [parameter.name] : []))
  if (isWithinParameters(path) || names[0] === 'this') return []
  return names.length === node.params.length ? namedEdits(node, names, hooked) : listedEdits(source, node, hooked)
}

type Hooked = (name: string) => string

/** `a = hook(a)`, and the same for `arguments`, which a strict function keeps apart. */
function namedEdits(node: t.Function, names: string[], hooked: Hooked): Edit[] {
  const own = names.map((name) => `${name} = ${hooked(name)}`)
  const { body } = node
  if (!t.isBlockStatement(body)) {
    const [start, end] = [body.start ?? 0, body.end ?? 0]
    return own.length === 0 ? [] : [insertion(start, `(${own.join(', ')}, `), insertion(end, ')')]
  }
  const all = t.isArrowFunctionExpression(node) ? own : [...own, eachOf('arguments', hooked)]
  return all.length === 0 ? [] : [atEntry(body, all)]
}

/** `f(...list)` and `var [a, { b } = {}] = list`: defaults and patterns apply to what the hook gave. */
function listedEdits({ text }: SourceFile, node: t.Function, hooked: Hooked): Edit[] {
  const { params, body } = node
  const [first, last] = [params[0], params.at(-1)]
  if (!first || !last || !t.isBlockStatement(body) || !params.every(isUntyped)) return []
  if (t.isMethod(node) && node.kind === 'set') return []
  const [start, end] = [first.start ?? 0, last.end ?? 0]
  const list = text.slice(start, end)
  if (list.includes('//')) return []
  const linesKept = '\n'.repeat(list.split('\n').length - 1)
  const taken = `var [${list.replaceAll('\n', ' ')}] = ${LIST}`
  return [{ start, end, text: `...${LIST}${linesKept}` }, atEntry(body, [eachOf(LIST, hooked), taken])]
}

const LIST = 'prunellaArguments'

const eachOf = (list: string, hooked: Hooked): string =>
  `for (var prunellaAt = 0; prunellaAt < ${list}.length; prunellaAt++) ${list}[prunellaAt] = ${hooked(`${list}[prunellaAt]`)}`

/** Directives such as 'use strict' count only as the first statements. */
const atEntry = ({ directives, start }: t.BlockStatement, statements: string[]): Edit =>
  insertion(directives.at(-1)?.end ?? (start ?? 0) + 1, `;${statements.join('; ')};`)

const insertion = (at: number, text: string): Edit => ({ start: at, end: at, text })

/** Their text is moved as a whole: nothing in it may be changed besides. */
const isWithinParameters = (path: NodePath): boolean => path.findParent(({ listKey }) => listKey === 'params') !== null

/** Types cannot stand within a pattern. */
function isUntyped(parameter: t.Node): boolean {
  if (t.isAssignmentPattern(parameter)) return isUntyped(parameter.left)
  if (t.isRestElement(parameter)) return isUntyped(parameter.argument) && !parameter.typeAnnotation
  if (t.isTSParameterProperty(parameter)) return false
  return (
    !('typeAnnotation' in parameter && parameter.typeAnnotation) && !('optional' in parameter && parameter.optional)
  )
}
