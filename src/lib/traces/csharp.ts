import type { StackFrame } from '../../domain/event.ts'
import type { ParsedError } from '../stack-parse.ts'
import { chained, FRAMES_MAX, isIndented, shortLine, type TraceFormat } from './trace-format.ts'

const UNHANDLED = /^Unhandled exception\. /
const HEADER =
  /^\s*(?:Unhandled exception\. |---> )?((?:[\w`+]{1,200}\.){0,20}[\w`+]{1,200})(?: \((?:0x[\dA-Fa-f]{1,16}|-?\d{1,11})\))?: (.*)$/
const INNER = /^\s*---> (?!\(Inner Exception)/
const INNER_END = /^\s*--- End of inner exception stack trace ---/
const FRAME = /^\s*at ([^\s(]{1,500})\(([^()]{0,1000})\)(?: in (.{1,1000}):line (\d{1,9}))?$/
const FOREIGN = /^(?:System|Microsoft|Newtonsoft|Npgsql|MySql|Grpc|Azure|Amazon|Serilog|Autofac|MediatR|Xunit|NUnit)\./
const CONSTRUCTOR = '..ctor'
const HEADER_LINES_MAX = 10

/** What surfaced is named first, then each inner one; frames come innermost first. */
export const csharp: TraceFormat = {
  platform: 'csharp',
  begins: (line) => UNHANDLED.test(line),
  continues: ({ lines, last, isAfterBlank }, line) =>
    line.startsWith('--- End of ') ||
    (!isAfterBlank && UNHANDLED.test(lines[0] ?? '') && lines.length < HEADER_LINES_MAX && !isIndented(last)),
  parse(sent) {
    const lines = sent.map(shortLine)
    const first = lines.findIndex((line) => FRAME.test(line))
    if (first < 0) return undefined
    const start = lines.slice(0, first).findIndex((line) => HEADER.test(line) && isException(line))
    const inner = lines.findIndex((line, i) => i > start && INNER.test(line))
    const errors = [headed(lines, Math.max(0, start), inner < 0 || inner > first ? first : inner)]
    let depth = 0
    for (const [i, line] of lines.entries()) {
      if (i > start && INNER.test(line) && errors.length < FRAMES_MAX) {
        depth = errors.push(headed(lines, i, nextSection(lines, i + 1))) - 1
      } else if (INNER_END.test(line)) depth = Math.max(0, depth - 1)
      else if (errors[depth]!.frames.length < FRAMES_MAX) errors[depth]!.frames.push(...framesIn(line))
    }
    return chained(errors.map((error) => ({ ...error, frames: error.frames.reverse() })))
  },
}

function headed(lines: readonly string[], start: number, end: number): ParsedError {
  const [, name = '', text = ''] = HEADER.exec(lines[start]!) ?? []
  const rest = lines.slice(start + 1, end).map((line) => line.trim())
  return { type: name.split('.').at(-1)!, message: [text, ...rest].join('\n').trim(), frames: [] }
}

function nextSection(lines: readonly string[], from: number): number {
  const next = lines.findIndex((line, i) => i >= from && (INNER.test(line) || FRAME.test(line)))
  return next < 0 ? lines.length : next
}

function isException(line: string): boolean {
  return /(?:Exception|Error)$/.test(HEADER.exec(line)![1]!)
}

function framesIn(line: string): StackFrame[] {
  const [, call, , file, number] = FRAME.exec(line) ?? []
  if (call === undefined) return []
  const dot = call.endsWith(CONSTRUCTOR) ? call.length - CONSTRUCTOR.length : call.lastIndexOf('.')
  return [
    {
      file: file ?? '',
      function: call.slice(dot + 1),
      ...(dot > 0 && { module: call.slice(0, dot) }),
      ...(number && { line: Number(number) }),
      inApp: !FOREIGN.test(call),
    },
  ]
}
