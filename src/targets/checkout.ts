import { mkdir, readdir, realpath, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { ExternalError, UserError } from '../domain/errors.ts'
import { exists } from '../lib/exists.ts'
import { git, tryGit } from '../lib/git.ts'
import { isInside } from '../lib/paths.ts'
import type { ReleaseSource } from './target.ts'

/** Short enough to be read, long enough to name one commit. */
const RELEASE_CHARS = 12

export interface Checkouts {
  /** The commit that the live checkout stands on. */
  head(): Promise<string>
  includes(commits: { commit: string; earlier: string }): Promise<boolean>
  /** A checkout of the commit, which is there at least until it is settled. Those of other releases go, but for what runs. */
  prepare(commit: string, running: () => Promise<readonly (string | null)[]>): Promise<ReleaseSource>
  /** It was put out, or will not be. */
  settle(release: string): void
}

interface CheckoutOptions {
  /** The live checkout: read, never written. */
  repo: string
  /** Folder of the checkouts, one a release. */
  dir: string
  /** Paths of the live checkout that are linked into every other one. */
  link: readonly string[]
}

/** Checkouts of their own for releases: what runs must not change when somebody works in the live one. */
export function createCheckouts({ repo, dir, link }: CheckoutOptions): Checkouts {
  const unsettled = new Set<string>()
  let last: Promise<unknown> = Promise.resolve()

  async function prepareNow(
    commit: string,
    running: () => Promise<readonly (string | null)[]>,
  ): Promise<ReleaseSource> {
    const hash = await fullHash(repo, commit)
    const release = hash.slice(0, RELEASE_CHARS)
    const source: ReleaseSource = { release, commit: hash, dir: join(dir, release) }
    await mkdir(dir, { recursive: true, mode: 0o700 })
    // In this order: what is settled meanwhile runs by then.
    const kept = [release, ...unsettled]
    await prune(dir, [...kept, ...(await running())])
    if (!(await exists(source.dir))) await checkOut(source, { repo, link })
    unsettled.add(release)
    return source
  }

  return {
    head: () => fullHash(repo, 'HEAD'),
    async includes({ commit, earlier }) {
      return (await tryGit(['merge-base', '--is-ancestor', earlier, commit], { cwd: repo })).exitCode === 0
    },
    /** One after the other: two fixes of one app may be put out at the same moment. */
    prepare(commit, running) {
      const prepared = last.then(() => prepareNow(commit, running))
      last = prepared.catch(() => {})
      return prepared
    },
    settle: (release) => void unsettled.delete(release),
  }
}

async function fullHash(repo: string, revision: string): Promise<string> {
  const { exitCode, stdout } = await tryGit(
    ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`],
    { cwd: repo },
  )
  if (exitCode !== 0) throw new UserError(`${repo} is no git repository with a commit ${revision}.`)
  return stdout.trim()
}

/** Shares the objects of the live repository, and writes nothing there. Complete once it has its name. */
async function checkOut(
  { dir, commit }: ReleaseSource,
  { repo, link }: Pick<CheckoutOptions, 'repo' | 'link'>,
): Promise<void> {
  const draft = `${dir}.new`
  await rm(draft, { recursive: true, force: true })
  await git(['init', '--quiet', '--template=', draft], { cwd: repo })
  const objects = (await git(['rev-parse', '--git-path', 'objects'], { cwd: repo })).trim()
  await mkdir(join(draft, '.git', 'objects', 'info'), { recursive: true })
  await writeFile(join(draft, '.git', 'objects', 'info', 'alternates'), `${resolve(repo, objects)}\n`)
  await git(['checkout', '--quiet', '--detach', commit], { cwd: draft })
  for (const path of link) await linkFrom(repo, { into: draft, path })
  await rename(draft, dir)
}

async function linkFrom(repo: string, { into, path }: { into: string; path: string }): Promise<void> {
  const [from, to] = [resolve(repo, path), resolve(into, path)]
  if (!isInside(repo, from)) throw new UserError(`The target cannot link ${path}: it lies outside of ${repo}.`)
  if (!(await exists(from)) || (await exists(to))) return
  await mkdir(dirname(to), { recursive: true })
  const folder = await realpath(dirname(to))
  // A commit may hold links of its own.
  if (!isInside(await realpath(into), folder)) throw new ExternalError(`${path} leads out of the release's checkout.`)
  await symlink(from, to)
}

async function prune(dir: string, keep: readonly (string | null)[]): Promise<void> {
  for (const name of await readdir(dir)) {
    if (!keep.includes(name)) await rm(join(dir, name), { recursive: true, force: true })
  }
}
