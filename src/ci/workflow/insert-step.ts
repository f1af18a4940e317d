import { isSeq } from 'yaml'
import type { Edit } from './apply-edits.ts'
import { EditRefused } from './edit-refused.ts'
import { columnOf, endOfNode, lineBreak, lineStart } from './lines.ts'
import type { Job, Workflow } from './parse-workflow.ts'
import { written } from './scalar-text.ts'

/** A step that we write. */
export interface NewStep {
  name: string
  /** Lines of a script. */
  run: readonly string[]
}

/** A step before the one that has this index now, or behind the last. Comments above that one stay with it. */
export function insertStep(workflow: Workflow, job: Job, index: number, step: NewStep): Edit {
  const path = [...job.path, 'steps']
  const node = workflow.document.getIn(path, true)
  if (!isSeq(node) || node.flow || node.items.length === 0) {
    throw new EditRefused(`The steps of job \`${job.id}\` are not a plain list.`)
  }
  const { text } = workflow
  const dashes = dashesOf(node)
  const first = dashes[0]!
  const eol = lineBreak(text, first)
  const isLast = index >= dashes.length
  const at = isLast ? endOfNode(workflow, node) : aboveComments(text, dashes[index]!)
  const lines = linesOf(step, ' '.repeat(columnOf(text, first)), job.id === '')
  const block = lines.join(eol)
  const value = { name: step.name, ...scriptOf(step), ...(job.id === '' ? { shell: 'bash' } : {}) }
  const effect = { kind: 'insert', path, index: Math.min(index, dashes.length), value } as const
  const isSpaced = dashes.length > 1 && /\n[ \t]*\r?\n[ \t]*$/.test(text.slice(0, aboveComments(text, dashes[1]!)))
  const gap = isSpaced ? eol : ''
  if (isLast) {
    const isOpen = text[at - 1] !== '\n'
    return { start: at, end: at, text: isOpen ? `${eol}${gap}${block}` : `${gap}${block}${eol}`, effect }
  }
  return { start: at, end: at, text: `${block}${eol}${gap}`, effect }
}

/** Where the items of a list begin. @throws EditRefused where that is not known. */
export function dashesOf(node: { srcToken?: unknown }): number[] {
  const token = node.srcToken as { type?: string; items?: { start: { type: string; offset: number }[] }[] } | undefined
  const dashes = token?.items?.map(({ start }) => start.find(({ type }) => type === 'seq-item-ind')?.offset)
  const known = dashes?.filter((offset) => offset !== undefined)
  if (!known || known.length === 0) throw new EditRefused('The places of the steps are not known.')
  return known
}

export function aboveComments(text: string, dash: number): number {
  let at = lineStart(text, dash)
  while (at > 0) {
    const before = lineStart(text, at - 1)
    if (!/^[ \t]*#/.test(text.slice(before, at))) break
    at = before
  }
  return at
}

function linesOf(step: NewStep, indent: string, isComposite: boolean): string[] {
  const script =
    step.run.length === 1
      ? [`${indent}  run: ${written(step.run[0]!).text}`]
      : [`${indent}  run: |`, ...step.run.map((line) => `${indent}    ${line}`)]
  const shell = isComposite ? [`${indent}  shell: bash`] : []
  return [`${indent}- name: ${written(step.name).text}`, ...shell, ...script]
}

function scriptOf({ run }: NewStep): { run: string } {
  return { run: run.length === 1 ? run[0]! : `${run.join('\n')}\n` }
}
