import { isAlias, isCollection, isPair, isScalar, type Node, type Pair } from 'yaml'
import { EditRefused } from './edit-refused.ts'
import type { Workflow } from './parse-workflow.ts'

/** Where the line of a place begins. */
export function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1
}

/** Behind the line break of a place's line, or the end of the text. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end + 1
}

export function columnOf(text: string, at: number): number {
  return at - lineStart(text, at)
}

/** As the line at this place ends; a file may mix them. */
export function lineBreak(text: string, at: number): string {
  const end = text.indexOf('\n', at)
  const near = end >= 0 ? end : text.lastIndexOf('\n')
  return near > 0 && text[near - 1] === '\r' ? '\r\n' : '\n'
}

/** Behind the last line that belongs to a node, with the comment on that line and without the lines that follow. */
export function endOfNode(workflow: Workflow, node: Node): number {
  const leaf = lastLeaf(node)
  const end = leaf.range?.[1]
  if (end === undefined) throw new EditRefused('The place of a value is not known.')
  const { text } = workflow
  if (!isScalar(leaf) || !isBlock(leaf.type)) return lineEnd(text, end)
  const held = text.slice(0, end)
  // Blank lines behind a block belong to it only where it says so.
  return isKept(text, leaf.range![0]) ? end : lineEnd(text, held.trimEnd().length)
}

export function isBlock(type: string | undefined): boolean {
  return type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED'
}

export function rangeOf(node: Node): { start: number; end: number } {
  if (!node.range) throw new EditRefused('The place of a value is not known.')
  return { start: node.range[0], end: node.range[1] }
}

/** The node of a pair's value; an empty value has one too. */
export function nodeOfValue(pair: Pair): Node {
  const { value } = pair
  if (isScalar(value) || isAlias(value) || isCollection(value)) return value
  throw new EditRefused('A key has no value.')
}

function lastLeaf(node: Node): Node {
  if (!isCollection(node) || node.flow || node.items.length === 0) return node
  const last = node.items.at(-1)
  return lastLeaf(isPair(last) ? ((last.value ?? last.key) as Node) : (last as Node))
}

function isKept(text: string, start: number): boolean {
  return /^[|>]\d?\+|^[|>]\+/.test(text.slice(start, start + 3))
}
