import type { StackFrame } from '../../domain/event.ts'
import type { ParsedError } from '../stack-parse.ts'
import { chained, FRAMES_MAX, shortLine, type TraceFormat } from './trace-format.ts'

const FRAME = /^\s*(?:from )?([^\s:][^:]{0,1000}):(\d{1,9}):in [`']([^'\n]{0,300})'/
const MESSAGE = /^: (.*?)(?: \(([A-Z][\w:]{0,200})\))?$/
/** Web frameworks print `NoMethodError (undefined method ...):` above the frames. */
const NAMED = /(?:^|\s)([A-Z][\w:]{0,200}) \((.*)\):$/
const NAMED_ALONE = /^[A-Z][\w:]{0,200} \(.*\):$/
/** What Rails puts before every line of a request: `[5c1d9a4e-...] `. */
const TAGS = /^(?:\[[\w-]{1,64}\] ?){1,4}/
const FOREIGN = /[\\/]gems[\\/]|[\\/]lib[\\/]ruby[\\/]|^<internal:|[\\/]bundle[\\/]/

/** The line of the throw carries the message; older calls follow, then the cause in the same form. */
export const ruby: TraceFormat = {
  platform: 'ruby',
  begins: (line) => FRAME.test(untagged(line)) || NAMED_ALONE.test(untagged(line)),
  continues({ last, isAfterBlank }, line) {
    if (untagged(line).trim() === '') return true
    return (!isAfterBlank || NAMED_ALONE.test(untagged(last))) && FRAME.test(untagged(line))
  },
  parse(sent) {
    const lines = sent.map(untagged)
    const first = lines.findIndex((line) => FRAME.test(line))
    if (first < 0) return undefined
    const starts = lines.flatMap((line, i) => (headerOf(line) ? [i] : []))
    if (starts.length === 0) return { ...namedAbove(lines, first), frames: framesIn(lines) }
    return chained(
      starts.map((start, i) => ({ ...headerOf(lines[start]!)!, frames: framesIn(lines.slice(start, starts[i + 1])) })),
    )
  },
}

function untagged(line: string): string {
  return shortLine(line).replace(TAGS, '')
}

function headerOf(line: string): Omit<ParsedError, 'frames'> | undefined {
  const frame = FRAME.exec(line)
  const [, message, type] = (frame && MESSAGE.exec(line.slice(frame[0].length))) ?? []
  return type === undefined ? undefined : { type, message: message ?? '' }
}

function namedAbove(lines: readonly string[], first: number): Omit<ParsedError, 'frames'> {
  for (const line of lines.slice(0, first).reverse()) {
    const [, type, message] = (line.endsWith('):') && NAMED.exec(line)) || []
    if (type !== undefined) return { type, message: message ?? '' }
  }
  return { type: '', message: '' }
}

function framesIn(lines: readonly string[]): StackFrame[] {
  const frames = lines.flatMap((line) => frameOf(line) ?? [])
  return frames.slice(0, FRAMES_MAX).reverse()
}

function frameOf(line: string): StackFrame | undefined {
  const [, file, number, name = ''] = FRAME.exec(line) ?? []
  if (file === undefined) return undefined
  const plain = name.replace(/^(?:(?:block(?: \(\d{1,4} levels\))?|rescue|ensure) in )+/, '')
  return { file, ...(plain && { function: plain }), line: Number(number), inApp: !FOREIGN.test(file) }
}
