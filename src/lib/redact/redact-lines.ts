import { marker } from './marker.ts'
import { KEY_CHARS_MAX } from './private-keys.ts'
import { findSecrets, type RedactOptions, TEXT_CHARS_MAX } from './redact-text.ts'
import { isUnchanged, redactValue } from './redact-value.ts'
import { type Removal, removalsIn } from './removals.ts'

/** A piece of the output, with what was taken out of it. */
export interface RedactedLines {
  text: string
  removals: Removal[]
}

export interface LineRedactor {
  /** The next line, with its end. Gives nothing while lines are held that belong together. */
  push(line: string): RedactedLines | undefined
  /** What is still held when the input ends. */
  end(): RedactedLines | undefined
}

/** Lines that must be seen together, from one that opens to one that closes. */
const TOGETHER: readonly { opens: RegExp; closes: RegExp; linesMax: number }[] = [
  { opens: /-----BEGIN [A-Z\d ]{0,40}PRIVATE KEY/, closes: /-----END [A-Z\d ]{0,40}PRIVATE KEY/, linesMax: 1000 },
  // The value of a field in a form stands after an empty line.
  { opens: /form-data; name="/i, closes: /^--/, linesMax: 6 },
]

/** Redacts a text of any length line by line; holds a few lines at most. */
export function createLineRedactor(options: RedactOptions): LineRedactor {
  let number = 0
  let held: string[] = []
  let together: (typeof TOGETHER)[number] | undefined

  const release = (): RedactedLines | undefined => {
    if (held.length === 0) return undefined
    const first = number - held.length + 1
    const text = held.join('')
    held = []
    together = undefined
    return redactLines(text, first, options)
  }

  return {
    push(line) {
      number++
      held.push(line)
      together ??= TOGETHER.find(({ opens, closes }) => opens.test(line) && !closes.test(line))
      if (!together) return release()
      const chars = held.reduce((sum, { length }) => sum + length, 0)
      const isOver = held.length >= together.linesMax || chars > KEY_CHARS_MAX
      return isOver || (held.length > 1 && together.closes.test(line)) ? release() : undefined
    },
    end: release,
  }
}

/** A line of JSON as JSON: names and shapes tell more than the text does. */
function redactLines(text: string, line: number, options: RedactOptions): RedactedLines {
  if (text.length > TEXT_CHARS_MAX) return tooLong(text, line)
  const json = /^\s{0,8}[[{]/.test(text) ? parsed(text) : undefined
  if (json !== undefined) return redactJson(text, { json, line, options })
  const { text: redacted, cuts } = findSecrets(text, options)
  return { text: redacted, removals: cuts.map(({ start, kind }) => ({ kind, ...placeOf(text, start, line) })) }
}

/** Written again only when something went; the end of the line stays. */
export function redactJson(
  text: string,
  { json, line, options }: { json: unknown; line: number; options: RedactOptions },
): RedactedLines {
  const after = redactValue(json, options)
  if (isUnchanged(json, after)) return { text, removals: [] }
  return { text: JSON.stringify(after) + endOf(text), removals: removalsIn(json, after, line) }
}

function tooLong(text: string, line: number): RedactedLines {
  return { text: marker('too-long') + endOf(text), removals: [{ kind: 'too-long', line, column: 1 }] }
}

function endOf(text: string): string {
  return /\r?\n$/.exec(text)?.[0] ?? ''
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function placeOf(text: string, at: number, line: number): { line: number; column: number } {
  const before = text.slice(0, at).split('\n')
  return { line: line + before.length - 1, column: before.at(-1)!.length + 1 }
}
