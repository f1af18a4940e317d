import { UserError } from '../domain/errors.ts'

/** Deeper text makes every later walk of the value a danger to the stack. */
export const JSON_DEPTH_MAX = 100
/** Brackets and commas: a field costs one, so this bounds the time that parsing may hold the event loop. */
export const JSON_PARTS_MAX = 60_000

/**
 * Parses JSON text from outside. Invalid UTF-8 is read with replacement characters.
 * @throws UserError 400 when it is not JSON, is nested too deeply or has too many parts. `what` names it in the sentence.
 */
export function parseJson(bytes: Buffer, what: string, { partsMax = JSON_PARTS_MAX } = {}): unknown {
  assertModest(bytes, what, partsMax)
  try {
    return JSON.parse(textOf(bytes))
  } catch (cause) {
    throw new UserError(`${what} is not valid JSON.`, { cause })
  }
}

/** Before anything is built from the bytes. */
function assertModest(bytes: Buffer, what: string, partsMax: number): void {
  const { depth, parts } = measure(bytes)
  if (depth > JSON_DEPTH_MAX) throw new UserError(`${what} is nested more than ${JSON_DEPTH_MAX} levels deep.`)
  if (parts > partsMax) throw new UserError(`${what} has more than ${partsMax} parts.`)
}

/** How deep brackets are nested, and how many values there can be at most. */
function measure(bytes: Buffer): { depth: number; parts: number } {
  let level = 0
  let depth = 0
  let parts = 0
  let isInString = false
  for (let i = 0; i < bytes.length; i++) {
    const mark = MARKS[bytes[i]!]
    if (mark === NONE) continue
    if (mark === ESCAPE) i += 1
    else if (mark === QUOTE) isInString = !isInString
    else if (!isInString) {
      parts += 1
      level += LEVEL_CHANGES[mark!]!
      depth = Math.max(depth, level)
    }
  }
  return { depth, parts }
}

function textOf(bytes: Buffer): string {
  const text = bytes.toString('utf8')
  return text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text
}

const BYTE_ORDER_MARK = 0xfeff

const NONE = 0
const QUOTE = 1
const ESCAPE = 2
const COMMA = 3
const OPEN = 4
const CLOSE = 5
/** By mark. */
const LEVEL_CHANGES = [0, 0, 0, 0, 1, -1]
const MARKS = new Uint8Array(256)
for (const [mark, characters] of [
  [QUOTE, '"'],
  [ESCAPE, '\\'],
  [COMMA, ','],
  [OPEN, '[{'],
  [CLOSE, ']}'],
] as const) {
  for (const character of characters) MARKS[character.charCodeAt(0)] = mark
}
