import type { IssueState } from './issue-state.ts'
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
  /** Set when healed: events on this release or later are a regression. */
  fixedRelease: string | null
  updatedMs: number
  /** The issue that this one is part of, while it is `merged`. */
  mergedInto: number | null
}
