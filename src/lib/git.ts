import { isAbsolute, relative, resolve } from 'node:path'
import { ExternalError } from '../domain/errors.ts'
import { run } from './subprocess.ts'

const GIT_TIMEOUT_MS = 60_000
const GIT_OUTPUT_BYTES_MAX = 32 * 1024 * 1024

/** A checkout may come from anywhere: nothing in its configuration may start a program or reach out. */
const HARDENING = [
  ...['-c', 'core.hooksPath=/dev/null'],
  ...['-c', 'core.fsmonitor=false'],
  ...['-c', 'core.quotePath=false'],
  ...['-c', 'core.autocrlf=false'],
  ...['-c', 'protocol.allow=never'],
  ...['-c', 'commit.gpgSign=false'],
  ...['-c', 'gc.auto=0'],
  ...['-c', 'maintenance.auto=false'],
  ...['-c', 'safe.directory=*'],
]

const GIT_ENVIRONMENT = {
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_LITERAL_PATHSPECS: '1',
}

export interface GitOptions {
  cwd: string
  env?: Record<string, string>
  stdin?: string
  signal?: AbortSignal
}

export interface GitResult {
  exitCode: number | null
  stdout: string
  stderr: string
}

/** Standard output of git. Throws an `ExternalError` with git's own words when it fails. */
export async function git(args: readonly string[], options: GitOptions): Promise<string> {
  const result = await tryGit(args, options)
  if (result.exitCode !== 0) throw new ExternalError(`git ${args[0]} failed: ${lastLines(result.stderr)}`)
  return result.stdout
}

/** As `git`, for commands whose failure is an answer. Exit code is null when git could not be started. */
export async function tryGit(args: readonly string[], options: GitOptions): Promise<GitResult> {
  const result = await run({
    command: ['git', ...HARDENING, ...args],
    cwd: options.cwd,
    env: { ...GIT_ENVIRONMENT, ...options.env },
    ...(options.stdin === undefined ? {} : { stdin: options.stdin }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    timeoutMs: GIT_TIMEOUT_MS,
    outputBytesMax: GIT_OUTPUT_BYTES_MAX,
  })
  if (result.truncated) throw new ExternalError(`git ${args[0]} printed more than ${GIT_OUTPUT_BYTES_MAX} bytes.`)
  return { exitCode: result.exitCode, stdout: result.stdout, stderr: result.startError ?? result.stderr }
}

/**
 * What keeps git from running the filters that a checkout names, while it compares files with what is committed. Their names are not known
 * before, so that no setting of ours can switch them off once and for all.
 */
export async function withoutFilters(repo: string): Promise<Record<string, string>> {
  const { stdout } = await tryGit(['config', '--null', '--name-only', '--get-regexp', '^filter\\.'], { cwd: repo })
  const keys = [...new Set(stdout.split('\0').filter((key) => key !== ''))]
  const entries = keys.flatMap((key, i) => [
    [`GIT_CONFIG_KEY_${i}`, key],
    [`GIT_CONFIG_VALUE_${i}`, key.endsWith('.required') ? 'false' : ''],
  ])
  return { ...Object.fromEntries(entries), GIT_CONFIG_COUNT: String(keys.length) }
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-3).join(' ') || 'no message'
}

/**
 * Text of a file as committed at HEAD, by its path in the repository or an absolute one into the checkout. Read from git's
 * objects: a path that git does not know is no path, wherever it points. Undefined for anything else, and for large files.
 */
export async function readCommitted(repo: string, path: string): Promise<string | undefined> {
  const inside = relative(repo, resolve(repo, path))
  if (inside === '' || inside.startsWith('..') || isAbsolute(inside) || inside.includes('\0')) return undefined
  const { exitCode, stdout } = await tryGit(['cat-file', 'blob', `HEAD:./${inside}`], { cwd: repo })
  return exitCode === 0 && stdout.length <= SOURCE_CHARS_MAX ? stdout : undefined
}

const SOURCE_CHARS_MAX = 2_000_000
