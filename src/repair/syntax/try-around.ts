import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { contains, freeName, hasNode, indentAt, semicolon } from './code.ts'
import type { Edit } from './edits.ts'
import { type Site, textOf } from './site.ts'

/** What may throw, and where. */
type Tried = Pick<Site, 'source' | 'use'>

/** What reading text throws: the text is at fault, and not the program. */
export const READERS = new Set(['json-parse', 'malformed-uri', 'invalid-url', 'invalid-time', 'bad-regular-expression'])

/** A statement that can stand inside of `try` without taking its variable out of reach, and is in none yet. */
export function canBeTried(statement: NodePath<t.Statement> | null): statement is NodePath<t.Statement> {
  return statement !== null && (statement.inList || isBody(statement)) && isWrappable(statement) && !isInTry(statement)
}

/** The innermost statement around the path. */
export const statementAround = (path: NodePath): NodePath<t.Statement> | null =>
  path.find((one) => one.isStatement()) as NodePath<t.Statement> | null

/** All that an `if` or a loop does, without braces. */
const isBody = (statement: NodePath<t.Statement>): boolean =>
  ['consequent', 'alternate', 'body'].includes(String(statement.key)) && !statement.isVariableDeclaration()

function isWrappable(statement: NodePath<t.Statement>): boolean {
  if (statement.isVariableDeclaration()) {
    const { declarations } = statement.node
    const [first, more] = declarations
    // A default that is called may be what fails.
    const isTakenApart = t.isObjectPattern(first?.id) && !more && !hasNode(first.id, (node) => t.isCallExpression(node))
    return (
      isTakenApart ||
      declarations.every(
        ({ id, leadingComments }, index) => t.isIdentifier(id) && (index === 0 || !leadingComments?.length),
      )
    )
  }
  return statement.isExpressionStatement() || statement.isReturnStatement()
}

function isInTry(statement: NodePath): boolean {
  for (let at: NodePath | null = statement; at && !at.isFunction(); at = at.parentPath) {
    if (at.parentPath?.isTryStatement() && at.key === 'block') return true
  }
  return false
}

/**
 * Puts `try { ... } catch (name) { handler }` around the statement; a variable is declared before it, and those that are declared with
 * it stay around it. The lines of a handler are indented.
 */
export function tryAround(site: Tried, statement: NodePath<t.Statement>, name: string, ...handler: string[]): Edit[] {
  const start = statement.node.start ?? 0
  const end = statement.node.end ?? 0
  if (!statement.inList) return [inBraces(site, statement, name, handler)]
  const indent = indentAt(site.source.text, start)
  const step = stepOf(site, statement, indent)
  const tried = (body: string): string =>
    `try {\n${indent}${step}${body}\n${indent}} catch (${name}) {\n${handler.map((line) => `${indent}${step}${line}`).join('\n')}\n${indent}}`
  const text = statement.isVariableDeclaration()
    ? declared(site, statement.node, tried).join(`\n${indent}`)
    : tried(site.source.text.slice(start, end))
  return [{ start, end, text }]
}

/** The variable that fails to be filled, and, in declarations of their own, those before and behind it; what is taken apart is so behind it. */
function declared(
  site: Tried,
  { kind, declarations }: t.VariableDeclaration,
  tried: (body: string) => string,
): string[] {
  const stop = semicolon(site.source)
  const found = declarations.findIndex((one) => contains(one, site.use.node))
  const index = Math.max(0, found)
  const { id, init } = declarations[index] as t.VariableDeclarator
  if (!t.isIdentifier(id)) {
    const whole = freeName(site.use, 'found')
    return [
      `let ${whole}${stop}`,
      tried(`${whole} = ${init ? textOf(site, init) : ''}${stop}`),
      `${kind} ${textOf(site, id)} = ${whole}${stop}`,
    ]
  }
  // The type stands in the declaration only.
  const { name } = id
  const written = (from: number, to: number): string[] => {
    const [first, last] = [declarations[from], declarations[to]]
    return first && last ? [`${kind} ${site.source.text.slice(first.start ?? 0, last.end ?? 0)}${stop}`] : []
  }
  return [
    ...(index > 0 ? written(0, index - 1) : []),
    `${kind === 'const' ? 'let' : kind} ${textOf(site, id)}${stop}`,
    tried(`${name} = ${init ? textOf(site, init) : ''}${stop}`),
    ...written(index + 1, declarations.length - 1),
  ]
}

/** A statement that stood without braces gets them: more than one follows now. */
function inBraces(site: Tried, statement: NodePath<t.Statement>, name: string, handler: string[]): Edit {
  const { text } = site.source
  const start = statement.node.start ?? 0
  const end = statement.node.end ?? 0
  const indent = indentAt(text, statement.parent.start ?? start)
  const step = /^\t/.test(indent) ? '\t' : '  '
  const inner = `${indent}${step}`
  const lines = [
    'try {',
    `${step}${text.slice(start, end)}`,
    `} catch (${name}) {`,
    ...handler.map((line) => step + line),
    '}',
  ]
  const gap = /\s*$/.exec(text.slice(0, start))?.[0] ?? ''
  const isAfterComment = gap.includes('\n') && /\/\/.*$/.test(text.slice(0, start - gap.length))
  return {
    start: isAfterComment ? start : start - gap.length,
    end,
    text: `${isAfterComment ? '' : ' '}{\n${lines.map((line) => `${inner}${line}`).join('\n')}\n${indent}}`,
  }
}

/** One level of indentation, as the block around the statement has it. */
function stepOf(site: Tried, statement: NodePath<t.Statement>, indent: string): string {
  const { parent } = statement
  // The brace that closes a block stands where the block is.
  const outer = t.isProgram(parent) ? indent : indentAt(site.source.text, (parent.end ?? 1) - 1)
  return indent.length > outer.length && indent.startsWith(outer) ? indent.slice(outer.length) : '  '
}
