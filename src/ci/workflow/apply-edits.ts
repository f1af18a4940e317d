import { isDeepStrictEqual } from 'node:util'
import { parseDocument } from 'yaml'
import { EditRefused } from './edit-refused.ts'
import { meaningOf, type Path, recordOf, type Workflow } from './parse-workflow.ts'

/** Characters that take the place of others, and what that is meant to change. */
export interface Edit {
  start: number
  end: number
  text: string
  effect: Effect
}

export type Effect =
  | { kind: 'set'; path: Path; value: unknown }
  | { kind: 'insert'; path: Path; index: number; value: unknown }

/**
 * The text with all edits made, each at its place of the text before. Nothing else may have changed its meaning: not through an alias,
 * not through a key that now stands elsewhere.
 * @throws EditRefused when it would have.
 */
export function applyEdits(workflow: Workflow, edits: readonly Edit[]): string {
  const fromEnd = [...edits].sort((a, b) => b.start - a.start)
  let text = workflow.text
  let expected = meaningOf(workflow.document)
  for (const [i, edit] of fromEnd.entries()) {
    const next = fromEnd[i - 1]
    if (next && edit.end > next.start) throw new EditRefused('Two changes fall on the same place.')
    text = text.slice(0, edit.start) + edit.text + text.slice(edit.end)
    expected = withEffect(expected, edit.effect)
  }
  const after = parseDocument(text, { prettyErrors: false })
  if (after.errors.length > 0 || !isDeepStrictEqual(meaningOf(after), expected)) {
    throw new EditRefused('The change would also change what another part of the file means.')
  }
  return text
}

function withEffect(root: unknown, effect: Effect): unknown {
  if (effect.kind === 'insert') return updated(root, effect.path, (list) => inserted(list, effect.index, effect.value))
  return updated(root, effect.path, () => effect.value)
}

function inserted(list: unknown, index: number, value: unknown): unknown {
  return Array.isArray(list) ? [...list.slice(0, index), value, ...list.slice(index)] : list
}

function updated(root: unknown, path: Path, change: (value: unknown) => unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return change(root)
  if (Array.isArray(root)) return root.map((item, i) => (i === key ? updated(item, rest, change) : item))
  const map = recordOf(root)
  return { ...map, [key]: updated(map[key], rest, change) }
}
