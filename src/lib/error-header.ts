import type { StackFrame } from '../domain/event.ts'
import { isAppFile } from './stack-frame.ts'

/** What stands above the frames of a printed error. */
export interface Header {
  type: string
  message: string
  /** It ended the program. */
  isUncaught: boolean
  /** A test runner printed it below the name of a test. */
  isTestFailure: boolean
  /** It explains the error printed before it. */
  isCause: boolean
  /** Printed inside another error. */
  isNested: boolean
  /** `file:line` above the offending source line, which Node prints before an uncaught error. */
  place?: StackFrame
}

interface Range {
  /** First line that may belong to the header. */
  from: number
  /** Index of the first frame: the header ends above it. */
  to: number
}

const HEADER_LINES_MAX = 80
const MESSAGE_CHARS_MAX = 4_000
/** How far below the beginning of its list an error is still known to be in it. */
const ERRORS_LINES_MAX = 200
const LINE_CHARS_MAX = 4_000
const LABEL_CHARS_MAX = 500

const ERROR_NAME = String.raw`(?:[A-Za-z_$][\w$.]{0,100})?(?:Error|Exception|Rejection|Failure|Fault|Abort|Timeout)\d?`
/** The name of an error class, as far as its spelling tells. */
const NAMED = new RegExp(String.raw`^(${ERROR_NAME})(?: \[[\w.-]{1,80}\])?(?:: (.*)|:?$)`)
/** The same behind the words of a logger: `Failed to start: TypeError: ...`. */
const LABELLED = new RegExp(String.raw`(?<![\w$.])${ERROR_NAME}(?: \[[\w.-]{1,80}\])?: `)
/** Any other class name right above the frames. */
const CLASS = /^([A-Z][\w$.]{0,100})(?: \[[\w.-]{1,80}\])?(?:: (.*)|:?$)/
const PREFIX = /^(?:Uncaught |Unhandled |\[cause\]: |Caused by: |Cause: |\[\d+\]: |(?:\(in promise\)|Exception:) )+/
const TEST_TITLE = /^\s*(?:●|✖|✗|×|not ok\b|FAIL\b|\d{1,6}\) )/

/** Header of the frames at `to`: the nearest line that names an error class, else what stands right above. */
export function findHeader(lines: readonly string[], { from, to }: Range): Header | undefined {
  const start = Math.max(from, to - HEADER_LINES_MAX)
  const named = nearestNamed(lines, start, to)
  if (named !== undefined) return headerAt(lines, named, to)
  if (labelledText(lines[to - 1] ?? '') !== undefined) return headerAt(lines, to - 1, to)
  const above = paragraphAbove(lines, start, to)
  return above === undefined ? undefined : headerAt(lines, above, to)
}

/** The last error without frames in a text: an uncaught one, else the last line that names an error class. */
export function describeHeader(lines: readonly string[], { from, to }: Range): Header | undefined {
  const start = Math.max(from, to - 10 * HEADER_LINES_MAX)
  for (let i = start; i < to; i++) {
    const marked = lineBelowMarker(lines, i, to)
    if (marked !== undefined) return { ...headerAt(lines, marked, endOfParagraph(lines, marked, to)), isUncaught: true }
  }
  const named = nearestNamed(lines, start, to)
  return named === undefined ? undefined : headerAt(lines, named, endOfParagraph(lines, named, to))
}

function nearestNamed(lines: readonly string[], from: number, to: number): number | undefined {
  for (let i = to - 1; i >= from; i--) {
    if (NAMED.test(headText(lines[i]!))) return i
    if (TEST_TITLE.test(lines[i]!)) return undefined
  }
  return undefined
}

/** First line of the paragraph right above `to`, code excerpts left aside; below the name of a test, when there is one. */
function paragraphAbove(lines: readonly string[], from: number, to: number): number | undefined {
  const title = lines.slice(from, to).findLastIndex((line) => TEST_TITLE.test(line))
  const first = title < 0 ? from : from + title + 1
  let start: number | undefined
  for (let i = to - 1; i >= first; i--) {
    const isText = lines[i]!.trim() !== '' && !isExcerptLine(lines[i]!)
    if (isText) start = i
    else if (start !== undefined && title < 0) break
  }
  return start
}

