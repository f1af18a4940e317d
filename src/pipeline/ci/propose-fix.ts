import type { CiFailure } from './failure.ts'
import type { Source } from './source.ts'

/** What a fix is made from: nothing of it is the program's own word. */
export interface CiFixRequest {
  failure: CiFailure
  /** Whether the failed jobs ran again, unchanged, and failed again. */
  hasFailedAgain: boolean
  /** Text of a file of the branch that failed, by its path; undefined for what is not there. */
  readFile(path: string): Promise<string | undefined>
  /** The commit at its head. */
  source: Source
  signal: AbortSignal
}

/** The smallest edit that mends a failure of a pipeline. */
export interface CiFix {
  /** New texts by path; nothing else changes. */
  files: Readonly<Record<string, string>>
  /** One line, as `Install requests before the tests`. */
  title: string
  /** What changed, one sentence each. */
  changes: readonly string[]
  /** What was checked without running the pipeline, one sentence each. */
  proof: readonly string[]
  /** It keeps the failure from showing and does not end its cause. */
  isMitigation: boolean
}

export type ProposeCiFix = (request: CiFixRequest) => Promise<{ fix: CiFix } | { reason: string }>
