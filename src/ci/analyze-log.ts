import type { Category } from './categories/category.ts'
import { readingsOf } from './classify-line.ts'
import { createLogReader, type LogStep } from './log/read-log.ts'

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

/** The runner's own error in the step that holds the evidence: steps that went well rarely hold the cause. */
const IN_FAILED_STEP = 30
const IS_MARKED = 6
/** Each further line that says the same, up to five. */
const REPEATED = 1
const REPEATS_MAX = 5
/** A line that calls itself a warning. */
const IS_WARNING = -25
/** Tests print what the programs under test say, so beside a report of failed tests that is noise. */
const FROM_PROGRAMS_UNDER_TEST = -40
const MAY_COME_FROM_TESTS = new Set([
  'missing-command',
  'bad-argument',
  'file-not-found',
  'network',
  'dependency-conflict',
  'rate-limit',
  'missing-secret',
  'registry-access',
  'git-conflict',
  'push-rejected',
  'checkout',
  'tool-version',
  'security-audit',
  'permissions',
])
const TEST_REPORT_WEIGHT = 56
const COMMAND_NOT_FOUND_EXIT = 127
const FAILED_STEPS_MAX = 500
/** Of steps that went well, for logs that do not say which step failed. */
const OPEN_STEPS_MAX = 8
const OTHERS_MAX = 5

/** Reads a log once, in any pieces. Memory is bounded by steps, not by lines. */
export function createLogAnalyzer(): LogAnalyzer {
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
    findings.push(...findingsOf(step, job))
  })
  return {
    push: reader.push,
    end() {
      reader.end()
      for (const { step, job } of open) findings.push(...findingsOf(step, job))
      lastLine ??= open.length > 0 ? lastLineOf(open.at(-1)!.step, open.at(-1)!.job) : undefined
      const [cause, ...others] = findings.sort((a, b) => b.score - a.score || a.decisive.line - b.decisive.line)
      const failedJobs = [...failed].filter((job) => job !== '')
      return { cause, others: others.slice(0, OTHERS_MAX), lastLine, failedJobs }
    },
  }
}

/** At most one finding of each category. */
function findingsOf(step: LogStep, job: string | undefined): Finding[] {
  const found = new Map<string, Finding & { weight: number; repeats: number }>()
  for (const clue of step.clues) {
    for (const { category, weight, details } of readingsOf(clue.text)) {
      const known = found.get(category.id)
      const own = weight + (clue.isMarked ? IS_MARKED : 0) + (WARNING.test(clue.text) ? IS_WARNING : 0)
      if (known) known.repeats++
      if (known && known.weight >= own) continue
      const decisive = { line: clue.line, text: clue.text }
      const repeats = known?.repeats ?? 0
      found.set(category.id, {
        category,
        weight: own,
        repeats,
        score: 0,
        job,
        step: step.name,
        decisive,
        details,
        reasons: [],
      })
    }
  }
  const hasTestReport = (found.get('test-failure')?.weight ?? 0) >= TEST_REPORT_WEIGHT
  return [...found.values()].map(({ weight, repeats, ...finding }) => {
    const more = Math.min(repeats, REPEATS_MAX) * REPEATED
    const isNoise =
      hasTestReport && step.exitCode !== COMMAND_NOT_FOUND_EXIT && MAY_COME_FROM_TESTS.has(finding.category.id)
    const score = weight + more + (step.hasFailed ? IN_FAILED_STEP : 0) + (isNoise ? FROM_PROGRAMS_UNDER_TEST : 0)
    const reasons = reasonsOf(weight, more, step)
    if (isNoise) reasons.push('Failed tests are reported beside it, and tests print what the programs under test say.')
    return { ...finding, score, reasons }
  })
}

const WARNING = /^\s*(?:\S+ )?\S*warn(?:ing)?\b/i

function reasonsOf(weight: number, more: number, step: LogStep): string[] {
  return [
    `The line weighs ${weight}.`,
    ...(more > 0 ? [`${more} further lines say the same.`] : []),
    ...(step.hasFailed ? ['The runner says that this step failed.'] : []),
  ]
}

function lastLineOf(step: LogStep, job: string | undefined): LogAnalysis['lastLine'] {
  const last = step.lastPrinted
  return last && { line: last.line, text: last.text, job, step: step.name }
}