function headerAt(lines: readonly string[], at: number, to: number): Header {
  const own = headText(lines[at]!)
  const text = NAMED.test(own) ? own : (labelledText(lines[at]!) ?? own)
  const match = NAMED.exec(text) ?? CLASS.exec(text)
  const firstLine = match ? (match[2] ?? '') : text
  const place = placeAbove(lines, at)
  const isCause = /^\s*(\[cause\]|Caused by|Cause):/.test(lines[at]!) || /^\s*Cause:$/.test(aboveText(lines, at))
  return {
    type: match?.[1] ?? 'Error',
    message: [firstLine, ...messageLines(lines, at, to)].join('\n').slice(0, MESSAGE_CHARS_MAX).trim(),
    isUncaught: place !== undefined || /^\s*(Uncaught|Unhandled) /.test(lines[at]!),
    isTestFailure: hasTestTitle(lines, at),
    isCause,
    isNested: isCause || /^\s*\[(errors|\d+)\]:/.test(lines[at]!) || isInErrors(lines, at),
    ...(place && { place }),
  }
}

/** Whether it stands in the list of errors that an `AggregateError` prints below its frames. */
function isInErrors(lines: readonly string[], at: number): boolean {
  const own = indentOf(lines[at]!)
  let least = own
  for (let i = at - 1; i >= Math.max(0, at - ERRORS_LINES_MAX) && least > 0; i--) {
    const line = lines[i]!
    if (line.trim() === '') continue
    if (indentOf(line) < least && /^\s*\[errors\]: \[$/.test(line)) return true
    least = Math.min(least, indentOf(line))
  }
  return false
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}

/** The line without what loggers, runtimes and inspectors put around the error. */
function headText(line: string): string {
  const text = line.slice(0, LINE_CHARS_MAX).trim().replace(PREFIX, '')
  const bracketed = /^\[([A-Za-z].*)\](?: \{)?$/.exec(text)
  return bracketed?.[1] ?? text
}

function labelledText(line: string): string | undefined {
  const match = LABELLED.exec(line.slice(0, LABEL_CHARS_MAX))
  return match ? line.slice(match.index).trim() : undefined
}

/** The rest of a message of several lines, indented as it was thrown; an excerpt of source below it is the runner's. */
function messageLines(lines: readonly string[], at: number, to: number): string[] {
  const indent = new RegExp(`^ {0,${indentOf(lines[at]!)}}`)
  const rest = lines.slice(at + 1, to)
  const list = rest.findIndex((line) => /^\s*\[errors\]: \[$/.test(line))
  const own = rest.slice(0, list < 0 ? undefined : list)
  const end = own.findLastIndex((line) => line.trim() !== '' && !isExcerptLine(line)) + 1
  return own.slice(0, end).map((line) => line.replace(indent, '').trimEnd())
}

function isExcerptLine(line: string): boolean {
  return /^\s*>?\s*\d*\s*\|/.test(line)
}

function hasTestTitle(lines: readonly string[], at: number): boolean {
  for (let i = at - 1, texts = 0; i >= 0 && texts < 5; i--) {
    if (TEST_TITLE.test(lines[i]!)) return true
    if (lines[i]!.trim() !== '') texts += 1
    else if (texts > 0) return false
  }
  return false
}

function aboveText(lines: readonly string[], at: number): string {
  return lines.slice(Math.max(0, at - 3), at).findLast((line) => line.trim() !== '') ?? ''
}

/** Node prints, before an uncaught error: `file:line`, the source line, a caret, a blank line. */
function placeAbove(lines: readonly string[], at: number): StackFrame | undefined {
  const caret = lines[at - 1]?.trim() === '' ? at - 2 : at - 1
  return /^\s*\^+\s*$/.test(lines[caret] ?? '') ? placeOf(lines[caret - 2] ?? '') : undefined
}

function lineBelowMarker(lines: readonly string[], at: number, to: number): number | undefined {
  if (!/^\s*\^+\s*$|^Uncaught:?$/.test(lines[at]!)) return undefined
  if (!lines[at]!.startsWith('Uncaught') && !placeOf(lines[at - 2] ?? '')) return undefined
  for (let i = at + 1; i < Math.min(to, at + 4); i++) if (lines[i]!.trim() !== '' && lines[i] !== 'Uncaught:') return i
  return undefined
}

function endOfParagraph(lines: readonly string[], at: number, to: number): number {
  const length = lines.slice(at, to).findIndex((line) => line.trim() === '' || line.startsWith('(Use `node '))
  return length < 0 ? to : at + length
}

function placeOf(line: string): StackFrame | undefined {
  const match = /^(.{1,1000}):(\d{1,9})$/.exec(line)
  if (!match) return undefined
  const file = match[1]!.replace(/^file:\/\//, '')
  return { file, line: Number(match[2]), inApp: isAppFile(file) }
}
