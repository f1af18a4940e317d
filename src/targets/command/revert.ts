import { git, tryGit } from '../../lib/git.ts'
import type { ReleaseSource } from '../target.ts'

const IDENTITY = { name: 'Prunella', email: 'prunella@localhost' }

/**
 * A commit on top of the given one that undoes it: its files are those from before. The branch of the fix moves onto it, unless somebody has
 * moved it since. Objects and the branch are all that is written, and the same fix always gives the same commit.
 */
export async function revertCommit(
  repo: string,
  { commit, branch }: Pick<ReleaseSource, 'commit' | 'branch'>,
  signal: AbortSignal,
): Promise<string> {
  const at = { cwd: repo, signal }
  const [tree, date, subject] = (
    await git(['log', '-1', '--format=%P%x00%ct +0000%x00%s', '--end-of-options', commit], at)
  )
    .trimEnd()
    .split('\0')
    .map((part, i) => (i === 0 ? `${part.split(' ')[0]}^{tree}` : part)) as [string, string, string]
  const env = {
    GIT_AUTHOR_NAME: IDENTITY.name,
    GIT_AUTHOR_EMAIL: IDENTITY.email,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: IDENTITY.name,
    GIT_COMMITTER_EMAIL: IDENTITY.email,
    GIT_COMMITTER_DATE: date,
  }
  const message = `Revert "${subject}"\n\nThis reverts commit ${commit}: it did not hold in production.\n`
  const revert = (await git(['commit-tree', tree, '-p', commit, '-F', '-'], { ...at, env, stdin: message })).trim()
  if (branch !== undefined) await tryGit(['update-ref', `refs/heads/${branch}`, revert, commit], at)
  return revert
}
