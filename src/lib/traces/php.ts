import type { StackFrame } from '../../domain/event.ts'
import type { ParsedError } from '../stack-parse.ts'
import { chained, FRAMES_MAX, shortLine, type TraceFormat } from './trace-format.ts'

const UNCAUGHT = /(?:^|\s)(?:PHP )?Fatal error: +Uncaught /
/** As the language prints it, and as a log handler puts it into a line. */
const HEADER = /^(?:([A-Za-z_][\w\\]{0,300}): )?([\s\S]*)$/
const PLACE = /^(\S.{0,1000}):(\d{1,9})$/
const OBJECT = /\[object\] \(([A-Za-z_][\w\\]{0,300})\(code: -?\d{1,10}\): (.*) at (\S.{0,1000}):(\d{1,9})\)$/
const STACK = /^(?:Stack trace:|\[stacktrace\])$/
const TELLING_CALL = /^#\d{1,5} (?:.{1,1000}\(\d{1,9}\): |\[internal function\]: |\{main\})/
const CALL = /^#\d{1,5} (?:(.{1,1000})\((\d{1,9})\): |\[internal function\]: )?(.*)$/
const HEADER_LINES_MAX = 10
const FOREIGN = /(?:^|[\\/])vendor[\\/]/

/** The oldest exception is printed first, then `Next` what was thrown while it was handled. A call names who is called, not who calls. */
export const php: TraceFormat = {
  platform: 'php',
  begins: (line) => UNCAUGHT.test(shortLine(line)) || STACK.test(line),
  continues: ({ lines, isAfterBlank }, line) =>
    STACK.test(line) ||
    /^#\d{1,5} |^"\}/.test(line) ||
    (isAfterBlank
      ? line.startsWith('Next ')
      : lines.length < HEADER_LINES_MAX && !lines.some((one) => STACK.test(one))),
  parse(sent) {
    const lines = sent.map(shortLine)
    if (!lines.some((line) => TELLING_CALL.test(line))) return undefined
    const starts = [0, ...lines.flatMap((line, i) => (i > 0 && line.startsWith('Next ') ? [i] : []))]
    const errors = starts.map((start, i) => errorIn(lines.slice(start, starts[i + 1])))
    return chained(errors.reverse())
  },
}

function errorIn(lines: readonly string[]): ParsedError {
  const first = lines.findIndex((line) => STACK.test(line) || CALL.test(line))
  const head = lines.slice(0, first).join('\n')
  const uncaught = UNCAUGHT.exec(head)
  const text = head.slice(uncaught ? uncaught.index + uncaught[0].length : 0).replace(/^Next /, '')
  const [, type = '', message = '', file, line] = OBJECT.exec(text) ?? headerOf(text.trim())
  return { type: type.split('\\').at(-1)!, message, frames: framesOf(lines.slice(first), file, line) }
}

/** `Class: message in file:line`. */
function headerOf(text: string): (string | undefined)[] {
  const at = text.lastIndexOf(' in ')
  const placed = at < 0 ? undefined : PLACE.exec(text.slice(at + ' in '.length))
  const [, type, message] = HEADER.exec(placed ? text.slice(0, at) : text)!
  return ['', type, message, placed?.[1], placed?.[2]]
}

function framesOf(lines: readonly string[], thrownIn: string | undefined, thrownAt: string | undefined): StackFrame[] {
  const frames: StackFrame[] = []
  let place = { file: thrownIn, line: thrownAt }
  for (const [, file, line, call = ''] of lines.flatMap((line) => [CALL.exec(line) ?? []])) {
    if (call === '') continue
    const open = call.indexOf('(')
    const name = call === '{main}' ? undefined : call.slice(0, open < 0 ? undefined : open)
    if (place.file !== undefined) frames.push(frameOf(place.file, place.line, name))
    place = { file, line }
  }
  return frames.slice(0, FRAMES_MAX).reverse()
}

function frameOf(file: string, line: string | undefined, name: string | undefined): StackFrame {
  return { file, ...(name && { function: name }), ...(line && { line: Number(line) }), inApp: !FOREIGN.test(file) }
}
