import type { StackFrame } from '../../domain/event.ts'
import type { ParsedError } from '../stack-parse.ts'
import { chained, FRAMES_MAX, isIndented, shortLine, type TraceFormat } from './trace-format.ts'

const THREAD = /^Exception in thread "[^"]{0,200}" /
const HEADER = /^(?:Caused by: )?((?:[\w$]{1,100}\.){0,20}[\w$]{1,200})(?:: (.*))?$/
/** Module or class loader, class and method; then the place. */
const FRAME = /^\s*at ([\w.@$<>/-]{3,800})\(([^()]{1,300})\)/
const PLACE = /^(?:([\w$-]{1,200}\.\w{1,10})(?::(\d{1,9}))?|Native Method|Unknown Source|<generated>)$/
const MORE = /^\s*\.\.\. (\d{1,5}) (?:more|common frames omitted)/
/** The platform itself, and the frameworks that call a program rather than being it. */
const FOREIGN =
  /^(?:javax?|jdk|sun|com\.sun|kotlinx?|scala|groovy|clojure|jakarta|org\.(?:springframework|apache|hibernate|eclipse|jboss|junit|gradle|slf4j|postgresql)|io\.(?:netty|micrometer|undertow|grpc|quarkus|micronaut|vertx)|reactor|com\.(?:fasterxml|google|zaxxer|mysql)|ch\.qos|okhttp3)\./
const HEADER_LINES_MAX = 10

/** What surfaced is printed first; a cause leaves out the frames that it shares. */
export const java: TraceFormat = {
  platform: 'java',
  begins: (line) => THREAD.test(line) || frameOf(shortLine(line)) !== undefined,
  // The message of an uncaught exception may have lines of its own.
  continues: ({ lines, last, isAfterBlank }) =>
    !isAfterBlank && THREAD.test(lines[0] ?? '') && lines.length < HEADER_LINES_MAX && !isIndented(last),
  parse(sent) {
    const lines = withoutSuppressed(sent.map(shortLine))
    const first = lines.findIndex((line) => frameOf(line) !== undefined)
    if (first < 0) return undefined
    const causes = lines.flatMap((line, i) => (i > first && line.startsWith('Caused by: ') ? [i] : []))
    const errors: ParsedError[] = []
    for (const [i, start] of [headerAbove(lines, first), ...causes].entries()) {
      errors.push(errorIn(lines.slice(start, causes[i]), errors.at(-1)?.frames ?? []))
    }
    return chained(errors)
  },
}

/** The nearest line above the frames that reads as `name.of.Class: message`. */
function headerAbove(lines: readonly string[], first: number): number {
  for (let i = first - 1; i >= Math.max(0, first - HEADER_LINES_MAX); i--) {
    const name = HEADER.exec(bare(lines[i]!))?.[1]
    if (name && /(?:Exception|Error|Throwable|Failure)$|\.[A-Z][\w$]*$/.test(name)) return i
  }
  return first
}

function errorIn(lines: readonly string[], enclosing: readonly StackFrame[]): ParsedError {
  const first = lines.findIndex((line) => frameOf(line) !== undefined || MORE.test(line))
  const head = lines.slice(0, first < 0 ? undefined : first)
  const [, name = '', text = ''] = HEADER.exec(bare(head[0] ?? '')) ?? []
  const frames = lines.flatMap((line) => frameOf(line) ?? []).slice(0, FRAMES_MAX)
  const shared = Number(MORE.exec(lines.find((line) => MORE.test(line)) ?? '')?.[1] ?? 0)
  return {
    type: name.split('.').at(-1)!,
    message: [text, ...head.slice(1)].join('\n').trim(),
    frames: [...enclosing.slice(0, shared), ...frames.reverse()],
  }
}

function frameOf(line: string): StackFrame | undefined {
  const [, call = '', place = ''] = FRAME.exec(line) ?? []
  const placed = PLACE.exec(place)
  const path = call.slice(call.lastIndexOf('/') + 1)
  const dot = path.lastIndexOf('.')
  if (!placed || dot < 1) return undefined
  const [, file = '', number] = placed
  const module = path.slice(0, dot)
  return {
    file,
    function: path.slice(dot + 1),
    module,
    ...(number && { line: Number(number) }),
    inApp: !FOREIGN.test(`${module}.`),
  }
}

function bare(line: string): string {
  return line.replace(THREAD, '').trim()
}

/** What failed while cleaning up is no cause; it is printed deeper than what follows it. */
function withoutSuppressed(lines: readonly string[]): string[] {
  let depth = Number.POSITIVE_INFINITY
  return lines.filter((line) => {
    const indent = line.length - line.trimStart().length
    if (indent < depth || (indent === depth && !/^\s+(?:Suppressed|Caused by): /.test(line)))
      depth = Number.POSITIVE_INFINITY
    if (/^\s+Suppressed: /.test(line)) depth = Math.min(depth, indent)
    return indent < depth
  })
}
