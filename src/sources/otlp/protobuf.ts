import protobuf from 'protobufjs/minimal.js'
import { UserError } from '../../domain/errors.ts'
import { mayBeFailure } from './records.ts'

/** Fields by number: what they are called in JSON, and how they are read. */
interface Message {
  readonly [number: number]: readonly [
    name: string,
    kind: Scalar | (() => Message),
    isRepeated?: 'repeated',
    /** Looks into a message before it is read: one that is not wanted is left empty. */
    isWanted?: (reader: Reader, end: number) => boolean,
  ]
}
type Scalar = 'string' | 'bytes' | 'bool' | 'int' | 'fixed64' | 'double'
type Field = Message[number]
type Reader = protobuf.Reader

/** Numbers of fields that are looked at before the message they stand in is read. */
const SEVERITY = 2
const EVENTS = 11

/** The part of opentelemetry-proto 1.x that we use. A field that is not named here is read over. */
const ANY_VALUE: Message = {
  1: ['stringValue', 'string'],
  2: ['boolValue', 'bool'],
  3: ['intValue', 'int'],
  4: ['doubleValue', 'double'],
  5: ['arrayValue', () => ({ 1: ['values', () => ANY_VALUE, 'repeated'] })],
  6: ['kvlistValue', () => ({ 1: ['values', () => KEY_VALUE, 'repeated'] })],
}
const KEY_VALUE: Message = { 1: ['key', 'string'], 2: ['value', () => ANY_VALUE] }
const RESOURCE: Message = { 1: ['attributes', () => KEY_VALUE, 'repeated'] }
const SCOPE: Message = { 1: ['name', 'string'] }
const LOG_RECORD: Message = {
  1: ['timeUnixNano', 'fixed64'],
  2: ['severityNumber', 'int'],
  3: ['severityText', 'string'],
  5: ['body', () => ANY_VALUE],
  6: ['attributes', () => KEY_VALUE, 'repeated'],
  9: ['traceId', 'bytes'],
  10: ['spanId', 'bytes'],
  11: ['observedTimeUnixNano', 'fixed64'],
}
const SPAN_EVENT: Message = {
  1: ['timeUnixNano', 'fixed64'],
  2: ['name', 'string'],
  3: ['attributes', () => KEY_VALUE, 'repeated'],
}
const SPAN: Message = {
  1: ['traceId', 'bytes'],
  2: ['spanId', 'bytes'],
  5: ['name', 'string'],
  9: ['attributes', () => KEY_VALUE, 'repeated'],
  11: ['events', () => SPAN_EVENT, 'repeated'],
}
const SCOPE_LOGS: Message = {
  1: ['scope', () => SCOPE],
  2: [
    'logRecords',
    () => LOG_RECORD,
    'repeated',
    (reader, end) => mayBeFailure(seek(reader, SEVERITY, end) ? reader.int32() : 0),
  ],
}
const SCOPE_SPANS: Message = {
  1: ['scope', () => SCOPE],
  2: ['spans', () => SPAN, 'repeated', (reader, end) => seek(reader, EVENTS, end)],
}
const RESOURCE_LOGS: Message = { 1: ['resource', () => RESOURCE], 2: ['scopeLogs', () => SCOPE_LOGS, 'repeated'] }
const RESOURCE_SPANS: Message = { 1: ['resource', () => RESOURCE], 2: ['scopeSpans', () => SCOPE_SPANS, 'repeated'] }
const REQUESTS = {
  logs: { 1: ['resourceLogs', () => RESOURCE_LOGS, 'repeated'] },
  traces: { 1: ['resourceSpans', () => RESOURCE_SPANS, 'repeated'] },
} as const satisfies Record<string, Message>

const DEPTH_MAX = 30
const LENGTH_DELIMITED = 2

/** The request as it would have been in JSON. @throws UserError when the bytes are no such message, or it has too many parts. */
export function decodeRequest(
  body: Buffer,
  { kind, partsMax }: { kind: 'logs' | 'traces'; partsMax: number },
): unknown {
  let partsLeft = partsMax

  function read(reader: Reader, message: Message, end: number, depth: number): Record<string, unknown> {
    if (depth > DEPTH_MAX) throw new UserError(`The message is nested more than ${DEPTH_MAX} levels deep.`)
    const result: Record<string, unknown> = {}
    while (reader.pos < end) {
      const tag = reader.uint32()
      const field = message[tag >>> 3]
      if (!field) {
        reader.skipType(tag & 7)
        continue
      }
      if (--partsLeft < 0) throw new UserError(`The message has more than ${partsMax} parts: send smaller batches.`)
      const [name, kind, repeated] = field
      const value = typeof kind === 'string' ? readScalar(reader, kind) : readInner(reader, tag, field, depth)
      if (repeated) listIn(result, name).push(value)
      else result[name] = value
    }
    return result
  }

  function readInner(reader: Reader, tag: number, [, kind, , isWanted]: Field, depth: number): Record<string, unknown> {
    if ((tag & 7) !== LENGTH_DELIMITED)
      throw new UserError('The body is not an OTLP message: a field has another type.')
    const end = reader.uint32() + reader.pos
    if (end > body.length) throw new UserError('The body ends in the middle of a message.')
    const start = reader.pos
    const isLeftOut = isWanted && !isWanted(reader, end)
    reader.pos = isLeftOut ? end : start
    return isLeftOut ? {} : read(reader, (kind as () => Message)(), end, depth + 1)
  }

  try {
    return read(protobuf.Reader.create(body), REQUESTS[kind], body.length, 0)
  } catch (cause) {
    if (cause instanceof UserError) throw cause
    throw new UserError('The body is not an OTLP message in protobuf.', { cause })
  }
}

/** Goes to the value of a field; false, at the end of the message, when it is not there. */
function seek(reader: Reader, field: number, end: number): boolean {
  while (reader.pos < end) {
    const tag = reader.uint32()
    if (tag >>> 3 === field) return true
    reader.skipType(tag & 7)
  }
  return false
}

function listIn(message: Record<string, unknown>, name: string): unknown[] {
  const list = (message[name] ?? []) as unknown[]
  message[name] = list
  return list
}

/** Whole numbers of 64 bits stay text, as they are in JSON. */
function readScalar(reader: Reader, kind: Scalar): unknown {
  switch (kind) {
    case 'string':
      return reader.string()
    case 'bytes':
      return Buffer.from(reader.bytes()).toString('hex')
    case 'bool':
      return reader.bool()
    case 'int':
      return String(reader.int64())
    case 'fixed64':
      return String(reader.fixed64())
    case 'double':
      return reader.double()
  }
}

/** How many records were not taken, and why; nothing at all where all were. */
export function encodeReply(rejected: number, message: string): Buffer {
  if (rejected === 0) return Buffer.alloc(0)
  const writer = protobuf.Writer.create()
  writer.uint32((1 << 3) | LENGTH_DELIMITED).fork()
  writer.uint32(1 << 3).int64(rejected)
  writer.uint32((2 << 3) | LENGTH_DELIMITED).string(message)
  return Buffer.from(writer.ldelim().finish())
}
