/** How a durable job may go on. The only table of its kind. */
export const JOB_TRANSITIONS = {
  pending: ['in_progress', 'failed', 'cancelled'],
  in_progress: ['completed', 'pending', 'stuck', 'failed', 'cancelled'],
  /** Its worker fell silent. */
  stuck: ['in_progress', 'failed', 'cancelled'],
  completed: [],
  failed: [],
  cancelled: [],
} as const satisfies Record<string, readonly string[]>

export type JobState = keyof typeof JOB_TRANSITIONS
export const JOB_STATES = Object.keys(JOB_TRANSITIONS) as JobState[]

export function canMoveJob(from: JobState, to: JobState): boolean {
  return (JOB_TRANSITIONS[from] as readonly string[]).includes(to)
}
