import type { ExceptionInfo, StackFrame } from '../domain/event.ts'
import type { Grouping, GroupingInput } from './grouping.ts'
import { groupV1 } from './v1.ts'

/** An error as read from a program's output. Frames oldest first. */
export interface PrintedFailure {
  type: string
  message: string
  frames: StackFrame[]
  cause?: PrintedFailure
}

/** Every rule set that issues in a store may have been grouped by. A new one is added, an old one is never changed. */
const VERSIONS = { 1: groupV1 } as const
export const GROUPING_VERSION = 1

export function fingerprintOf(event: GroupingInput): Grouping {
  return { ...VERSIONS[GROUPING_VERSION](event), version: GROUPING_VERSION }
}

/** The same for an error that was printed: equal to the fingerprint of the event that an SDK sends of the same throw. */
export function fingerprintOfError(error: PrintedFailure): Grouping {
  return fingerprintOf({ type: 'error', platform: 'node', exceptions: chainOf(error) })
}

/** Oldest cause first, as events hold it. */
function chainOf(error: PrintedFailure): ExceptionInfo[] {
  const own = { type: error.type, value: error.message, frames: error.frames }
  return error.cause ? [...chainOf(error.cause), own] : [own]
}
