/** `problem` comes back; `cursor`: an agent runs and gets no further; `cost`: one subject costs too much. */
export type FindingKind = 'problem' | 'cursor' | 'cost'

export const FINDING_SEVERITIES = ['critical', 'warning', 'info'] as const
/** `info` is kept and told to nobody. */
export type FindingSeverity = (typeof FINDING_SEVERITIES)[number]

/** What comes back in the log of one service, about one subject. Text in it comes from outside. */
export interface Finding {
  kind: FindingKind
  subject: string
  fingerprint: string
  /** What it says, `<*>` for each value. */
  pattern: string
  /** Of the newest: what it said of the error. */
  error: string
  occurrences: number
  firstSeenMs: number
  lastSeenMs: number
  /** Lines of the log, oldest first. */
  samples: string[]
  /** What its subject had cost before it, and how often an agent had run. */
  costBeforeMicroUsd: number
  runsBefore: number
  detector: string | null
  severity: FindingSeverity | null
  reason: string | null
  /** How many of the occurrences people were told of, and when. */
  toldOccurrences: number
  toldMs: number | null
}

/** What an agent did for one subject, and what it cost. */
export interface CheckedSubject {
  subject: string
  session: string | null
  /** Since when it lasts. */
  sessionMs: number
  sessionCostMicroUsd: number
  costMicroUsd: number
  lastCostMicroUsd: number
  runs: number
  cursor: string | null
  /** Runs in a row that left the cursor where it was. */
  sameCursorRuns: number
  sameCursorFirstMs: number
  lastRunMs: number
  lastMs: number
}
