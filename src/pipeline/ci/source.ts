import { pathsOf, renamedTo } from '../../ci/fixes/git-files.ts'
import { git, withoutFilters } from '../../lib/git.ts'
import { fetchCommit, type GitRemote, withScratchRepository } from '../../lib/git-remote.ts'
import { type BuiltCommit, type CommitPlan, writeCommit } from './build-commit.ts'

/** How far back a move is looked for. */
const HISTORY_COMMITS = 500

/** One commit of the forge, in a repository of its own. What is not asked for is not fetched. */
export interface Source {
  /** Of all files. */
  paths(): Promise<readonly string[]>
  /** Where a file that is not there was moved to, in the history that is looked at. */
  renamedTo(path: string): Promise<string | undefined>
  /** A checkout of it, gone with the source. No hook and no filter runs when the files are written, and nothing of them. */
  checkout(): Promise<string>
  /** The commit that this plan makes of it. Nothing is checked out for that. */
  commit(plan: Omit<CommitPlan, 'base'>): Promise<BuiltCommit>
}

export async function withSource<T>(
  remote: GitRemote,
  commit: string,
  signal: AbortSignal,
  work: (source: Source) => Promise<T>,
): Promise<T> {
  return withScratchRepository(
    async (dir) => {
      const fetched = once(() => fetchCommit(dir, remote, commit, signal))
      const history = once(() => fetchCommit(dir, remote, commit, signal, HISTORY_COMMITS))
      const checkedOut = once(async () => {
        await fetched()
        const at = { cwd: dir, signal, env: await withoutFilters(dir) }
        await git(['update-ref', '--no-deref', 'HEAD', commit], at)
        await git(['read-tree', commit], at)
        await git(['checkout-index', '--all', '--index'], at)
      })
      return work({
        paths: once(async () => {
          await fetched()
          return pathsOf(dir, commit)
        }),
        async renamedTo(path) {
          await history()
          return renamedTo(dir, commit, path)
        },
        async checkout() {
          await checkedOut()
          return dir
        },
        async commit(plan) {
          await fetched()
          return writeCommit(dir, { ...plan, base: commit }, signal)
        },
      })
    },
    { isBare: false },
  )
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}
