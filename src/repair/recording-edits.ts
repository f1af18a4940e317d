import * as t from '@babel/types'
import { RECORD_SYMBOL } from './drivers/record-protocol.ts'

interface Edit {
  start: number
  end: number
  text: string
}

/** What lets a function hand over its arguments when it is entered. No line moves. Empty when they have no names to say. */
export function recordingEdits(node: t.Function, index: number): Edit[] {
  const args = t.isArrowFunctionExpression(node) ? parameterList(node.params) : 'arguments'
  if (args === null) return []
  const hook = `globalThis[Symbol.for('${RECORD_SYMBOL}')]?.(${index}, ${args})`
  const { body } = node
  const start = body.start ?? 0
  const end = body.end ?? 0
  if (!t.isBlockStatement(body)) return [insertion(start, `(${hook}, `), insertion(end, ')')]
  // Directives such as 'use strict' count only as the first statements.
  return [insertion(body.directives.at(-1)?.end ?? start + 1, `;${hook};`)]
}

function insertion(at: number, text: string): Edit {
  return { start: at, end: at, text }
}

/** An arrow function has no `arguments` of its own. */
function parameterList(parameters: readonly t.Node[]): string | null {
  const names = parameters.map(nameOf)
  return names.includes(null) ? null : `[${names.join(', ')}]`
}

function nameOf(parameter: t.Node): string | null {
  if (t.isIdentifier(parameter)) return parameter.name
  if (t.isAssignmentPattern(parameter)) return nameOf(parameter.left)
  return t.isRestElement(parameter) && t.isIdentifier(parameter.argument) ? `...${parameter.argument.name}` : null
}
