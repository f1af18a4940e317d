import * as t from '@babel/types'
import { parseTree } from '../syntax/source.ts'

/** Shorter ones are in every program. */
const LITERAL_CHARS_MIN = 3

/** More catches than before do nothing with what they catch. */
export function isSwallowing(path: string, before: string, after: string): boolean {
  return emptyCatches(path, after) > emptyCatches(path, before)
}

/** A literal that is new in a condition and that the failing input holds, or null. */
export function copiedLiteral(path: string, before: string, after: string, inputs: readonly string[]): string | null {
  const known = conditionLiterals(path, before)
  for (const literal of conditionLiterals(path, after)) {
    if (known.has(literal) || before.includes(literal) || literal.length < LITERAL_CHARS_MIN || TYPE_NAMES.has(literal))
      continue
    if (inputs.some((input) => input.includes(literal))) return JSON.stringify(literal)
  }
  return null
}

/** What `typeof` answers is the language's, not the input's. */
const TYPE_NAMES = new Set(['undefined', 'object', 'function', 'string', 'number', 'boolean', 'bigint', 'symbol'])

function emptyCatches(path: string, text: string): number {
  let count = 0
  walk(path, text, (node) => {
    if (t.isCatchClause(node) && node.body.body.length === 0) count++
  })
  return count
}

function conditionLiterals(path: string, text: string): Set<string> {
  const literals = new Set<string>()
  const collect = (node: t.Node): void => {
    t.traverseFast(node, (inner) => {
      if (t.isStringLiteral(inner) || t.isNumericLiteral(inner)) literals.add(String(inner.value))
    })
  }
  walk(path, text, (node) => {
    if (t.isIfStatement(node) || t.isConditionalExpression(node) || t.isWhile(node)) collect(node.test)
    if (t.isLogicalExpression(node)) collect(node.left)
    if (t.isSwitchCase(node) && node.test) collect(node.test)
    if (t.isBinaryExpression(node) && /^[!=]==?$/.test(node.operator)) collect(node)
  })
  return literals
}

function walk(path: string, text: string, visit: (node: t.Node) => void): void {
  const tree = parseTree(path, text)
  if (tree) t.traverseFast(tree.program, visit)
}
