import type { Event } from '../domain/event.ts'
import type { Part } from './part.ts'
import type { GroupingRules } from './rules/rules.ts'

/** What an event is grouped by, and how the issue is named. */
export interface Grouping {
  /** 32 lower-case hex digits. */
  fingerprint: string
  /** Other fingerprints under which the same problem may be known: an issue that has one of them is this event's. */
  aliases: string[]
  version: number
  title: string
  /** Where: the top function and file of the program's own code, or ''. */
  culprit: string
  type: string
}

/** One way to look at an event. The first that counts gives the fingerprint. */
export interface Variant {
  name: 'app' | 'system' | 'message' | 'report' | 'custom' | 'checksum' | 'nothing'
  contributes: boolean
  /** Why it does not count, or what decided that it does. */
  hint?: string
  fingerprint?: string
  parts: Part[]
}

/** What made the fingerprint, with what was looked at and does not count. */
export interface Explanation {
  version: number
  fingerprint: string
  aliases: string[]
  variants: Variant[]
}

/** What grouping looks at. Hosts, releases, users and times are no part of it, so they can never split an issue. */
export type GroupingInput = Pick<Event, 'type' | 'platform' | 'exceptions'> &
  Partial<Pick<Event, 'message' | 'subject' | 'fingerprint' | 'checksum' | 'transaction' | 'level' | 'logger' | 'tags'>>

/** A set of rules for fingerprints. Pure: the same event and rules always give the same. */
export type GroupingVersion = (event: GroupingInput, rules: GroupingRules) => Omit<Explanation, 'version'>
