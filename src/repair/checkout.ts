import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { UserError } from '../domain/errors.ts'
import { git, tryGit, withoutFilters } from '../lib/git.ts'

/** More would slow every command down; folders come first. */
const UNTRACKED_MAX = 200
const NAMED_FILES_MAX = 3

/** Kept back from programs under test: they hold what opens other doors. */
const CREDENTIAL_FILE =
  /^(\.env(\..+)?|\.npmrc|\.yarnrc(\.yml)?|\.netrc|\.git-credentials|id_[a-z0-9]+|.+\.(pem|key|p12|pfx))$/

/** What is known of the live checkout. Nothing here is ever written. */
export interface Checkout {
  /** Top folder, without links in its path. */
  top: string
  /** The asked folder below it, without a slash at its end; empty at the top. */
  prefix: string
  base: string
  objectsDir: string
  objectFormat: string
  /** Paths relative to the top that git does not track, but that programs may need. */
  untracked: string[]
}

/** Throws a `UserError` that says what to do when the folder cannot be repaired from. */
export async function inspectCheckout(repo: string, base = 'HEAD'): Promise<Checkout> {
  if (!(await isDirectory(repo))) throw new UserError(`There is no folder ${repo}.`)
  const [top = '', commonDir = '', objectFormat = '', prefix = ''] = await describeRepository(repo)
  const commit = await resolveCommit(top, base)
  await assertClean(top)
  return {
    top,
    prefix: prefix.replace(/\/$/, ''),
    base: commit,
    objectsDir: join(commonDir, 'objects'),
    objectFormat,
    untracked: await untrackedPaths(top),
  }
}

async function describeRepository(repo: string): Promise<string[]> {
  const questions = ['--path-format=absolute', '--show-toplevel', '--git-common-dir', '--show-object-format']
  const answer = await tryGit(['rev-parse', ...questions, '--show-prefix'], { cwd: repo })
  if (answer.exitCode === null) throw new UserError('git is not installed: install it and try again.')
  if (answer.exitCode !== 0) {
    throw new UserError(
      `${repo} is not the checkout of a git repository: run \`git init\` and commit the program first.`,
    )
  }
  return answer.stdout.split('\n')
}

async function resolveCommit(top: string, base: string): Promise<string> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${base}^{commit}`]
  const { exitCode, stdout } = await tryGit(args, { cwd: top })
  if (exitCode === 0) return stdout.trim()
  if (base === 'HEAD') throw new UserError(`The repository in ${top} has no commit yet: commit the program first.`)
  throw new UserError(`The repository in ${top} has no commit "${base}".`)
}

/** What is not committed would be missing from the copy, and a fix would be one of another program. */
async function assertClean(top: string): Promise<void> {
  const status = await git(['status', '--porcelain', '-z', '--untracked-files=no', '--no-renames'], {
    cwd: top,
    env: await withoutFilters(top),
  })
  const changed = status
    .split('\0')
    .filter(Boolean)
    .map((entry) => entry.slice(3))
  if (changed.length === 0) return
  const named = changed.slice(0, NAMED_FILES_MAX).join(', ')
  const more = changed.length > NAMED_FILES_MAX ? ` and ${changed.length - NAMED_FILES_MAX} more` : ''
  throw new UserError(`The checkout in ${top} has uncommitted changes (${named}${more}): commit or stash them first.`)
}

async function untrackedPaths(top: string): Promise<string[]> {
  const listed = await git(['ls-files', '--others', '--directory', '--no-empty-directory', '-z'], { cwd: top })
  const paths = listed.split('\0').filter((path) => path !== '' && !CREDENTIAL_FILE.test(basename(path)))
  const folders = paths.filter((path) => path.endsWith('/'))
  const files = paths.filter((path) => !path.endsWith('/'))
  return [...folders.map((path) => path.slice(0, -1)), ...(await submodules(top)), ...files].slice(0, UNTRACKED_MAX)
}

/** Their files belong to other repositories: only the live checkout has them. */
async function submodules(top: string): Promise<string[]> {
  if (!existsSync(join(top, '.gitmodules'))) return []
  const entries = (await git(['ls-files', '--stage', '-z'], { cwd: top })).split('\0')
  return entries.flatMap((entry) => /^160000 .*?\t(.+)$/s.exec(entry)?.[1] ?? [])
}

async function isDirectory(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false
}
