import type { IssueState } from './issue-state.ts'
import type { Resolution } from './resolution.ts'
import type { Severity } from './severity.ts'

/** All events of one cause in one project. Its id is the ticket number. */
export interface Issue {
  id: number
  projectId: number
  fingerprint: string
  groupingVersion: number
  title: string
  /** Exception type, or the record's type for plain messages. */
  type: string
  /** Where: the top in-app function and file. */
  culprit: string
  state: IssueState
  severity: Severity | null
  firstSeenMs: number
  lastSeenMs: number
  eventCount: number
  firstRelease: string | null
  lastRelease: string | null
  /** With `resolvedIn`, what `Resolution` says. */
  fixedRelease: string | null
  resolvedMs: number | null
  resolvedIn: Resolution['in'] | null
  /** When the first event came since that could not be placed before or after the resolution. */
  unplacedMs: number | null
  updatedMs: number
  /** The issue that this one is part of, while it is `merged`. */
  mergedInto: number | null
}
