import type { ExceptionInfo, StackFrame } from '../domain/event.ts'
import type { Explanation, Grouping, GroupingInput, GroupingVersion } from './grouping.ts'
import { namesOf } from './names.ts'
import type { GroupingRules } from './rules/rules.ts'
import { groupV1 } from './v1.ts'
import { groupV2 } from './v2/v2.ts'

export { namesOf }

/** An error as read from a program's output. Frames oldest first. */
export interface PrintedFailure {
  type: string
  message: string
  frames: StackFrame[]
  cause?: PrintedFailure
}

/** Every rule set that issues in a store may have been grouped by. A new one is added, an old one is never changed. */
const VERSIONS: Record<1 | 2, GroupingVersion> = { 1: groupV1, 2: groupV2 }
export const GROUPING_VERSION = 2
/** Newest first: what an event was called by older versions, so that it joins the issue that they made. */
const OLDER_VERSIONS = [1] as const

/** Of a chain of causes, from the error that surfaced on: what SDKs send by default. */
const PRINTED_CHAIN_MAX = 5

export function fingerprintOf(event: GroupingInput, rules: GroupingRules = {}): Grouping {
  const { fingerprint, aliases } = VERSIONS[GROUPING_VERSION](event, rules)
  return { ...namesOf(event), fingerprint, aliases, version: GROUPING_VERSION }
}

/** Fingerprints of the same event by older versions. */
export function olderFingerprintsOf(event: GroupingInput): string[] {
  return OLDER_VERSIONS.map((version) => VERSIONS[version](event, {}).fingerprint)
}

/** What made the fingerprint, part by part, with what was looked at and why it does not count. */
export function explain(event: GroupingInput, rules: GroupingRules = {}): Explanation {
  return { version: GROUPING_VERSION, ...VERSIONS[GROUPING_VERSION](event, rules) }
}

/** The same for an error that was printed: equal to the fingerprint of the event that an SDK sends of the same throw. */
export function fingerprintOfError(error: PrintedFailure): Grouping {
  const exceptions = chainOf(error).slice(-PRINTED_CHAIN_MAX)
  return fingerprintOf({ type: 'error', platform: 'node', exceptions })
}

/** Oldest cause first, as events hold it. */
function chainOf(error: PrintedFailure): ExceptionInfo[] {
  const own = { type: error.type, value: error.message, frames: error.frames }
  return error.cause ? [...chainOf(error.cause), own] : [own]
}
