import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { UserError } from '../domain/errors.ts'
import { git, tryGit } from './git.ts'

/** A file as two trees have it. */
export interface TreeChange {
  path: string
  oldMode: string
  newMode: string
  oldText: string
  newText: string
  isBinary: boolean
}

const FILES_MAX = 500

/**
 * What a patch makes of a commit, by git itself. Nothing of the repository is written: index and objects are in a folder of
 * their own that is removed after.
 * @throws UserError when it is no patch, or does not apply.
 */
export async function patchedTree(
  repo: string,
  { patch, base }: { patch: string; base: string },
): Promise<TreeChange[]> {
  const dir = await mkdtemp(join(tmpdir(), 'prunella-patch-'))
  try {
    const objects = (await git(['rev-parse', '--git-path', 'objects'], { cwd: repo })).trim()
    const env = {
      GIT_INDEX_FILE: join(dir, 'index'),
      GIT_OBJECT_DIRECTORY: join(dir, 'objects'),
      GIT_ALTERNATE_OBJECT_DIRECTORIES: resolve(repo, objects),
    }
    await mkdir(env.GIT_OBJECT_DIRECTORY)
    const options = { cwd: repo, env }
    await git(['read-tree', base], options)
    const applied = await tryGit(['apply', '--cached', '--whitespace=nowarn', '-'], { ...options, stdin: patch })
    if (applied.exitCode !== 0)
      throw new UserError(`The patch does not apply: ${applied.stderr.trim().split('\n')[0]}.`)
    const tree = (await git(['write-tree'], options)).trim()
    const raw = await git(['diff-tree', '-r', '--raw', '-z', '--no-renames', '--no-abbrev', base, tree], options)
    return await Promise.all(entriesOf(raw).map((entry) => readChange(entry, options)))
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

interface Entry {
  path: string
  oldMode: string
  newMode: string
  oldId: string
  newId: string
}

/** `:100644 100755 <id> <id> M\0path\0`, again and again. */
function entriesOf(raw: string): Entry[] {
  const fields = raw.split('\0').filter((field) => field !== '')
  const entries: Entry[] = []
  for (let i = 0; i + 1 < fields.length; i += 2) {
    const [oldMode = '', newMode = '', oldId = '', newId = ''] = fields[i]!.slice(1).split(' ')
    entries.push({ path: fields[i + 1]!, oldMode, newMode, oldId, newId })
  }
  if (entries.length > FILES_MAX)
    throw new UserError(`The patch changes ${entries.length} files, more than ${FILES_MAX}.`)
  return entries
}

async function readChange(
  { path, oldMode, newMode, oldId, newId }: Entry,
  options: { cwd: string; env: Record<string, string> },
): Promise<TreeChange> {
  const [oldText, newText] = [await textOf(oldMode, oldId, options), await textOf(newMode, newId, options)]
  const isBinary = [oldText, newText].some((text) => text.includes('\0'))
  return { path, oldMode, newMode, oldText, newText, isBinary }
}

async function textOf(
  mode: string,
  id: string,
  options: { cwd: string; env: Record<string, string> },
): Promise<string> {
  return mode.startsWith('100') ? git(['cat-file', 'blob', id], options) : ''
}
