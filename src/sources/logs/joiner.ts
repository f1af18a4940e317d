import type { Level } from '../../domain/event.ts'
import { TRACE_FORMATS } from '../../lib/traces/index.ts'
import { isIndented, type TraceFormat } from '../../lib/traces/trace-format.ts'
import { unwrapContainer } from './container-line.ts'
import { isFailure } from './level.ts'
import { readPrefix, startsRecord } from './prefix.ts'

/** A line with what its transport says about it. */
export interface LogLine {
  text: string
  timeMs?: number
  level?: Level
  /** Lines of different writers never belong together. */
  writer?: string
  tags?: Record<string, string>
  /** Where reading may go on behind it. */
  position?: string
}

/** Lines that are one record. */
export interface LogRecord {
  lines: string[]
  first: LogLine
  /** That of its last line. */
  position?: string
}

/** One at a time is held back, because only the next line tells whether a record goes on. */
export interface Joiner {
  /** Records that are complete now. */
  push(line: LogLine): LogRecord[]
  /** The one that was held back. */
  flush(): LogRecord[]
}

interface OpenRecord extends LogRecord {
  /** The first line as it came. */
  head: string
  /** Every line so far has a stamp. */
  isStamped: boolean
  last: string
  blanks: number
  chars: number
  format: TraceFormat | undefined
}

/** Of one record; more is read over. */
export const RECORD_LINES_MAX = 1_000
export const RECORD_CHARS_MAX = 256 * 1024
/** A time that a collector puts before every line, those of a stack too. */
const STAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z /
/** Between what a logger says and the exception below it; Spring Boot leaves one. */
const BLANKS_BEFORE_TRACE_MAX = 1
const CAUSE = /^(?:Caused by: ?|Suppressed: |caused by: |Stack backtrace:|stack backtrace:)/
const EXCEPTION =
  /^(?:[\w$]{1,100}[.\\:]{1,2}){0,20}(?:[A-Z][\w$]{0,100})?(?:Error|Exception|Fault|Failure|Interrupt|Warning)(?:: |$)/

export function createJoiner(): Joiner {
  let open: OpenRecord | undefined

  function push(sent: LogLine): LogRecord[] {
    const line = { ...sent, ...unwrapContainer(sent.text) }
    const text = line.text.replace(STAMP, '')
    if (text.trim() === '') {
      if (open) open.blanks += 1
      return []
    }
    if (open && belongs(open, line, text)) {
      append(open, line, text)
      return []
    }
    const done = flush()
    open = opened(line, text)
    return isWhole(text) ? [...done, ...flush()] : done
  }

  function flush(): LogRecord[] {
    if (!open) return []
    const { lines, head, first, position } = open
    open = undefined
    return [{ lines: [head, ...lines.slice(1)], first, ...(position === undefined ? {} : { position }) }]
  }

  return { push, flush }
}

function opened(line: LogLine, text: string): OpenRecord {
  const record = {
    lines: [],
    head: isWhole(text) ? text : line.text,
    isStamped: true,
    first: line,
    last: '',
    blanks: 0,
    chars: 0,
    format: undefined,
  }
  append(record, line, text)
  return record
}

function append(record: OpenRecord, line: LogLine, text: string): void {
  record.format ??= TRACE_FORMATS.find((format) => format.begins(text))
  if (record.lines.length < RECORD_LINES_MAX && record.chars + text.length <= RECORD_CHARS_MAX) {
    if (record.blanks > 0) record.lines.push('')
    record.lines.push(text)
    record.chars += text.length
  }
  record.last = text
  record.blanks = 0
  record.isStamped &&= text !== line.text
  if (line.position !== undefined) record.position = line.position
}

function belongs(record: OpenRecord, line: LogLine, text: string): boolean {
  if (line.writer !== record.first.writer) return false
  // Where not all lines have a stamp, it marks the first one of a record.
  if (text !== line.text && !record.isStamped) return false
  const isAfterBlank = record.blanks > 0
  if (isIndented(text)) {
    const isOfTrace = record.format !== undefined
    return isOfTrace || (!isAfterBlank && !startsRecord(text.trimStart()))
  }
  if (startsRecord(text)) return false
  if (CAUSE.test(text)) return true
  if (record.format?.continues({ lines: record.lines, last: record.last, isAfterBlank }, text)) return true
  return record.blanks <= BLANKS_BEFORE_TRACE_MAX && isLoggedFailure(record) && beginsTrace(text)
}

/** A line of a logger that says that something went wrong; the exception is printed below it. */
function isLoggedFailure({ lines, head, format, first }: OpenRecord): boolean {
  if (lines.length !== 1 || format || EXCEPTION.test(lines[0]!)) return false
  const level = readPrefix(head).level ?? first.level
  return isFailure(level) || level === 'warning'
}

function beginsTrace(text: string): boolean {
  return EXCEPTION.test(text) || TRACE_FORMATS.some((format) => format.begins(text))
}

/** An object in JSON is a record of its own. */
function isWhole(text: string): boolean {
  return text.startsWith('{') && text.endsWith('}')
}
