import { readCommitted, tryGit } from '../../lib/git.ts'
import type { RepositoryFiles } from './fix.ts'

/** How far back a move is looked for. */
const COMMITS_MAX = 2_000

/** The files of the commit that is checked out, read from git's objects. */
export function gitFiles(repo: string): RepositoryFiles {
  let paths: Promise<string[]> | undefined
  return {
    paths() {
      paths ??= pathsOf(repo, 'HEAD')
      return paths
    },
    read: (path) => readCommitted(repo, path),
    renamedTo: (path) => renamedTo(repo, 'HEAD', path),
  }
}

/** Where a file that a commit does not have was moved to, by what is there of its history. */
export async function renamedTo(repo: string, commit: string, path: string): Promise<string | undefined> {
  let at = path
  for (const [from, to] of await renames(repo, commit)) if (from === at) at = to
  return at !== path && (await pathsOf(repo, commit)).includes(at) ? at : undefined
}

/** Of all files of a commit. */
export async function pathsOf(repo: string, commit: string): Promise<string[]> {
  const { stdout } = await tryGit(['ls-tree', '-r', '-z', '--name-only', commit], { cwd: repo })
  return stdout.split('\0').filter((path) => path !== '')
}

/** Oldest first. */
async function renames(repo: string, commit: string): Promise<[string, string][]> {
  const args = [
    'log',
    '--reverse',
    '-z',
    '--format=',
    '--name-status',
    '--find-renames',
    '--diff-filter=R',
    `--max-count=${COMMITS_MAX}`,
    commit,
    '--',
  ]
  const { stdout } = await tryGit(args, { cwd: repo })
  const fields = stdout.split('\0').filter((field) => field !== '')
  const found: [string, string][] = []
  for (let i = 0; i + 2 < fields.length; i += 3) found.push([fields[i + 1]!, fields[i + 2]!])
  return found
}
