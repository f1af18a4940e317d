import MagicString from 'magic-string'

/** Replaces `[start, end)` of a text. */
export interface Edit {
  start: number
  end: number
  text: string
}

/** Writes the text in the place of the node. */
export const replaced = (node: { start?: number | null; end?: number | null }, text: string): Edit => ({
  start: node.start ?? 0,
  end: node.end ?? 0,
  text,
})

/** Splices into the text, so that formatting and comments around the edits stay. Edits must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const spliced = new MagicString(text)
  for (const edit of edits) {
    if (edit.start === edit.end) spliced.appendLeft(edit.start, edit.text)
    else if (edit.text === '') spliced.remove(edit.start, edit.end)
    else spliced.update(edit.start, edit.end, edit.text)
  }
  return spliced.toString()
}

/** The text of the node alone, with edits inside of it that are placed by its file. */
export function textWith(file: string, node: { start?: number | null; end?: number | null }, edits: Edit[]): string {
  const start = node.start ?? 0
  const inside = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }))
  return applyEdits(file.slice(start, node.end ?? 0), inside)
}
