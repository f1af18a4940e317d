import { stripVTControlCharacters } from 'node:util'
import type { StackFrame } from '../domain/event.ts'
import { describeHeader, findHeader, type Header } from './error-header.ts'
import { parseFrameLine } from './stack-frame.ts'
import { expandTap } from './tap.ts'

/** A failure as it was printed. Frames oldest first. */
export interface ParsedError {
  type: string
  message: string
  frames: StackFrame[]
  /** What it was caused by, when that was printed too. */
  cause?: ParsedError
}

const STACK_FRAMES_MAX = 250
const ERROR_TEXT_CHARS_MAX = 1_000_000
const ERRORS_MAX = 500
const CAUSES_MAX = 10

/** Frames of one printed JavaScript stack, oldest first; lines that are no frames are passed over. Empty for other languages. */
export function parseStack(text: string): StackFrame[] {
  const frames: StackFrame[] = []
  for (const line of cleanLines(text)) {
    const frame = parseFrameLine(line)
    if (frame) frames.push(frame)
    else if (frames.length > 0 && /^\s*(\[cause\]|Caused by):/.test(line)) break
    if (frames.length === STACK_FRAMES_MAX) break
  }
  return frames.reverse()
}

/**
 * Finds the failure that decided how a program ended, in whatever it printed: the uncaught error, else the first failure of a
 * test runner (node:test, TAP, Mocha, Jest, Vitest), else the last error printed. Undefined when nothing reads as an error.
 */
export function parseErrorText(text: string): ParsedError | undefined {
  const lines = expandTap(cleanLines(text))
  const printed = printedErrors(lines)
  const surfaced = printed.filter((error) => !error.header.isNested)
  const decisive =
    surfaced.findLast((error) => error.header.isUncaught) ??
    surfaced.find((error) => error.header.isTestFailure) ??
    surfaced.at(-1)
  return decisive && parsedError(decisive, printed)
}

interface PrintedError {
  header: Header
  /** Newest first, as printed. */
  frames: (StackFrame | Elision)[]
}

/** `... 4 lines matching cause stack trace ...` */
interface Elision {
  elided: number
}

function printedErrors(lines: readonly string[]): PrintedError[] {
  const errors: PrintedError[] = []
  let previousEnd = 0
  for (let i = 0; i < lines.length && errors.length < ERRORS_MAX; i++) {
    const end = endOfFrames(lines, i)
    if (end === i) continue
    const header = findHeader(lines, { from: previousEnd, to: i })
    if (header) errors.push({ header, frames: readFrames(lines.slice(i, end)) })
    previousEnd = end
    i = end - 1
  }
  const frameless = describeHeader(lines, { from: previousEnd, to: lines.length })
  if (frameless && (errors.length === 0 || frameless.isUncaught)) errors.push({ header: frameless, frames: [] })
  return errors
}

/** Index behind the run of frames that starts at `start`; `start` itself when there is none. Code excerpts may stand between frames. */
function endOfFrames(lines: readonly string[], start: number): number {
  let end = start
  for (let i = start; i < lines.length; i++) {
    if (isFrameOrElision(lines[i]!)) end = i + 1
    else if (end === start || !isExcerpt(lines[i]!)) break
  }
  return end
}

function isFrameOrElision(line: string): boolean {
  return elisionOf(line) !== undefined || parseFrameLine(line) !== undefined
}

/** A line of source as test runners print it, the marker below it, or the blank line around. */
function isExcerpt(line: string): boolean {
  return /^\s*(>?\s*\d*\s*\|.*)?$/.test(line)
}

function readFrames(lines: readonly string[]): (StackFrame | Elision)[] {
  const frames = lines.flatMap((line) => elisionOf(line) ?? parseFrameLine(line) ?? [])
  return frames.slice(0, STACK_FRAMES_MAX)
}

function elisionOf(line: string): Elision | undefined {
  const match = /^\s*\.\.\. (\d{1,4}) lines matching cause stack trace \.\.\.$/.exec(line)
  return match ? { elided: Number(match[1]) } : undefined
}

function parsedError(error: PrintedError, all: readonly PrintedError[], depth = 0): ParsedError {
  const next = all[all.indexOf(error) + 1]
  const cause = next?.header.isCause && depth < CAUSES_MAX ? parsedError(next, all, depth + 1) : undefined
  const frames = withElided(error.frames, cause?.frames.toReversed() ?? []).reverse()
  const { type, message, place } = error.header
  const isPlaceMissing = place?.inApp && (frames.length === 0 || isLoaderFrame(type, frames.at(-1)!))
  return { type, message, frames: isPlaceMissing ? [...frames, place] : frames, ...(cause && { cause }) }
}

/** A file that does not parse has no frame of its own: only the line above the error names it. */
function isLoaderFrame(type: string, newest: StackFrame): boolean {
  return type === 'SyntaxError' && newest.file.startsWith('node:internal/modules/')
}

/** Node leaves out frames that the cause repeats: they follow, in the cause, the frame that stands before the gap. */
function withElided(printed: readonly (StackFrame | Elision)[], causeNewestFirst: readonly StackFrame[]): StackFrame[] {
  const frames: StackFrame[] = []
  for (const item of printed) {
    if (!('elided' in item)) frames.push(item)
    else {
      const at = causeNewestFirst.findIndex((frame) => isSamePlace(frame, frames.at(-1)))
      if (at >= 0) frames.push(...causeNewestFirst.slice(at + 1, at + 1 + item.elided))
    }
  }
  return frames
}

function isSamePlace(a: StackFrame, b: StackFrame | undefined): boolean {
  return a.file === b?.file && a.line === b.line && a.column === b.column && a.function === b.function
}

function cleanLines(text: string): string[] {
  return stripVTControlCharacters(text.slice(-ERROR_TEXT_CHARS_MAX)).split(/\r?\n/)
}
