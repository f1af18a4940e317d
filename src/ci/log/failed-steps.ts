import { stripVTControlCharacters } from 'node:util'
import { byteLines } from '../../lib/byte-lines.ts'
import { createLogReader } from './read-log.ts'

export interface FailedStep {
  job: string | undefined
  step: string | undefined
  /** As the log has them, without colours. */
  lines: readonly string[]
  /** Between the first and the last of them, how many lines are not kept. */
  leftOut: number
}

const LINE_BYTES_MAX = 4_096
const FIRST_LINES_MAX = 1_000
const LAST_LINES_MAX = 4_000
const LINE_FEED = Buffer.from('\n')

/**
 * The lines of the steps that failed, each handed over when it ends; where no step says that it failed, those of the last one. Memory is
 * bounded by one step's first and last lines.
 */
export function createFailedStepReader(onFailed: (step: FailedStep) => void) {
  let first: string[] = []
  let last: string[] = []
  let leftOut = 0
  let hasFailed = false
  let newest: FailedStep | undefined
  const reader = createLogReader((step, job) => {
    newest = { job, step: step.name, lines: [...first, ...last.slice(-LAST_LINES_MAX)], leftOut: leftOutOf() }
    if (step.hasFailed) onFailed(newest)
    hasFailed ||= step.hasFailed
    first = []
    last = []
    leftOut = 0
  })
  const lines = byteLines((bytes, start, end) => {
    const line = bytes.subarray(start, end)
    // A step ends with the first line of the next one, which is read before it is kept.
    reader.push(line)
    reader.push(LINE_FEED)
    keep(stripVTControlCharacters(Buffer.from(line).toString()).trimEnd())
  }, LINE_BYTES_MAX)
  return {
    push: lines.push,
    end(): void {
      lines.end()
      reader.end()
      if (!hasFailed && newest) onFailed(newest)
    },
  }

  function keep(line: string): void {
    if (first.length < FIRST_LINES_MAX) {
      first.push(line)
      return
    }
    last.push(line)
    if (last.length < 2 * LAST_LINES_MAX) return
    leftOut += last.length - LAST_LINES_MAX
    last = last.slice(-LAST_LINES_MAX)
  }

  function leftOutOf(): number {
    return leftOut + Math.max(0, last.length - LAST_LINES_MAX)
  }
}
