import { isAlias, isMap, isScalar, type Pair, type YAMLMap } from 'yaml'
import type { Edit } from './apply-edits.ts'
import { EditRefused } from './edit-refused.ts'

import { columnOf, endOfNode, isBlock, lineBreak, lineEnd, nodeOfValue, rangeOf } from './lines.ts'

import type { Job, Path, Step, Workflow } from './parse-workflow.ts'
import { dressedLike, type ScalarValue, written } from './scalar-text.ts'

type Value = ScalarValue | { readonly [key: string]: ScalarValue }

export interface KeyOptions {
  /** On the same line, where none stands yet. */
  comment?: string
  /** The new key stands below the first of these that is there; below all others otherwise. */
  below?: readonly string[]
}

/** A value in place of another, in its dress. @throws EditRefused for all but a plain or quoted value. */
export function replaceScalar(workflow: Workflow, path: Path, value: string, options: KeyOptions = {}): Edit {
  const node = workflow.document.getIn(path, true)
  if (isAlias(node)) throw new EditRefused(`The value of ${shown(path)} is an alias of another place.`)
  if (!isScalar(node) || isBlock(node.type)) throw new EditRefused(`The value of ${shown(path)} is not a single value.`)
  const { start, end } = rangeOf(node)
  if (workflow.text.slice(start, end).includes('\n')) throw new EditRefused(`${shown(path)} is more than one line.`)
  const next = dressedLike(node, value)
  const text = next.text + commentAt(workflow.text, end, options.comment)
  return { start, end, text, effect: { kind: 'set', path, value: next.value } }
}

/** The key of a map: replaced where it is there, else a line of its own. */
export function setKey(workflow: Workflow, map: Path, key: string, value: Value, options: KeyOptions = {}): Edit {
  const path = [...map, key]
  if (workflow.document.hasIn(path) && typeof value !== 'object')
    return replaceScalar(workflow, path, String(value), options)
  if (workflow.document.hasIn(path)) throw new EditRefused(`${shown(path)} is there already.`)
  const node = blockMapAt(workflow, map)
  const above = options.below?.map((name) => pairOf(node, name)).find((pair) => pair !== undefined)
  return insertedBelow(workflow, node, above ?? node.items.at(-1)!, map, key, value, options.comment)
}

export function setJobKey(
  workflow: Workflow,
  job: Job,
  key: string,
  value: ScalarValue,
  options: KeyOptions = {},
): Edit {
  return setKey(workflow, job.path, key, value, { below: ['runs-on', 'name'], ...options })
}

/** An input of the action that a step uses. */
export function setStepInput(workflow: Workflow, step: Step, input: string, value: ScalarValue): Edit {
  const inputs = [...step.path, 'with']
  if (workflow.document.hasIn(inputs)) return setKey(workflow, inputs, input, value)
  return setKey(workflow, step.path, 'with', { [input]: value }, { below: ['uses'] })
}

/** A variable of a job's or step's environment. */
export function setVariable(workflow: Workflow, owner: Job | Step, name: string, value: ScalarValue): Edit {
  const env = [...owner.path, 'env']
  if (workflow.document.hasIn(env)) return setKey(workflow, env, name, value)
  return setKey(workflow, owner.path, 'env', { [name]: value }, { below: ['runs-on', 'run', 'uses'] })
}

function insertedBelow(
  workflow: Workflow,
  node: YAMLMap,
  above: Pair,
  map: Path,
  key: string,
  value: Value,
  comment: string | undefined,
): Edit {
  const { text } = workflow
  const first = rangeOf(node.items[0]!.key as never).start
  const indent = ' '.repeat(columnOf(text, first))
  const at = above.value ? endOfNode(workflow, nodeOfValue(above)) : lineEnd(text, rangeOf(above.key as never).end)
  const eol = lineBreak(text, first)
  const lines = linesOf(key, value, indent, workflow.indent, comment)
  const isOpen = at > 0 && text[at - 1] !== '\n'
  const inserted = isOpen ? eol + lines.join(eol) : lines.join(eol) + eol
  return { start: at, end: at, text: inserted, effect: { kind: 'set', path: [...map, key], value } }
}

function linesOf(key: string, value: Value, indent: string, step: number, comment: string | undefined): string[] {
  if (typeof value !== 'object') return [`${indent}${key}: ${written(value).text}${comment ? `  # ${comment}` : ''}`]
  const inner = indent + ' '.repeat(step)
  return [`${indent}${key}:`, ...Object.entries(value).map(([name, item]) => `${inner}${name}: ${written(item).text}`)]
}

function blockMapAt(workflow: Workflow, path: Path): YAMLMap {
  const node = workflow.document.getIn(path, true)
  if (isAlias(node)) throw new EditRefused(`${shown(path)} is an alias of another place.`)
  if (!isMap(node)) throw new EditRefused(`${shown(path)} holds no keys.`)
  if (node.flow) throw new EditRefused(`${shown(path)} is written in braces.`)
  return node
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key)
}

/** Only where the rest of the line is empty: a comment that is there stays. */
function commentAt(text: string, end: number, comment: string | undefined): string {
  const rest = text.slice(end, lineEnd(text, end))
  return comment && rest.trim() === '' ? `  # ${comment}` : ''
}

function shown(path: Path): string {
  return `\`${path.join('.')}\``
}
