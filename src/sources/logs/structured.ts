import { z } from 'zod'
import { compact } from '../../lib/compact.ts'
import { parseJson } from '../../lib/json.ts'
import { anything, lenient, lenientText, readList } from '../../lib/lenient.ts'
import { readTimeMs } from '../../lib/time-value.ts'
import { parseTrace } from '../../lib/traces/index.ts'
import type { LogEntry } from './entry.ts'
import { levelOfField } from './level.ts'

/** Where loggers put what we look for; the first name that is there counts. Dots lead into objects. */
const NAMES = {
  level: ['level', 'levelname', 'level_name', 'log.level', 'severity', 'lvl', '@l', 'severityText'],
  message: ['message', 'msg', '@m', '@mt', 'event', 'text'],
  time: ['time', 'timestamp', '@timestamp', 'ts', '@t', 'datetime', 'asctime', 'date'],
  error: ['err', 'error', 'exception', 'exc', 'cause'],
  stack: [
    'stack',
    'stacktrace',
    'stack_trace',
    'error.stack_trace',
    'exc_info',
    'errorVerbose',
    '@x',
    'trace',
    'backtrace',
  ],
  logger: ['logger', 'logger_name', 'name', 'log.logger', 'channel', 'SourceContext', 'module'],
  service: ['service', 'service.name', 'app', 'application'],
  release: ['release', 'version', 'service.version'],
  environment: ['environment', 'env', 'service.environment'],
  host: ['hostname', 'host', 'host.name'],
  traceId: ['trace_id', 'traceId', 'trace.id', '@tr', 'dd.trace_id'],
} as const
const USED = new Set(Object.values(NAMES).flatMap((names) => names.map((name) => name.split('.')[0]!)))

const lines = z.array(z.string()).transform((texts) => texts.join('\n'))
/** zerolog gives the calls as objects, newest first. */
const calls = z.array(z.unknown()).transform((items) => {
  const call = z.object({ func: lenientText, source: z.string(), line: lenientText })
  const printed = readList(call, items.slice(0, 200)).map(
    ({ func = '?', source, line }) => `${func}\n\t${source}:${line ?? 0}`,
  )
  return printed.length > 0 ? printed.join('\n') : undefined
})
const stackText = lenient(z.union([z.string(), lines, calls]))
const errorFields = lenient(
  z.object({
    type: lenientText,
    name: lenientText,
    class: lenientText,
    kind: lenientText,
    message: lenientText,
    msg: lenientText,
    stack: stackText,
    stack_trace: stackText,
    backtrace: stackText,
  }),
)
const recordFields = z.record(z.string(), anything)

/** A line that is one object in JSON; undefined for anything else. */
export function readJsonLine(line: string): Record<string, unknown> | undefined {
  if (!line.startsWith('{') || !line.endsWith('}')) return undefined
  try {
    return recordFields.safeParse(parseJson(Buffer.from(line), 'The line')).data
  } catch {
    // Too deep, too wide or no JSON: then it is text.
    return undefined
  }
}

/** What the fields of a structured record say; of one that tells of no failure no more than its level, unless all are wanted whole. */
export function entryOfFields(sent: Record<string, unknown>, { whole = false } = {}): LogEntry | undefined {
  const fields = flattened(sent)
  const find = (names: readonly string[]): unknown => firstOf(fields, names)
  const level = levelOfField(find(NAMES.level))
  if (!whole && (level === 'info' || level === 'debug')) return { text: '', level, tags: {} }
  const text = (names: readonly string[]): string | undefined => lenientText.parse(find(names))
  const sentError = find(NAMES.error)
  const error = errorFields.parse(sentError)
  const printed = isPrinted(sentError) ? sentError : undefined
  const words = typeof sentError === 'string' ? (printed ? undefined : sentError) : (error?.message ?? error?.msg)
  const message = text(NAMES.message) ?? words
  if (message === undefined && level === undefined) return undefined
  return compact({
    text: message ?? '',
    name: whole ? text(['event', 'type', 'kind']) : undefined,
    level,
    timeMs: readTimeMs(find(NAMES.time)),
    stack:
      error?.stack ??
      error?.stack_trace ??
      error?.backtrace ??
      stackText.parse(find(NAMES.stack)) ??
      printed ??
      stackIn(message),
    errorType: error?.type ?? error?.name ?? error?.class ?? error?.kind,
    errorMessage: words,
    release: text(NAMES.release),
    environment: text(NAMES.environment),
    serverName: text(NAMES.host),
    traceId: text(NAMES.traceId),
    tags: compact({ logger: text(NAMES.logger), service: text(NAMES.service) }) as Record<string, string>,
    fields: Object.fromEntries(Object.entries(fields).filter(([name]) => !USED.has(name))),
  })
}

/** The tracing of Rust has what was logged in an object of its own. */
function flattened(sent: Record<string, unknown>): Record<string, unknown> {
  const { fields, ...rest } = sent
  const isInside = typeof fields === 'object' && fields !== null && 'message' in fields && !('message' in sent)
  return isInside ? { ...fields, ...rest } : sent
}

/** An exception with its calls, in one text. */
function isPrinted(value: unknown): value is string {
  return typeof value === 'string' && value.includes('\n')
}

/** Some loggers know no field for it. */
function stackIn(message: string | undefined): string | undefined {
  return isPrinted(message) && parseTrace(message) ? message : undefined
}

function firstOf(fields: Record<string, unknown>, names: readonly string[]): unknown {
  for (const name of names) {
    const value = at(fields, name)
    if (value !== undefined && value !== null) return value
  }
  return undefined
}

function at(fields: Record<string, unknown>, name: string): unknown {
  if (Object.hasOwn(fields, name)) return fields[name]
  let value: unknown = fields
  for (const part of name.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined
    value = (value as Record<string, unknown>)[part]
  }
  return value
}
