import type { ParsedError } from '../stack-parse.ts'

/** How one language prints a failure. */
export interface TraceFormat {
  /** As SDKs name it. */
  readonly platform: string
  /** Whether a failure is being printed from this line on. */
  begins(line: string): boolean
  /** Whether an unindented line goes on with the failure that is being printed. Of indented ones it is always so. */
  continues(block: TraceBlock, line: string): boolean
  /** The failure in these lines; undefined where they show none of this language. Its type may be '' where only frames were printed. */
  parse(lines: readonly string[]): ParsedError | undefined
}

/** Lines of a stream that belong together, so far. */
export interface TraceBlock {
  readonly lines: readonly string[]
  /** The newest that is not blank. */
  readonly last: string
  /** Blank lines stand between the last one and the one that is looked at. */
  readonly isAfterBlank: boolean
}

/** Longer lines are data: patterns are tried on what stands before. */
const LINE_CHARS_MAX = 4_000
export const FRAMES_MAX = 250
const CAUSES_MAX = 10

export function shortLine(line: string): string {
  return line.length > LINE_CHARS_MAX ? line.slice(0, LINE_CHARS_MAX) : line
}

export function isIndented(line: string): boolean {
  return /^[ \t]/.test(line)
}

/** The first one is what surfaced, each other one the cause of the one before. */
export function chained(errors: readonly ParsedError[]): ParsedError | undefined {
  return errors
    .slice(0, CAUSES_MAX)
    .reduceRight<ParsedError | undefined>((cause, error) => (cause ? { ...error, cause } : error), undefined)
}
