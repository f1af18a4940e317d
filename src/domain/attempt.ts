/** One try at healing one issue: what was planned, done, proven. */
export interface Attempt {
  id: number
  issueId: number
  /** 1 for the first attempt on the issue. */
  number: number
  state: AttemptState
  remedy: string
  /** What would be done, in the remedy's own terms; bound to approvals by its hash. */
  planHash: string | null
  branch: string | null
  commit: string | null
  diff: string | null
  /** The remedy's report: reproduction, candidates, evidence. JSON. */
  report: unknown
  /** Why it ended as it did. */
  reason: string | null
  startedMs: number
  updatedMs: number
  endedMs: number | null
}

export const ATTEMPT_TRANSITIONS = {
  planned: ['reproduced', 'applied', 'rerun', 'failed', 'cancelled'],
  /** The pipeline runs again, unchanged. */
  rerun: ['recovered', 'reproduced', 'failed', 'cancelled'],
  reproduced: ['patched', 'failed', 'cancelled'],
  patched: ['tested', 'failed', 'cancelled'],
  tested: ['committed', 'awaiting_approval', 'handed_over', 'failed', 'cancelled'],
  awaiting_approval: ['approved', 'rejected', 'expired', 'failed', 'cancelled'],
  approved: ['committed', 'canary', 'handed_over', 'failed', 'cancelled'],
  committed: ['proposed', 'canary', 'awaiting_approval', 'handed_over', 'failed', 'cancelled'],
  /** A pull request is open: people merge it, or not. */
  proposed: ['verified', 'merged', 'rejected', 'failed', 'cancelled'],
  canary: ['verified', 'rolled_back', 'failed', 'cancelled'],
  verified: ['promoted', 'rolled_back', 'merged', 'rejected', 'failed', 'cancelled'],
  promoted: ['rolled_back'],
  /** Of an action on what runs: done, and not yet known to have helped. */
  applied: ['recovered', 'rolled_back', 'failed', 'cancelled'],
  rolled_back: [],
  merged: [],
  /** What runs is well again; a pipeline passed by itself. */
  recovered: [],
  /** The patch stands; a person takes it from here. */
  handed_over: [],
  rejected: [],
  expired: [],
  failed: [],
  cancelled: [],
} as const satisfies Record<string, readonly string[]>

export type AttemptState = keyof typeof ATTEMPT_TRANSITIONS

export function canMoveAttempt(from: AttemptState, to: AttemptState): boolean {
  return (ATTEMPT_TRANSITIONS[from] as readonly string[]).includes(to)
}
