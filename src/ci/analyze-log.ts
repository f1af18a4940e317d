import { othersTurn } from '../lib/others-turn.ts'
import type { Category } from './categories/category.ts'
import { CATEGORIES } from './categories/index.ts'
import { findingsOf } from './findings.ts'
import type { LogStep } from './log/open-step.ts'
import { createLogReader } from './log/read-log.ts'

export interface DecisiveLine {
  /** From 1, in the file as it was given. */
  line: number
  text: string
}

export interface Finding {
  category: Category
  /** What all evidence together weighs; only for comparing findings of one log. */
  score: number
  job: string | undefined
  step: string | undefined
  decisive: DecisiveLine
  details: Readonly<Record<string, string>>
  /** Sentences about why it weighs so much. */
  reasons: readonly string[]
}

export interface LogAnalysis {
  /** Undefined where no line says anything that is known. */
  cause: Finding | undefined
  /** What else was found, best first. */
  others: readonly Finding[]
  /** The last line before the failure where there is no cause. */
  lastLine: (DecisiveLine & { job: string | undefined; step: string | undefined }) | undefined
  failedJobs: readonly string[]
}

export interface LogAnalyzer {
  push(chunk: Uint8Array): void
  end(): LogAnalysis
  /** The same for a process that has others to serve meanwhile. */
  endInTurns(): Promise<LogAnalysis>
}

interface ReadStep {
  step: LogStep
  job: string | undefined
}

const FAILED_STEPS_MAX = 500
/** Lines of all steps that failed; of those after it only the first and last are looked at. */
const CLUES_MAX = 20_000
const CLUES_OF_MANY = 20
/** Of steps that went well, for logs that do not say which step failed. */
const OPEN_STEPS_MAX = 8
const OTHERS_MAX = 5
const IS_AFTERMATH = -20

/** Reads a log once, in any pieces. Memory and work are bounded by steps, not by lines. */
export function createLogAnalyzer({
  categories = CATEGORIES,
}: {
  categories?: readonly Category[] | undefined
} = {}): LogAnalyzer {
  const failed: ReadStep[] = []
  const open: ReadStep[] = []
  let lastLine: LogAnalysis['lastLine']
  let clues = 0
  const reader = createLogReader((step, job) => {
    if (!step.hasFailed) {
      if (failed.length > 0) return
      open.push({ step, job })
      if (open.length > OPEN_STEPS_MAX) open.shift()
      return
    }
    open.length = 0
    if (failed.length >= FAILED_STEPS_MAX) return
    lastLine ??= lastLineOf(step, job)
    const kept = clues < CLUES_MAX ? step : shortened(step)
    clues += kept.clues.length
    failed.push({ step: kept, job })
  })

  function* conclude(): Generator<void, LogAnalysis> {
    reader.end()
    const findings: Finding[] = []
    // Where no step says that it failed, the log ends with the one that did, or is part of one.
    const assumed = failed.length === 0 ? open.at(-1) : undefined
    const failedBefore = new Set<string | undefined>()
    for (const one of [...failed, ...open]) {
      const found = yield* findingsOf(one.step, one.job, categories, one === assumed)
      findings.push(...(failedBefore.has(one.job) ? found.map(asAftermath) : found))
      if (one.step.exitCode !== undefined) failedBefore.add(one.job)
    }
    lastLine ??= open.length > 0 ? lastLineOf(open.at(-1)!.step, open.at(-1)!.job) : undefined
    const [cause, ...others] = findings.sort((a, b) => b.score - a.score || a.decisive.line - b.decisive.line)
    const failedJobs = [...new Set(failed.map(({ job }) => job ?? ''))].filter((job) => job !== '')
    return { cause, others: others.slice(0, OTHERS_MAX), lastLine, failedJobs }
  }

  return {
    push: reader.push,
    end() {
      const turns = conclude()
      for (;;) {
        const { done, value } = turns.next()
        if (done) return value
      }
    },
    async endInTurns() {
      const turns = conclude()
      for (;;) {
        const { done, value } = turns.next()
        if (done) return value
        await othersTurn()
      }
    },
  }
}

/** After a step that failed only such run as clean up or report, and they miss what it did not make. */
function asAftermath(finding: Finding): Finding {
  const reasons = [...finding.reasons, 'A step of the job had failed before.']
  return { ...finding, score: finding.score + IS_AFTERMATH, reasons }
}

/** Of one among very many. */
function shortened(step: LogStep): LogStep {
  const { clues } = step
  const half = CLUES_OF_MANY / 2
  return clues.length <= CLUES_OF_MANY ? step : { ...step, clues: [...clues.slice(0, half), ...clues.slice(-half)] }
}

function lastLineOf(step: LogStep, job: string | undefined): LogAnalysis['lastLine'] {
  const last = step.lastPrinted
  return last && { line: last.line, text: last.text, job, step: step.name }
}
