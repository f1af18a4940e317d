import type { StackFrame } from '../../domain/event.ts'
import type { ParsedError } from '../stack-parse.ts'
import { chained, FRAMES_MAX, shortLine, type TraceFormat } from './trace-format.ts'

const PANIC = /^\s*(panic|fatal error): (.*?)(?: \[recovered.{0,40}\])?$|\bhttp: (panic) serving \S{1,100}: (.*)$/
const GOROUTINE = /^goroutine \d{1,12} .{0,20}\[/
const PLACE = /^\s+(\S.{0,1000}\.(?:go|s)):(\d{1,9})(?: \+0x[\da-f]{1,16})?$/
const CALL = /^(?:created by )?\S{1,400}\(.*\)$|^created by \S|^\[signal |^exit status \d|^\.\.\.\d{1,6} frames elided/
/** Packages of the standard library, by the first part of their path. */
const STANDARD = new Set(
  `archive bufio builtin bytes cmp compress container context crypto database debug embed encoding errors expvar flag fmt go
  hash html image index internal io iter log maps math mime net os path plugin reflect regexp runtime slices sort strconv
  strings structs sync syscall testing text time unicode unique unsafe vendor`.split(/\s+/),
)

/** A panic, then the goroutine it happened in, newest call first; the others follow and are left aside. */
export const go: TraceFormat = {
  platform: 'go',
  begins: (line) => PANIC.test(shortLine(line)) || GOROUTINE.test(line),
  continues: ({ last }, line) =>
    GOROUTINE.test(line) || CALL.test(shortLine(line)) || (line.startsWith('panic: ') && PANIC.test(shortLine(last))),
  parse(sent) {
    const lines = sent.map(shortLine)
    const frames = framesIn(lines)
    const panics = lines.flatMap((line) => panicIn(line) ?? []).slice(0, 2)
    const isPrinted = panics.length > 0 || (frames.length > 0 && lines.some((line) => GOROUTINE.test(line)))
    // A list of calls without the word is what loggers print with an error.
    if (!isPrinted && frames.length === 0) return undefined
    const [first = { type: '', message: '', frames: [] }, again] = panics
    return again ? chained([{ ...again, frames }, first]) : { ...first, frames }
  },
}

function panicIn(line: string): ParsedError | undefined {
  const [, type, text, served, servedText] = PANIC.exec(line) ?? []
  if (type === undefined && served === undefined) return undefined
  return { type: type ?? served!, message: text ?? servedText ?? '', frames: [] }
}

/** Oldest first, from where it panicked: newer calls are those of deferred functions. */
function framesIn(lines: readonly string[]): StackFrame[] {
  const frames: StackFrame[] = []
  for (const [i, line] of lines.entries()) {
    if (frames.length > 0 && GOROUTINE.test(line)) break
    const frame = frameOf(lines[i - 1] ?? '', line)
    if (frame) frames.push(frame)
    if (frames.length === FRAMES_MAX) break
  }
  const panicked = frames.findLastIndex((frame) => frame.module === '' && frame.function === 'panic')
  return frames.slice(panicked + 1).reverse()
}

function frameOf(call: string, placed: string): StackFrame | undefined {
  const [, file, line] = PLACE.exec(placed) ?? []
  if (file === undefined) return undefined
  const { module, name } = nameOf(call)
  return { file, function: name, module, line: Number(line), inApp: isOwn(file, module, name) }
}

/** `net/http.(*conn).serve(0x1, 0x2)`: package and function, without the arguments. */
function nameOf(call: string): { module: string; name: string } {
  const plain = call
    .trim()
    .replace(/^created by /, '')
    .replace(/ in goroutine \d{1,12}$/, '')
  const open = plain.endsWith(')') ? plain.lastIndexOf('(') : -1
  const full = open > 0 ? plain.slice(0, open) : plain
  const dot = full.indexOf('.', full.lastIndexOf('/') + 1)
  return { module: full.slice(0, Math.max(0, dot)), name: full.slice(dot + 1) }
}

function isOwn(file: string, module: string, name: string): boolean {
  if (/[\\/](?:pkg[\\/]mod|vendor)[\\/]|@v\d/.test(file)) return false
  // Some loggers leave out the package.
  if (module === '') return name !== 'panic' && !/(?:^|[\\/])(?:proc|panic)\.go$|\.s$/.test(file)
  return !STANDARD.has(module.split(/[/.]/, 1)[0]!)
}
