import type { Run } from '../../forges/forge.ts'
import { compileGlob, normalPath } from '../../lib/glob.ts'
import { BRANCH_PREFIX, PULL_REQUEST_BRANCH_PREFIX } from '../../policy/floor.ts'
import type { PipelineSettings } from './settings.ts'

/** Why a run is no failure to heal, as a sentence; undefined where it is one. */
export function whyLeftAlone(
  run: Run,
  { timedOut, excludedWorkflows, ageMaxMs }: PipelineSettings,
  nowMs: number,
): string | undefined {
  if (run.state !== 'failed' && !(run.state === 'timed_out' && timedOut)) return 'It did not fail.'
  if (isOwnBranch(run.branch)) return 'It is of a branch of Prunella: it counts for the fix that it is of.'
  if (run.isOfQueue) return 'It is of a merge queue: what is queued is healed on its own branch.'
  if (run.isForeign) return 'It is of a fork: nothing is healed on the word of one.'
  if (nowMs - run.updatedMs > ageMaxMs) return 'It ended too long ago.'
  return isWorkflowOf(excludedWorkflows, run) ? 'excluded_workflows names its workflow.' : undefined
}

/** By its file or by its name. */
export function isWorkflowOf(globs: readonly string[], { path, workflow }: Pick<Run, 'path' | 'workflow'>): boolean {
  return globs
    .map((glob) => compileGlob(glob, { isPath: true }))
    .some((matches) => matches(normalPath(path)) || matches(workflow))
}

export function isOwnBranch(branch: string): boolean {
  return branch.startsWith(PULL_REQUEST_BRANCH_PREFIX) || branch.startsWith(BRANCH_PREFIX)
}
