import type { Event } from '../domain/event.ts'

/** What an event is grouped by, and how the issue is named. */
export interface Grouping {
  /** 32 lower-case hex digits. */
  fingerprint: string
  version: number
  title: string
  /** Where: the top function and file of the program's own code, or ''. */
  culprit: string
  type: string
  /** What made up the fingerprint: one sentence each. */
  explanation: string[]
}

/** What grouping looks at. Hosts, releases, users and times are no part of it, so they can never split an issue. */
export type GroupingInput = Pick<Event, 'type' | 'platform' | 'exceptions' | 'message' | 'fingerprint' | 'transaction'>
