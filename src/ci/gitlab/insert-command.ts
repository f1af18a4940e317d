import { isSeq } from 'yaml'
import type { Edit } from '../workflow/apply-edits.ts'
import { EditRefused } from '../workflow/edit-refused.ts'
import { aboveComments, dashesOf } from '../workflow/insert-step.ts'
import { columnOf, lineBreak } from '../workflow/lines.ts'
import type { Path, Workflow } from '../workflow/parse-workflow.ts'
import { written } from '../workflow/scalar-text.ts'

/** A command before the one that has this index now, in a script that is a list. */
export function insertCommand(workflow: Workflow, path: Path, index: number, command: string): Edit {
  const node = workflow.document.getIn(path, true)
  if (!isSeq(node) || node.flow || index >= node.items.length)
    throw new EditRefused(`${path.join('.')} is not a plain list of commands.`)
  const { text } = workflow
  const dash = dashesOf(node)[index]!
  const at = aboveComments(text, dash)
  const value = written(command)
  const line = `${' '.repeat(columnOf(text, dash))}- ${value.text}${lineBreak(text, dash)}`
  return { start: at, end: at, text: line, effect: { kind: 'insert', path, index, value: command } }
}
