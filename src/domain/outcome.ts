export type Outcome = 'healed' | 'mitigated' | 'rolled_back' | 'needs_human'

/** How an attempt ended. */
export interface AttemptOutcome {
  id: number
  outcome: Outcome
  reason: string
  /** Of the attempt, among those on its issue. */
  number: number
  branch: string | null
  commit: string | null
}
