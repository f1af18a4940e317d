import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { indentAt, semicolon } from '../../syntax/code.ts'
import { propertyOf } from '../../syntax/missing-method.ts'
import type { SourceFile } from '../../syntax/source.ts'
import { isAskedFor } from './asked-for.ts'
import { edited, type Found, ownFailure, type Rule } from './rule.ts'
import { sourcesWith } from './sources.ts'

const MISSING = /^Cannot (?:read|set) propert.* of undefined|is not iterable|^Cannot destructure/

/** A constructor that sets a field on some ways only, with an empty list or table on one of them: who reads it relies on it always. */
export const halfSetField: Rule = async (context, project) => {
  if (!MISSING.test(context.error.message)) return []
  const failure = await ownFailure(context)
  const { node } = failure?.culprit ?? {}
  const name = t.isMemberExpression(node) && !node.computed ? propertyOf(node) : null
  if (name === null) return []
  const sources = await sourcesWith(project, (text) => text.includes(`this.${name} =`))
  const readers = await sourcesWith(project, (text) => text.includes(`.${name}`))
  if (readers.some((source) => isAskedFor(source, name))) return []
  const found = sources.flatMap((source) => constructorsOf(source).flatMap((maker) => completed(source, maker, name)))
  return found.map((one) => (found.length === 1 ? one : { ...one, prior: 0.6 }))
}

/** `constructor() {}` and `function Rule() {}`, with the list of their statements. */
function constructorsOf(source: SourceFile): NodePath<t.BlockStatement>[] {
  const bodies: NodePath<t.BlockStatement>[] = []
  source.root.traverse({
    Function(path) {
      const { node } = path
      const isMaker =
        t.isClassMethod(node, { kind: 'constructor' }) ||
        ((t.isFunctionDeclaration(node) || t.isFunctionExpression(node)) && /^[A-Z]/.test(node.id?.name ?? ''))
      const body = path.get('body')
      if (isMaker && !Array.isArray(body) && body.isBlockStatement()) bodies.push(body)
    },
  })
  return bodies
}

interface Set {
  statement: NodePath
  value: t.Expression
}

function completed(source: SourceFile, body: NodePath<t.BlockStatement>, name: string): Found[] {
  const sets = setsOf(body, name)
  const empty = sets.map(({ value }) => emptyText(source, value)).find((text) => text !== null)
  const isAlways = sets.some(({ statement }) => statement.parentPath === body)
  const branch = sets[0]?.statement.findParent((path) => path.parentPath === body)
  if (
    !branch ||
    isAlways ||
    empty === undefined ||
    empty === null ||
    !branch.isIfStatement() ||
    isAlwaysSet(branch, sets)
  )
    return []
  const start = branch.node.start ?? 0
  const line = `this.${name} = ${empty}${semicolon(source)}\n${indentAt(source.text, start)}`
  return [
    {
      pattern: 'half-set-field',
      explanation: `Let ${name} be ${empty} where the constructor sets nothing else.`,
      files: edited(source, [{ start, end: start, text: line }]),
      prior: 0.84,
      reasons: [`The constructor in ${source.path} sets ${name} on some of its ways, and to ${empty} on one of them.`],
    },
  ]
}

function setsOf(body: NodePath<t.BlockStatement>, name: string): Set[] {
  const sets: Set[] = []
  body.traverse({
    Function: (path) => path.skip(),
    AssignmentExpression(path) {
      const { left, right, operator } = path.node
      const isField = t.isMemberExpression(left) && t.isThisExpression(left.object) && propertyOf(left) === name
      const statement = path.getStatementParent()
      if (isField && operator === '=' && statement) sets.push({ statement, value: right })
    },
  })
  return sets
}

/** `[]`, `{}`, `''`, `new Map()`: what there is when there is nothing. */
function emptyText({ text }: SourceFile, node: t.Expression): string | null {
  const isEmpty =
    (t.isArrayExpression(node) && node.elements.length === 0) ||
    (t.isObjectExpression(node) && node.properties.length === 0) ||
    t.isStringLiteral(node, { value: '' }) ||
    (t.isNewExpression(node) &&
      node.arguments.length === 0 &&
      t.isIdentifier(node.callee) &&
      /^(?:Map|Set)$/.test(node.callee.name))
  return isEmpty ? text.slice(node.start ?? 0, node.end ?? 0) : null
}

/** Each of its ways sets the field. */
function isAlwaysSet(branch: NodePath<t.IfStatement>, sets: Set[]): boolean {
  const isIn = (node: t.Node | null | undefined): boolean =>
    node != null &&
    sets.some(
      ({ statement }) =>
        (node.start ?? 0) <= (statement.node.start ?? 0) && (statement.node.end ?? 0) <= (node.end ?? 0),
    )
  const { consequent, alternate } = branch.node
  if (!isIn(consequent) || !alternate) return false
  if (!t.isIfStatement(alternate)) return isIn(alternate)
  return isAlwaysSet(branch.get('alternate') as NodePath<t.IfStatement>, sets)
}
