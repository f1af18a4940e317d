/** What is known of an issue, and what may follow. The only table of its kind. */
export const ISSUE_TRANSITIONS = {
  open: ['diagnosed', 'needs_human', 'resolved', 'ignored', 'merged'],
  diagnosed: ['healing', 'awaiting_approval', 'needs_human', 'resolved', 'ignored', 'merged'],
  awaiting_approval: ['healing', 'diagnosed', 'needs_human', 'ignored'],
  healing: ['verifying', 'awaiting_approval', 'diagnosed', 'needs_human'],
  verifying: ['healed', 'mitigated', 'rolled_back', 'needs_human'],
  rolled_back: ['diagnosed', 'needs_human', 'resolved', 'ignored', 'merged'],
  healed: ['open', 'ignored', 'merged'],
  /** A person says that it is gone. */
  resolved: ['open', 'ignored', 'merged'],
  mitigated: ['open', 'needs_human', 'resolved', 'ignored', 'merged'],
  needs_human: ['open', 'diagnosed', 'healed', 'resolved', 'ignored', 'merged'],
  ignored: ['open', 'resolved', 'merged'],
  /** A person made it part of another; apart again, it goes on as it was. */
  merged: ['open', 'diagnosed', 'needs_human', 'rolled_back', 'healed', 'resolved', 'mitigated', 'ignored'],
} as const satisfies Record<string, readonly string[]>

export type IssueState = keyof typeof ISSUE_TRANSITIONS
export const ISSUE_STATES = Object.keys(ISSUE_TRANSITIONS) as IssueState[]

export function canMoveIssue(from: IssueState, to: IssueState): boolean {
  return (ISSUE_TRANSITIONS[from] as readonly string[]).includes(to)
}
