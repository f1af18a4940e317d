import { copyFile, mkdir, mkdtemp, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, normalize } from 'node:path'
import { UserError } from '../domain/errors.ts'
import { git } from '../lib/git.ts'
import { isInside } from '../lib/paths.ts'
import type { SandboxWorkspace } from '../sandbox/sandbox.ts'
import { type Checkout, inspectCheckout } from './checkout.ts'

const FILE_BYTES_MAX = 16 * 1024 * 1024

/** New text by path relative to the top of the repository; null deletes. */
export type FileChanges = Readonly<Record<string, string | null>>

/** The files of one commit, apart from the live checkout: to be written, run and thrown away. */
export interface Workspace {
  /** Where the files are. There is no `.git` in it: what runs here cannot reach the repository. */
  readonly dir: string
  /** The commit that it shows. */
  readonly base: string
  /** The asked folder below the top of the repository, as `packages/api`; empty at the top. */
  readonly prefix: string
  /** What the sandbox needs to put it in the place of the live checkout. */
  readonly mount: SandboxWorkspace
  write(files: FileChanges): Promise<void>
  /** Text of a regular file of at most 4 MB, else undefined. */
  read(path: string): Promise<string | undefined>
  /** Back to the base, whatever was changed by us or by what ran. */
  reset(): Promise<void>
  /** Unified diff of what `write` changed since the last reset; empty when nothing differs. */
  diff(): Promise<string>
  /** Another copy of the base, to work on at the same time. Closing the first one closes all. */
  fork(): Promise<Workspace>
  close(): Promise<void>
}

export interface WorkspaceOptions {
  /** The live checkout, or a folder in it. Read, never written. */
  repo: string
  /** Commit to start from; HEAD when absent. */
  base?: string
  /** Folder that takes the copies; the system's temporary folder when absent. */
  parent?: string
}

/** Throws a `UserError` when `repo` is no git checkout, has no commit, or has changes in tracked files. */
export async function openWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  const checkout = await inspectCheckout(options.repo, options.base)
  const home = await realpath(await mkdtemp(join(options.parent ?? tmpdir(), 'prunella-workspace-')))
  const gitDir = join(home, 'repository.git')
  await git(['init', '--quiet', '--bare', `--object-format=${checkout.objectFormat}`, gitDir], { cwd: home })
  // Borrowed, not copied: what we add stays here, what the live repository has is only read.
  await writeFile(join(gitDir, 'objects', 'info', 'alternates'), `${checkout.objectsDir}\n`)

  let copies = 0
  const fork = () => openCopy(checkout, { home, gitDir, name: `copy-${copies++}`, fork })
  const first = await fork()
  return { ...first, close: () => rm(home, { recursive: true, force: true }) }
}

interface CopyOptions {
  home: string
  gitDir: string
  name: string
  fork: () => Promise<Workspace>
}

async function openCopy(checkout: Checkout, { home, gitDir, name, fork }: CopyOptions): Promise<Workspace> {
  const dir = join(home, name)
  const index = join(home, `${name}.index`)
  const at = { cwd: dir, env: { GIT_DIR: gitDir, GIT_WORK_TREE: dir, GIT_INDEX_FILE: index } }
  const written = new Set<string>()
  await mkdir(dir)
  await git(['read-tree', checkout.base], at)
  await restore()

  return {
    dir,
    base: checkout.base,
    prefix: checkout.prefix,
    mount: { dir, as: checkout.top, untracked: checkout.untracked },
    fork,
    async write(files) {
      for (const [path, text] of Object.entries(files)) {
        await replaceFile(dir, path, text)
        written.add(normalize(path))
      }
    },
    read: (path) => readRegularFile(dir, path),
    async reset() {
      await git(['clean', '-ffdxq'], at)
      await restore()
      written.clear()
    },
    async diff() {
      if (written.size === 0) return ''
      const scratch = `${index}.diff`
      await copyFile(index, scratch)
      const aside = { ...at, env: { ...at.env, GIT_INDEX_FILE: scratch } }
      const paths = [...written].join('\0')
      await git(['update-index', '--add', '--remove', '-z', '--stdin'], { ...aside, stdin: paths })
      return await git(['diff', '--cached', '--no-color', '--no-ext-diff', '--no-textconv', checkout.base], aside)
    },
    close: () => rm(dir, { recursive: true, force: true }),
  }

  /** Writes what differs from the index, and notes in it how the files look now: the next time is fast. */
  async function restore(): Promise<void> {
    await git(['checkout-index', '--all', '--force', '--index'], at)
  }
}

async function replaceFile(dir: string, path: string, text: string | null): Promise<void> {
  const target = join(dir, path)
  if (target === dir || !isInside(dir, target)) throw new UserError(`The path ${path} leads out of the repository.`)
  await mkdir(dirname(target), { recursive: true })
  await assertRealParent(dir, target, path)
  // A link in its place goes first: writing through it could end anywhere.
  await rm(target, { recursive: true, force: true })
  if (text !== null) await writeFile(target, text, { flag: 'wx' })
}

/** A program that ran here may have left a link where a folder was. */
async function assertRealParent(_dir: string, target: string, path: string): Promise<void> {
  if ((await realpath(dirname(target))) !== dirname(target)) {
    throw new UserError(`The path ${path} leads through a symbolic link.`)
  }
}

async function readRegularFile(dir: string, path: string): Promise<string | undefined> {
  const real = await realpath(join(dir, path)).catch(() => undefined)
  if (real === undefined || !isInside(dir, real)) return undefined
  const stats = await stat(real)
  if (!stats.isFile() || stats.size > FILE_BYTES_MAX) return undefined
  return await readFile(real, 'utf8')
}
