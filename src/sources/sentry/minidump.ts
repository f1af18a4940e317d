import type { Attachment } from '../../domain/attachment.ts'
import { UserError } from '../../domain/errors.ts'
import { parseJson } from '../../lib/json.ts'
import { type FormPart, parseMultipart } from '../../lib/multipart.ts'
import { EVENT_BYTES_MAX } from '../limits.ts'
import type { ParsedSignal, Signal } from '../source.ts'
import { attachmentOf } from './attachment.ts'
import { eventOf } from './event.ts'

const DUMP_FIELD = 'upload_file_minidump'
/** In either order of bytes. */
const SIGNATURES = ['MDMP', 'PMDM']
/** What there is of a crash whose stack nobody has read. */
const CRASH = {
  type: 'Minidump',
  value: 'The program crashed',
  mechanism: { type: 'minidump', handled: false, synthetic: true },
}

/** What Crashpad and Breakpad upload: a form with the dump, other files, and the event in the field `sentry`; or the dump alone. */
export function parseMinidump(signal: Signal): ParsedSignal {
  const none: ParsedSignal = { events: [], sessions: [], counts: {}, reply: {} }
  if (signal.admit && !signal.admit('event', 1)) return none
  const parts = isDump(signal.body) ? [dumpAlone(signal.body)] : parseMultipart(signal.body, signal.contentType)
  const dump = parts.find(({ name }) => name === DUMP_FIELD)
  if (!dump) throw new UserError(`The form has no file in its field ${DUMP_FIELD}.`)
  if (!isDump(dump.bytes)) throw new UserError(`The file in ${DUMP_FIELD} is no minidump: it does not begin with MDMP.`)
  const sent = sentEvent(parts)
  const exception = sent.exception ?? { values: [CRASH] }
  const event = eventOf({ level: 'fatal', platform: 'native', ...sent, exception }, signal)
  const attachments = parts.flatMap((part) => fileOf(part, event.eventId) ?? [])
  return {
    ...none,
    events: [event],
    attachments,
    counts: { event: 1, attachment: attachments.length },
    reply: { id: event.eventId },
  }
}

function isDump(bytes: Buffer): boolean {
  return SIGNATURES.includes(bytes.toString('latin1', 0, 4))
}

function dumpAlone(bytes: Buffer): FormPart {
  return { name: DUMP_FIELD, filename: 'minidump.dmp', contentType: 'application/x-dmp', bytes }
}

/** The event in one field, in pieces, or by fields as `sentry[tags][os]`; what else the form says is extra data. */
function sentEvent(parts: readonly FormPart[]): Record<string, unknown> {
  const fields = parts.filter(({ filename }) => filename === undefined)
  if (fields.reduce((sum, { bytes }) => sum + bytes.length, 0) > EVENT_BYTES_MAX)
    throw new UserError(`The fields of the form may have ${EVENT_BYTES_MAX} bytes together.`, { status: 413 })
  const pieces = fields.filter(({ name }) => PIECE.test(name)).sort((a, b) => numberOf(a) - numberOf(b))
  const whole = fields.find(({ name }) => name === 'sentry')?.bytes ?? Buffer.concat(pieces.map(({ bytes }) => bytes))
  const parsed = whole.length === 0 ? {} : parseJson(whole, 'The field sentry')
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw new UserError('The field sentry must hold a JSON object.')
  const event = { ...(parsed as Record<string, unknown>) }
  const extra: Record<string, unknown> = Object.create(null)
  for (const { name, bytes } of fields) {
    const path = PATH.test(name) ? name.slice('sentry['.length, -1).split('][') : undefined
    if (path) put(event, path, bytes.toString('utf8'))
    else if (name !== 'sentry' && !PIECE.test(name)) extra[name] = bytes.toString('utf8')
  }
  return Object.keys(extra).length === 0 ? event : { ...event, extra: { ...extra, ...objectOf(event.extra) } }
}

const PIECE = /^sentry__(\d{1,3})$/
/** As deep as anybody goes: `sentry[contexts][app][name]`. */
const PATH = /^sentry(?:\[\w{1,64}\]){1,4}$/

function numberOf({ name }: FormPart): number {
  return Number(PIECE.exec(name)![1])
}

/** What the event says already stays. */
function put(event: Record<string, unknown>, path: readonly string[], value: string): void {
  const [key, ...rest] = path
  if (key === '__proto__') return
  if (rest.length === 0) event[key!] ??= value
  else {
    const inner = { ...objectOf(event[key!]) }
    put(inner, rest, value)
    event[key!] = inner
  }
}

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}

function fileOf({ name, filename, contentType, bytes }: FormPart, eventId: string): Attachment | undefined {
  if (filename === undefined) return undefined
  const header = { filename: filename === '' ? name : filename, content_type: contentType }
  return attachmentOf({ type: 'attachment', header, payload: bytes }, eventId)
}
