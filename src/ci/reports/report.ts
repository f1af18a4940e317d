/** What a report of tests says, whatever runner wrote it. All of it is text from outside. */
export interface TestReport {
  format: 'junit' | 'tap'
  passed: number
  failed: number
  /** The first of those that failed. */
  failing: readonly FailedTest[]
  /** Whether it was read to its end: a report that is cut or broken holds what came before. */
  isWhole: boolean
}

export interface FailedTest {
  /** With the suites around it, outermost first. */
  name: string
  /** Where it failed, as far as the report says so. */
  file: string | undefined
  fileLine: number | undefined
  message: string
  /** Of the report, from 1. */
  line: number
}

export interface ReportReader {
  push(chunk: Uint8Array): void
  end(): TestReport
}

/** Of more the number is known, and no names. */
export const FAILING_MAX = 100
/** Of what one failure says. */
export const FAILURE_CHARS_MAX = 8_192
const NAME_CHARS_MAX = 500
const MESSAGE_CHARS_MAX = 500

/** Suites that say the same as the one around them are told once. */
export function testName(parts: readonly string[]): string {
  const told = parts.map((part) => part.replace(/\s+/g, ' ').trim()).filter((part) => part !== '')
  return told
    .filter((part, i) => part !== told[i - 1])
    .join(' > ')
    .slice(0, NAME_CHARS_MAX)
}

/** The first line that says something. */
export function firstMessage(text: string): string {
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  return (lines.find((line) => line !== '') ?? '').slice(0, MESSAGE_CHARS_MAX)
}
