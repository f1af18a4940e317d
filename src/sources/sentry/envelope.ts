import { UserError } from '../../domain/errors.ts'
import { parseJson } from '../../lib/json.ts'
import { ITEMS_MAX } from '../limits.ts'

export interface Envelope {
  header: Record<string, unknown>
  items: EnvelopeItem[]
}

export interface EnvelopeItem {
  type: string
  header: Record<string, unknown>
  payload: Buffer
}

const NEWLINE = 0x0a
/** Of all header lines of an envelope together: they are parsed before anything says what follows them. */
const HEADER_BYTES_MAX = 256 * 1024

/**
 * Splits an envelope: a line of JSON, then for each item a line of JSON and a payload of `length` bytes, or up to the end of
 * the line where no length is given. Payloads are bytes, not copied.
 * @throws UserError when the framing does not add up.
 */
export function parseEnvelope(body: Buffer): Envelope {
  const first = lineAt(body, 0)
  const header = headerOf(body.subarray(0, first.end), 'The first line of the envelope')
  const items: EnvelopeItem[] = []
  let headerBytes = first.end
  let blankLines = 0
  let at = first.next
  while (at < body.length) {
    const line = lineAt(body, at)
    at = line.next
    if (line.end === line.start) {
      blankLines += 1
      if (blankLines > ITEMS_MAX) throw new UserError('An envelope is no row of blank lines.')
      continue
    }
    headerBytes += line.end - line.start
    if (headerBytes > HEADER_BYTES_MAX) throw tooLong('The headers of the items')
    if (items.length === ITEMS_MAX) throw new UserError(`An envelope may hold ${ITEMS_MAX} items.`, { status: 413 })
    const item = itemAt(body, line, items.length + 1)
    items.push(item)
    at = item.next
  }
  return { header, items }
}

/** The header line alone: all that is needed to know whose envelope it is. */
export function envelopeHeader(body: Buffer): Record<string, unknown> {
  return headerOf(body.subarray(0, lineAt(body, 0).end), 'The first line of the envelope')
}

interface Line {
  start: number
  end: number
  /** Start of the next line. */
  next: number
}

function lineAt(body: Buffer, start: number): Line {
  const newline = body.indexOf(NEWLINE, start)
  return newline < 0 ? { start, end: body.length, next: body.length } : { start, end: newline, next: newline + 1 }
}

function itemAt(body: Buffer, line: Line, number: number): EnvelopeItem & { next: number } {
  const what = `Item ${number} of the envelope`
  const header = headerOf(body.subarray(line.start, line.end), `The header of item ${number} of the envelope`)
  if (typeof header.type !== 'string') throw new UserError(`${what} does not name its type.`)
  const payload = payloadAt(body, line.next, header.length, what)
  return { type: header.type, header, payload: body.subarray(payload.start, payload.end), next: payload.next }
}

function payloadAt(body: Buffer, start: number, length: unknown, what: string): Line {
  if (length === undefined || length === null) return lineAt(body, start)
  if (!Number.isSafeInteger(length) || (length as number) < 0) throw new UserError(`${what} has a length that is none.`)
  const end = start + (length as number)
  if (end > body.length) {
    throw new UserError(`${what} says it has ${length} bytes, but only ${body.length - start} follow.`)
  }
  if (end < body.length && body[end] !== NEWLINE) {
    throw new UserError(`${what} goes on behind the ${length} bytes that its header names.`)
  }
  return { start, end, next: end + 1 }
}

function headerOf(bytes: Buffer, what: string): Record<string, unknown> {
  if (bytes.length > HEADER_BYTES_MAX) throw tooLong(what)
  const value = parseJson(bytes, what)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UserError(`${what} is not a JSON object.`)
  }
  return value as Record<string, unknown>
}

function tooLong(what: string): UserError {
  return new UserError(`${what} may have ${HEADER_BYTES_MAX} bytes.`, { status: 413 })
}
