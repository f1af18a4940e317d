import type { CiFailure } from './failure.ts'

/** What a fix is made from: nothing of it is the program's own word. */
export interface CiFixRequest {
  failure: CiFailure
  /** Whether the failed jobs ran again, unchanged, and failed again. */
  hasFailedAgain: boolean
  /** Text of a file of the branch that failed, by its path; undefined for what is not there. */
  readFile(path: string): Promise<string | undefined>
  /** All files of it. */
  listFiles(): Promise<readonly string[]>
  /** Where a file that is gone was moved to, as far as its history is looked at. */
  movedTo(path: string): Promise<string | undefined>
  /** Has `work` do something with a checkout of the branch, which is gone after it. */
  withCheckout<T>(work: (repo: string) => Promise<T>): Promise<T>
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
