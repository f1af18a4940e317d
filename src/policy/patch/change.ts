/** A file that a patch changes, before and after, as git has it. */
export interface FileChange {
  /** In the repository, with `/`. */
  path: string
  /** As `100644`; `000000` where it is not there. */
  oldMode: string
  newMode: string
  /** '' where it is not there, or not text. */
  oldText: string
  newText: string
  isBinary: boolean
}

export const ABSENT = '000000'

/** Lines that are there after and were not before. */
export function addedLines({ oldText, newText }: FileChange): string[] {
  return linesNotIn(newText, oldText)
}

export function removedLines({ oldText, newText }: FileChange): string[] {
  return linesNotIn(oldText, newText)
}

function linesNotIn(text: string, other: string): string[] {
  const counts = new Map<string, number>()
  for (const line of other.split('\n')) counts.set(line, (counts.get(line) ?? 0) + 1)
  return text.split('\n').filter((line) => {
    const left = counts.get(line) ?? 0
    if (left > 0) counts.set(line, left - 1)
    return left === 0
  })
}
