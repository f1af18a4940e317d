import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { indentAt, semicolon } from '../../../syntax/code.ts'
import type { Site } from '../../../syntax/site.ts'
import type { Edit } from '../template.ts'

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
  if (statement.isVariableDeclaration())
    return statement.node.declarations.length === 1 && t.isIdentifier(statement.node.declarations[0]?.id)
  return statement.isExpressionStatement() || statement.isReturnStatement()
}

function isInTry(statement: NodePath): boolean {
  for (let at: NodePath | null = statement; at && !at.isFunction(); at = at.parentPath) {
    if (at.parentPath?.isTryStatement() && at.key === 'block') return true
  }
  return false
}

/** Puts `try { ... } catch (name) { handler }` around the statement; a variable is declared before it. The lines of a handler are indented. */
export function tryAround(site: Site, statement: NodePath<t.Statement>, name: string, ...handler: string[]): Edit[] {
  const start = statement.node.start ?? 0
  const end = statement.node.end ?? 0
  if (!statement.inList) return [inBraces(site, statement, name, handler)]
  const indent = indentAt(site.source.text, start)
  const step = stepOf(site, statement, indent)
  const stop = semicolon(site.source)
  const tail = `\n${indent}} catch (${name}) {\n${handler.map((line) => `${indent}${step}${line}`).join('\n')}\n${indent}}`
  const declaration = statement.isVariableDeclaration() ? statement.node.declarations[0] : undefined
  if (!declaration) {
    const body = site.source.text.slice(start, end)
    return [{ start, end, text: `try {\n${indent}${step}${body}${tail}` }]
  }
  const kind =
    (statement.node as t.VariableDeclaration).kind === 'const' ? 'let' : (statement.node as t.VariableDeclaration).kind
  const variable = (declaration.id as t.Identifier).name
  const init = site.source.text.slice(declaration.init?.start ?? end, declaration.init?.end ?? end)
  return [
    {
      start,
      end,
      text: `${kind} ${variable}${stop}\n${indent}try {\n${indent}${step}${variable} = ${init}${stop}${tail}`,
    },
  ]
}

/** A statement that stood without braces gets them: more than one follows now. */
function inBraces(site: Site, statement: NodePath<t.Statement>, name: string, handler: string[]): Edit {
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
function stepOf(site: Site, statement: NodePath<t.Statement>, indent: string): string {
  const { parent } = statement
  // The brace that closes a block stands where the block is.
  const outer = t.isProgram(parent) ? indent : indentAt(site.source.text, (parent.end ?? 1) - 1)
  return indent.length > outer.length && indent.startsWith(outer) ? indent.slice(outer.length) : '  '
}
