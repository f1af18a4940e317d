import { isScalar, Scalar } from 'yaml'
import type { Edit } from './apply-edits.ts'
import { EditRefused } from './edit-refused.ts'
import { columnOf, isBlock, lineBreak, lineEnd, lineStart, rangeOf } from './lines.ts'
import type { Step, Workflow } from './parse-workflow.ts'
import { dressedLike, type ScalarValue } from './scalar-text.ts'

/** Lines of the step's script, without what a template would put in. */
export function scriptLines(step: Step): string[] {
  return (step.run ?? '').replace(/\n+$/, '').split('\n')
}

/** The script of a step with these lines; those that stay are not touched. A script of one line becomes a block. */
export function replaceScript(workflow: Workflow, step: Step, lines: readonly string[]): Edit {
  const path = [...step.path, 'run']
  const node = workflow.document.getIn(path, true)
  if (!isScalar(node) || typeof node.value !== 'string') throw new EditRefused('The step runs no script of its own.')
  if (node.type === Scalar.BLOCK_FOLDED) throw new EditRefused('The script is folded, so its lines are not its lines.')
  const edit = isBlock(node.type) ? spliced(workflow, node, lines) : unfolded(workflow, node, lines)
  const { start, end, text, value } = edit
  return { start, end, text, effect: { kind: 'set', path, value } }
}

interface Splice {
  start: number
  end: number
  text: string
  value: ScalarValue
}

/** Of a block, from the first line that differs to the last. */
function spliced(workflow: Workflow, node: Scalar, lines: readonly string[]): Splice {
  const { text } = workflow
  const { start, end } = rangeOf(node)
  const header = lineEnd(text, start)
  if (/^\|[+-]?\d/.test(text.slice(start, header))) throw new EditRefused('The script says how far it is indented.')
  const body = text.slice(header, end)
  const eol = lineBreak(text, start)
  const indent = /^(?:[ \t]*\r?\n)*( *)/.exec(body)![1]!
  const old = String(node.value).replace(/\n+$/, '').split('\n')
  const tail = String(node.value).slice(old.join('\n').length)
  const same = commonStart(old, lines)
  const sameEnd = commonStart(old.slice(same).reverse(), lines.slice(same).reverse())
  const from = offsetOfLine(text, header, same)
  const to = offsetOfLine(text, header, old.length - sameEnd)
  const put = lines.slice(same, lines.length - sameEnd).map((line) => (line === '' ? eol : `${indent}${line}${eol}`))
  const isOpen = to > 0 && to === text.length && text[to - 1] !== '\n'
  const joined = put.join('')
  const inserted = isOpen && from === to ? eol + joined.slice(0, -eol.length) : joined
  return {
    start: from,
    end: to,
    text: isOpen && from < to ? joined.slice(0, -eol.length) : inserted,
    value: lines.join('\n') + tail,
  }
}

function unfolded(workflow: Workflow, node: Scalar, lines: readonly string[]): Splice {
  const { text } = workflow
  const { start, end } = rangeOf(node)
  if (text.slice(start, end).includes('\n')) throw new EditRefused('The script is one command on many lines.')
  if (lines.length === 1) return { start, end, ...dressedLike(node, lines[0]!) }
  const comment = text.slice(end, lineEnd(text, end)).trimEnd()
  if (!/^(?:\s+#.*)?$/.test(comment)) throw new EditRefused('Something else follows the script on its line.')
  const indent = ' '.repeat(columnOf(text, keyStart(text, start)) + 2)
  const block = [`|${comment}`, ...lines.map((line) => (line === '' ? '' : indent + line))]
  return {
    start,
    end: end + comment.length,
    text: block.join(lineBreak(text, start)),
    value: `${lines.join('\n')}\n`,
  }
}

/** Of the line `- run: x` or `  run: x`, where `run` stands. */
function keyStart(text: string, value: number): number {
  const begin = lineStart(text, value)
  const [dressing] = /^[\s-]*/.exec(text.slice(begin, value))!
  return begin + dressing.length
}

function offsetOfLine(text: string, start: number, count: number): number {
  let at = start
  for (let i = 0; i < count; i++) at = lineEnd(text, at)
  return at
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  let same = 0
  while (same < a.length && same < b.length && a[same] === b[same]) same++
  return same
}
