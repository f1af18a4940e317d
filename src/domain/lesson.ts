/** What became of fixes that were put into production. */
export interface FixRecord {
  /** They stayed, and the failure was not seen again. */
  held: number
  /** Rolled back, or the failure came back. */
  failed: number
}

/** What is known of one kind of fix for one cause, from what became of it. */
export interface Lesson extends FixRecord {
  /** Stable: the cause and a number in the order in which its fixes were first used, as `property-of-nullish-001`. */
  id: string
  /** Id of the rule that explains the failure. */
  cause: string
  /** The kind of change, as `templates/guard-return`. */
  fix: string
  /** Handed to a person before it could show itself. */
  unproven: number
  lastMs: number
}

/** `suggested`: by a person, in place of what was proposed. */
export const FATES = ['held', 'came_back', 'rolled_back', 'suggested'] as const

/** What was done, or a person would have done, about the same cause: for whoever proposes the next change. */
export interface EarlierFix {
  ticket: number
  fix: string
  became: (typeof FATES)[number]
  /** One sentence. */
  explanation: string
  diff: string
  /** What the person changed in what was proposed. */
  interdiff: string | null
}
