import { readCommitted, tryGit } from '../../lib/git.ts'
import type { RepositoryFiles } from './fix.ts'

/** How far back a move is looked for. */
const COMMITS_MAX = 2_000

/** The files of the commit that is checked out, read from git's objects. */
export function gitFiles(repo: string): RepositoryFiles {
  let paths: Promise<string[]> | undefined
  return {
    paths() {
      paths ??= listed(repo)
      return paths
    },
    read: (path) => readCommitted(repo, path),
    async renamedTo(path) {
      let at = path
      for (const [from, to] of await renames(repo)) if (from === at) at = to
      return at !== path && (await this.paths()).includes(at) ? at : undefined
    },
  }
}

async function listed(repo: string): Promise<string[]> {
  const { stdout } = await tryGit(['ls-tree', '-r', '-z', '--name-only', 'HEAD'], { cwd: repo })
  return stdout.split('\0').filter((path) => path !== '')
}

/** Oldest first. */
async function renames(repo: string): Promise<[string, string][]> {
  const args = [
    'log',
    '--reverse',
    '-z',
    '--format=',
    '--name-status',
    '--find-renames',
    '--diff-filter=R',
    `--max-count=${COMMITS_MAX}`,
  ]
  const { stdout } = await tryGit(args, { cwd: repo })
  const fields = stdout.split('\0').filter((field) => field !== '')
  const found: [string, string][] = []
  for (let i = 0; i + 2 < fields.length; i += 3) found.push([fields[i + 1]!, fields[i + 2]!])
  return found
}
