import type { PipelineContext, Project } from './context.ts'

/**
 * The commit that runs in production, where the target's release names one. Fixes are made on top of it: one that was made on
 * top of anything else would take back the fixes that were deployed meanwhile.
 */
export async function runningCommit(
  { branches }: Pick<PipelineContext, 'branches'>,
  { repo, target }: Pick<Project, 'repo' | 'target'>,
): Promise<string | undefined> {
  if (repo === undefined || target === undefined) return undefined
  const { stable } = await target.state()
  return stable === null ? undefined : branches.resolve(repo, stable)
}
