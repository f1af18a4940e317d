import { join } from 'node:path'
import { UserError } from '../../domain/errors.ts'
import { git } from '../../lib/git.ts'
import { fetchCommit, type GitRemote, withScratchRepository } from '../../lib/git-remote.ts'

const IDENTITY = { name: 'Prunella', email: 'prunella@localhost' }

export interface CommitPlan {
  /** Commit that it stands on. */
  base: string
  /** New texts by path. Files that are not there are made. */
  files: Readonly<Record<string, string>>
  message: string
  /** Given, so that the same plan is the same commit. */
  dateMs: number
}

export interface BuiltCommit {
  commit: string
  /** Against its base. */
  diff: string
}

/** Makes the commit in a repository of its own and hands it over there. Nothing is checked out, so nothing of the tree ever runs. */
export async function withCommit<T>(
  remote: GitRemote,
  plan: CommitPlan,
  signal: AbortSignal,
  work: (dir: string, built: BuiltCommit) => Promise<T>,
): Promise<T> {
  return withScratchRepository(async (dir) => {
    await fetchCommit(dir, remote, plan.base, signal)
    return work(dir, await writeCommit(dir, plan, signal))
  })
}

/** What leads from one commit to another. */
export async function diffBetween(
  remote: GitRemote,
  { from, to }: { from: string; to: string },
  signal: AbortSignal,
): Promise<string> {
  return withScratchRepository(async (dir) => {
    for (const commit of [from, to]) await fetchCommit(dir, remote, commit, signal)
    return git(['diff-tree', '-p', '--no-color', '--no-ext-diff', from, to], { cwd: dir, signal })
  })
}

/** Makes the commit in a repository that has its base, apart from what is checked out there. */
export async function writeCommit(
  dir: string,
  { base, files, message, dateMs }: CommitPlan,
  signal: AbortSignal,
): Promise<BuiltCommit> {
  const date = `${Math.floor(dateMs / 1000)} +0000`
  const env = {
    GIT_INDEX_FILE: join(await gitDirOf(dir, signal), 'prunella-index'),
    GIT_AUTHOR_NAME: IDENTITY.name,
    GIT_AUTHOR_EMAIL: IDENTITY.email,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: IDENTITY.name,
    GIT_COMMITTER_EMAIL: IDENTITY.email,
    GIT_COMMITTER_DATE: date,
  }
  const at = { cwd: dir, env, signal }
  await git(['read-tree', base], at)
  for (const [path, text] of Object.entries(files)) {
    const mode = await modeOf(dir, base, path)
    const blob = (await git(['hash-object', '-w', '--stdin'], { ...at, stdin: text })).trim()
    await git(['update-index', '--add', '--cacheinfo', `${mode},${blob},${path}`], at)
  }
  const tree = (await git(['write-tree'], at)).trim()
  const commit = (await git(['commit-tree', tree, '-p', base, '-F', '-'], { ...at, stdin: message })).trim()
  const diff = await git(['diff-tree', '-p', '--no-color', '--no-ext-diff', base, commit], { cwd: dir, signal })
  return { commit, diff }
}

async function gitDirOf(dir: string, signal: AbortSignal): Promise<string> {
  return (await git(['rev-parse', '--absolute-git-dir'], { cwd: dir, signal })).trim()
}

/** A file keeps its mode. Throws UserError for what is no file, as a link that leads elsewhere. */
async function modeOf(dir: string, base: string, path: string): Promise<string> {
  const entry = await git(['ls-tree', base, '--', path], { cwd: dir })
  const mode = /^(\d{6}) /.exec(entry)?.[1] ?? '100644'
  if (!mode.startsWith('100')) throw new UserError(`${path} is no file that can be edited.`)
  return mode
}
