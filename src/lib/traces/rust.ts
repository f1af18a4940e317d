import type { StackFrame } from '../../domain/event.ts'
import type { ParsedError } from '../stack-parse.ts'
import { chained, FRAMES_MAX, shortLine, type TraceFormat } from './trace-format.ts'

const PANIC = /^thread '.{0,200}?'(?: \(\d{1,12}\))? panicked at (?:'(.*)', )?(.{1,1000}?):(\d{1,9}):(\d{1,9}):?$/
const BACKTRACE = /^(?:stack backtrace|Stack backtrace|note|Caused by):/
const CALL = /^\s*\d{1,5}: +(?:0x[\da-f]{1,16} - )?(\S.{0,500})$/
const PLACE = /^\s+at (\S.{0,1000}?):(\d{1,9})(?::(\d{1,9}))?$/
const FOREIGN_CALL =
  /^<?(?:core|std|alloc|test|tokio|futures\w*|hyper|rayon\w*|rust_begin_unwind|__rust\w*|_?main$|__libc\w*|_start)(?:::|\b)/
const FOREIGN_FILE = /^\/rustc\/|[\\/]\.cargo[\\/]|[\\/]rustlib[\\/]|[\\/]vendor[\\/]/

/** A panic, its place and its message; newest call first where a backtrace is asked for. Or an error with what caused it, and no calls. */
export const rust: TraceFormat = {
  platform: 'rust',
  begins: (line) => /^thread '/.test(line) && PANIC.test(shortLine(line)),
  // The message stands below the place.
  continues: ({ last, isAfterBlank }, line) =>
    BACKTRACE.test(line) || (!isAfterBlank && last.endsWith(':') && PANIC.test(shortLine(last))),
  parse(sent) {
    const lines = sent.map(shortLine)
    const at = lines.findIndex((line) => PANIC.test(line))
    return at < 0 ? reported(lines) : panicIn(lines.slice(at))
  },
}

function panicIn(lines: readonly string[]): ParsedError {
  const [, oldMessage, file = '', line, column] = PANIC.exec(lines[0]!)!
  const end = lines.findIndex((one) => BACKTRACE.test(one))
  const frames = framesIn(end < 0 ? [] : lines.slice(end))
  const place = { file, line: Number(line), column: Number(column), inApp: !FOREIGN_FILE.test(file) }
  const hasPlace = frames.some(({ inApp, file }) => inApp && file !== '')
  return {
    type: 'panic',
    message:
      oldMessage ??
      lines
        .slice(1, end < 0 ? undefined : end)
        .join('\n')
        .trim(),
    frames: hasPlace ? frames : [...frames, place],
  }
}

/** `Error: ...`, `Caused by:` and the causes, as a main function that returns an error prints them. */
function reported(lines: readonly string[]): ParsedError | undefined {
  const start = lines.indexOf('Caused by:')
  const top = /(?:^|\s)Error: (.*)$/.exec(lines.find((line) => line.trim() !== '') ?? '')?.[1]
  if (start < 0 || top === undefined) return undefined
  const stack = lines.findIndex((line) => /^Stack backtrace:/.test(line))
  const texts = lines.slice(start + 1, stack < 0 ? undefined : stack).filter((line) => /^\s+\S/.test(line))
  const frames = stack < 0 ? [] : framesIn(lines.slice(stack))
  const causes = texts.map((text) => ({ type: 'Error', message: text.replace(/^\s*(?:\d{1,4}: )?/, ''), frames: [] }))
  return chained([{ type: 'Error', message: top, frames }, ...causes])
}

function framesIn(lines: readonly string[]): StackFrame[] {
  const frames: StackFrame[] = []
  for (const [i, line] of lines.entries()) {
    const name = CALL.exec(line)?.[1]
    if (name === undefined) continue
    const [, file = '', number, column] = PLACE.exec(lines[i + 1] ?? '') ?? []
    frames.push({
      file,
      function: name.replace(/::h[\da-f]{16}$/, ''),
      ...(number && { line: Number(number) }),
      ...(column && { column: Number(column) }),
      inApp: !FOREIGN_CALL.test(name) && !FOREIGN_FILE.test(file),
    })
    if (frames.length === FRAMES_MAX) break
  }
  return frames.reverse()
}
