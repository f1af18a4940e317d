import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ExternalError } from '../domain/errors.ts'
import { type GitOptions, git, tryGit } from './git.ts'

/** A repository somewhere else. */
export interface GitRemote {
  /** http or https, without user and password. */
  url: string
  /** `Name: value`, sent with every request to exactly this address. Asked for each time, as tokens end. */
  header(signal: AbortSignal): Promise<string>
}

const NO_COMMIT = '0'.repeat(40)
const RETRY_AFTER_MS = 30_000
const PASSING =
  /could not resolve host|failed to connect|couldn't connect|connection (?:reset|refused|timed out)|timed out|early EOF|RPC failed|returned error: (?:429|5\d\d)/i

/** An empty repository of its own for `work`, gone after. Hooks, filters and configuration of the other side never reach it. */
export async function withScratchRepository<T>(
  work: (dir: string) => Promise<T>,
  { isBare = true }: { isBare?: boolean } = {},
): Promise<T> {
  const dir = await mkdtemp(join(tmpdir(), 'prunella-git-'))
  try {
    await git(['init', '--quiet', ...(isBare ? ['--bare'] : []), dir], { cwd: dir })
    return await work(dir)
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

/** Fetches one commit, with so many of those before it as `depth` says. */
export async function fetchCommit(
  dir: string,
  remote: GitRemote,
  commit: string,
  signal: AbortSignal,
  depth = 1,
): Promise<void> {
  const args = [
    'fetch',
    '--quiet',
    '--no-tags',
    `--depth=${depth}`,
    '--no-recurse-submodules',
    '--',
    remote.url,
    commit,
  ]
  await reaching(async () => git(args, { ...(await reach(remote, signal)), cwd: dir, signal }))
}

/** Commit that a branch of the remote points to, if it is there. */
export async function remoteBranch(
  remote: GitRemote,
  branch: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  const args = ['ls-remote', '--', remote.url, `refs/heads/${branch}`]
  const stdout = await reaching(async () => git(args, { ...(await reach(remote, signal)), cwd: tmpdir(), signal }))
  return /^([0-9a-f]{40,64})\t/.exec(stdout)?.[1]
}

/**
 * Makes a branch of the remote. One that is there is never moved.
 * @throws ExternalError with what the remote says; with `retryAfterMs` when the network failed, and nobody knows whether it was made.
 */
export async function pushNewBranch(
  dir: string,
  remote: GitRemote,
  { branch, commit }: { branch: string; commit: string },
  signal: AbortSignal,
): Promise<void> {
  const ref = `refs/heads/${branch}`
  // The lease says that the branch must not exist.
  const args = ['push', '--quiet', '--no-verify', `--force-with-lease=${ref}:${NO_COMMIT}`]
  await reaching(async () => {
    const { exitCode, stderr } = await tryGit([...args, '--', remote.url, `${commit}:${ref}`], {
      ...(await reach(remote, signal)),
      cwd: dir,
      signal,
    })
    if (exitCode !== 0) throw new ExternalError(`The branch ${branch} could not be pushed: ${wordsOf(stderr)}`)
  })
}

/** A network that fails is waited for; what git was refused is not. */
async function reaching<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof ExternalError) || error.retryAfterMs !== undefined || !PASSING.test(error.message))
      throw error
    throw new ExternalError(error.message, { retryAfterMs: RETRY_AFTER_MS, cause: error })
  }
}

/** What signs in stands in the environment of git: never in its arguments, in an address, or in a file. */
async function reach({ url, header }: GitRemote, signal: AbortSignal): Promise<Pick<GitOptions, 'env'>> {
  const config: [string, string][] = [
    [`protocol.${new URL(url).protocol.slice(0, -1)}.allow`, 'always'],
    ['http.followRedirects', 'false'],
    ['credential.helper', ''],
    ['core.askPass', ''],
    [`http.${url}.extraHeader`, await header(signal)],
  ]
  const entries = config.flatMap(([key, value], i) => [
    [`GIT_CONFIG_KEY_${i}`, key],
    [`GIT_CONFIG_VALUE_${i}`, value],
  ])
  return { env: { ...Object.fromEntries(entries), GIT_CONFIG_COUNT: String(config.length) } }
}

/** What the other side says begins with `remote:`. */
function wordsOf(stderr: string): string {
  const lines = stderr.split('\n').map((line) => line.replace(/^remote:\s*/, '').trim())
  return (
    lines
      .filter((line) => line !== '')
      .slice(0, 8)
      .join(' ') || 'no message'
  )
}
