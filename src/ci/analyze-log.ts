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
}

const FAILED_STEPS_MAX = 500
/** Of steps that went well, for logs that do not say which step failed. */
const OPEN_STEPS_MAX = 8
const OTHERS_MAX = 5

/** Reads a log once, in any pieces. Memory is bounded by steps, not by lines. */
export function createLogAnalyzer({
  categories = CATEGORIES,
}: {
  categories?: readonly Category[] | undefined
} = {}): LogAnalyzer {
  const findings: Finding[] = []
  const failed = new Set<string>()
  const open: { step: LogStep; job: string | undefined }[] = []
  let lastLine: LogAnalysis['lastLine']
  let failedSteps = 0
  const reader = createLogReader((step, job) => {
    if (!step.hasFailed) {
      if (failedSteps > 0) return
      open.push({ step, job })
      if (open.length > OPEN_STEPS_MAX) open.shift()
      return
    }
    open.length = 0
    if (failedSteps++ >= FAILED_STEPS_MAX) return
    failed.add(job ?? '')
    lastLine ??= lastLineOf(step, job)
    findings.push(...findingsOf(step, job, categories))
  })
  return {
    push: reader.push,
    end() {
      reader.end()
      // Where no step says that it failed, the log ends with the one that did, or is part of one.
      const isAssumed = ({ step }: { step: LogStep }) => failedSteps === 0 && step === open.at(-1)?.step
      for (const one of open) findings.push(...findingsOf(one.step, one.job, categories, isAssumed(one)))
      lastLine ??= open.length > 0 ? lastLineOf(open.at(-1)!.step, open.at(-1)!.job) : undefined
      const [cause, ...others] = findings.sort((a, b) => b.score - a.score || a.decisive.line - b.decisive.line)
      const failedJobs = [...failed].filter((job) => job !== '')
      return { cause, others: others.slice(0, OTHERS_MAX), lastLine, failedJobs }
    },
  }
}

function lastLineOf(step: LogStep, job: string | undefined): LogAnalysis['lastLine'] {
  const last = step.lastPrinted
  return last && { line: last.line, text: last.text, job, step: step.name }
}
