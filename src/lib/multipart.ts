import { UserError } from '../domain/errors.ts'

/** A field of a form, or a file in it. Its bytes are a view of the body. */
export interface FormPart {
  name: string
  /** As the sender names it; undefined for what is no file. */
  filename: string | undefined
  contentType: string | undefined
  bytes: Buffer
}

const PARTS_MAX = 100
const HEADER_BYTES_MAX = 4_096
const BREAK = Buffer.from('\r\n')
const HEADERS_END = Buffer.from('\r\n\r\n')

/**
 * The parts of a `multipart/form-data` body, in the order in which they stand there.
 * @throws UserError that says what is wrong with it.
 */
export function parseMultipart(body: Buffer, contentType: string): FormPart[] {
  const delimiter = Buffer.from(`\r\n--${boundaryOf(contentType)}`)
  const parts: FormPart[] = []
  // The first delimiter may stand at the very start, without the line break before it.
  let at = body.subarray(0, delimiter.length - BREAK.length).equals(delimiter.subarray(BREAK.length))
    ? delimiter.length - BREAK.length
    : afterNext(body, delimiter, 0)
  while (!isEnd(body, at)) {
    if (parts.length === PARTS_MAX) throw new UserError(`A form may have ${PARTS_MAX} parts.`, { status: 413 })
    const next = body.indexOf(delimiter, at)
    if (next < 0) throw new UserError('The form is cut off: its last boundary is missing.')
    parts.push(partOf(body.subarray(at, next)))
    at = next + delimiter.length
  }
  return parts
}

function boundaryOf(contentType: string): string {
  const [, quoted, bare] =
    /^multipart\/form-data\s*;.{0,200}?\bboundary=(?:"([^"\r\n]{1,200})"|([^\s;"]{1,200}))/i.exec(contentType) ?? []
  const boundary = quoted ?? bare
  if (boundary === undefined) throw new UserError('The content type must be multipart/form-data with a boundary.')
  return boundary
}

function afterNext(body: Buffer, delimiter: Buffer, from: number): number {
  const found = body.indexOf(delimiter, from)
  if (found < 0) throw new UserError('The body does not hold the boundary that its content type names.')
  return found + delimiter.length
}

function isEnd(body: Buffer, at: number): boolean {
  return body[at] === 0x2d && body[at + 1] === 0x2d
}

/** From the end of its delimiter to the start of the next. */
function partOf(part: Buffer): FormPart {
  // Blanks may follow the boundary.
  const start = part.indexOf(BREAK)
  const end = start < 0 ? -1 : part.indexOf(HEADERS_END, start)
  if (end < 0 || end - start > HEADER_BYTES_MAX)
    throw new UserError('A part of the form has no head, or one that does not end.')
  const head = part.toString('utf8', start, end)
  const disposition = /^content-disposition:[ \t]*form-data[ \t]*(;.*)$/im.exec(head)?.[1]
  const name = disposition && parameterOf(disposition, 'name')
  if (name === undefined) throw new UserError('A part of the form has no name.')
  return {
    name,
    filename: parameterOf(disposition!, 'filename'),
    contentType: /^content-type:[ \t]*(\S.*)$/im.exec(head)?.[1]?.trim(),
    bytes: part.subarray(end + HEADERS_END.length),
  }
}

function parameterOf(disposition: string, name: string): string | undefined {
  const found = new RegExp(`;[ \\t]*${name}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^\\s;]*))`, 'i').exec(disposition)
  return found ? (found[1]?.replaceAll(/\\(["\\])/g, '$1') ?? found[2]) : undefined
}
