import type { StackFrame } from '../../domain/event.ts'
import type { ParsedError } from '../stack-parse.ts'
import { chained, FRAMES_MAX, isIndented, shortLine, type TraceFormat } from './trace-format.ts'

const TRACEBACK = 'Traceback (most recent call last):'
const CHAIN =
  /^(?:During handling of the above exception, another exception occurred|The above exception was the direct cause of the following exception):$/
const FRAME = /^\s*File "([^"]{1,1024})", line (\d{1,9})(?:, in (.{1,256}))?/
const HEADER = /^([A-Za-z_][\w.]{0,200})(?:: (.*))?$/
const FOREIGN = /(?:^|[\\/])(?:site-packages|dist-packages)[\\/]|[\\/]lib(?:64)?[\\/]python\d|^<frozen /

/** The oldest exception is printed first, and its newest frame last. */
export const python: TraceFormat = {
  platform: 'python',
  begins: (line) => line.includes(TRACEBACK),
  continues({ last, isAfterBlank }, line) {
    if (isAfterBlank) return CHAIN.test(line) || (line === TRACEBACK && CHAIN.test(last))
    return isIndented(last) && !/^\s+\+-/.test(last) && HEADER.test(shortLine(line))
  },
  parse(sent) {
    const lines = sent.map((line) => shortLine(line).replace(/^\s*[+|] ?/, ''))
    const starts = lines.flatMap((line, i) => (line.includes(TRACEBACK) ? [i] : []))
    const errors = starts.map((start, i) => errorIn(lines.slice(start + 1, starts[i + 1])))
    return chained(errors.filter((error) => error !== undefined).reverse())
  },
}

function errorIn(lines: readonly string[]): ParsedError | undefined {
  const frames: StackFrame[] = []
  let at = 0
  for (; at < lines.length && isIndented(lines[at]!); at++) {
    const frame = frameOf(lines[at]!)
    if (frame) frames.push(frame)
  }
  const header = HEADER.exec(lines[at] ?? '')
  if (!header && frames.length === 0) return undefined
  const rest = lines.slice(at + 1)
  const end = rest.findIndex((line) => line.trim() === '' || CHAIN.test(line) || /^\+?-\+-|^---/.test(line))
  return {
    type: header?.[1]?.split('.').at(-1) ?? '',
    message: [header?.[2] ?? '', ...rest.slice(0, end < 0 ? undefined : end)].join('\n').trim(),
    frames: frames.slice(-FRAMES_MAX),
  }
}

function frameOf(line: string): StackFrame | undefined {
  const [, file, number, name] = FRAME.exec(line) ?? []
  if (file === undefined) return undefined
  return { file, ...(name && { function: name }), line: Number(number), inApp: !FOREIGN.test(file) }
}
