import { tryGit } from './git.ts'

export interface Commit {
  hash: string
  /** As ISO 8601. */
  at: string
  subject: string
  files: string[]
}

const COMMITS_MAX = 20
const FILES_MAX = 20
const RECORD = '\x1e'
const FIELD = '\x1f'

/** What was committed to HEAD since a time, newest first; of many the newest, and of each its first files. Nothing where git knows nothing. */
export async function commitsSince(repo: string, sinceMs: number): Promise<Commit[]> {
  const { exitCode, stdout } = await tryGit(
    [
      'log',
      `--since=${new Date(sinceMs).toISOString()}`,
      `--max-count=${COMMITS_MAX}`,
      '--no-merges',
      '--name-only',
      `--format=${RECORD}%h${FIELD}%cI${FIELD}%s${FIELD}`,
    ],
    { cwd: repo },
  )
  if (exitCode !== 0) return []
  return stdout.split(RECORD).slice(1).map(commitOf)
}

function commitOf(record: string): Commit {
  const [hash = '', at = '', subject = '', files = ''] = record.split(FIELD)
  return { hash, at, subject, files: files.trim().split('\n').filter(Boolean).slice(0, FILES_MAX) }
}
