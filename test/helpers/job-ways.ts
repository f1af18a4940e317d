import type { JobState } from '../../src/domain/job-state.ts'

/** How a job that is new gets into each state. */
export const WAY_TO: Readonly<Record<JobState, readonly JobState[]>> = {
  pending: [],
  in_progress: ['in_progress'],
  stuck: ['in_progress', 'stuck'],
  completed: ['in_progress', 'completed'],
  failed: ['failed'],
  cancelled: ['cancelled'],
}
