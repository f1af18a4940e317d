import { createLogAnalyzer } from '../analyze-log.ts'
import type { Category } from '../categories/category.ts'

/** How a step ended here. */
export interface StepResult {
  exitCode: number | null
  timedOut: boolean
  /** What it printed, both streams. */
  output: string
}

export type ProofState = 'proven' | 'refuted' | 'open'

export interface Proof {
  state: ProofState
  /** One sentence. */
  because: string
  before?: StepResult
  after?: StepResult
}

/** A step of a workflow of GitHub, or the commands of a job at GitLab. */
export type Ran = 'step' | 'job'

/**
 * What two runs of a step say of the edit between them. Only the failure that the log shows counts: others may be of this machine. Where
 * the step runs the same after an edit of other files, as those that an installation reads, a step before it may have to run again.
 */
export function judged(
  before: StepResult,
  after: StepResult,
  { category, isSameRun, what }: { category: Category; isSameRun: boolean; what: Ran },
): Proof {
  const runs = { before, after }
  if (before.exitCode === 0)
    return {
      state: 'open',
      because: `The ${what} does not fail here, so running it says nothing of the edit.`,
      ...runs,
    }
  if (causeOf(before) !== category.id)
    return { state: 'open', because: `The ${what} fails here for another reason than in the log.`, ...runs }
  if (after.exitCode === 0)
    return { state: 'proven', because: `The ${what} failed here as in the log, and passes with the edit.`, ...runs }
  if (causeOf(after) !== category.id)
    return { state: 'open', because: `With the edit the ${what} fails here for another reason.`, ...runs }
  return isSameRun
    ? { state: 'open', because: 'What the edit changes is read by steps that were not run here.', ...runs }
    : { state: 'refuted', because: `The ${what} fails here as in the log, with the edit as well.`, ...runs }
}

export function notRun(what: Ran, reason: string): Proof {
  return { state: 'open', because: `The ${what} was not run here: ${reason}.` }
}

function causeOf({ exitCode, output }: StepResult): string | undefined {
  const analyzer = createLogAnalyzer()
  analyzer.push(
    Buffer.from(`##[group]Run\n##[endgroup]\n${output}\n##[error]Process completed with exit code ${exitCode ?? 1}.\n`),
  )
  return analyzer.end().cause?.category.id
}
