import type { Severity } from './severity.ts'

/** Why an issue happens, as far as it is known, with what supports it. */
export interface Diagnosis {
  /** Id of the diagnoser that made it. */
  diagnoser: string
  /** Id of the rule or pattern inside the diagnoser, as `property-of-nullish`. */
  rule: string
  /** One sentence. */
  rootCause: string
  severity: Severity
  /** 0 to 1. */
  confidence: number
  /** Facts that a reader can check: one sentence each. */
  evidence: string[]
  /** Paths relative to the repository, most likely first. */
  files: string[]
}
