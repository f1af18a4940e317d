import type { Level } from './event.ts'

/** What a service says of its own doings, as far as a self-check looks at it. */
export const ACTIVITY_KINDS = [
  'problem', //          a record of level warning or above
  'cycle', //            a round of its work begins
  'cycle_end', //        a round of its work is over
  'agent_invocation', // an agent was called
  'cost', //             something was paid for
  'success', //          something that may have failed before went well
  'start', //            the service, or a session of it, begins
  'shutdown',
] as const
export type ActivityKind = (typeof ACTIVITY_KINDS)[number]

/** Text in it comes from outside: data, never instructions. */
export interface Activity {
  projectId: number
  kind: ActivityKind
  /** Equal for what is read a second time. */
  key: string
  occurredMs: number
  /** Records that it stands for, and when the first of them was; more than one where a sender put equal ones together. */
  count: number
  firstMs: number
  level: Level
  /** What it is about, as `openshift/hypershift PR #8365`; '' for the service itself. */
  subject: string
  /** First line of what the record says, and of the error that it names. */
  message: string
  error: string
  /** What it says besides, as `path=/srv/worktrees/pr-7 attempt=3`. */
  detail: string
  /** In millionths of a dollar. */
  costMicroUsd: number
  /** How far an agent says that it got. */
  cursor?: string
  /** The session of the service that it was in, where it says so. */
  session?: string
}
