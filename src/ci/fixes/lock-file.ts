import { posix } from 'node:path'
import { lockManagerOf } from '../locks/index.ts'
import type { LockRemaking } from '../locks/lock-manager.ts'
import { EditRefused } from '../workflow/edit-refused.ts'
import { runSetting } from '../workflow/run-setting.ts'
import { type Fix, type FixContext, type FixInput, orRefused, type Proposal } from './fix.ts'

/** A lock file that is behind its manifest, made anew by its own package manager. */
export const LOCK_FILE: Fix = {
  id: 'lock-file',
  categories: ['lockfile-drift'],
  propose: (context) => remadeLock(context, () => folderOf(context)),
}

/**
 * The lock file of the folder that the failing job works in, or of the only one that has any.
 * @throws EditRefused
 */
export async function remadeLock(
  { finding, repository }: Pick<FixInput, 'finding' | 'repository'>,
  askFolder: () => string | undefined = () => undefined,
): Promise<Proposal> {
  const remaking = lockManagerOf(finding)?.remaking
  if (!remaking) throw new EditRefused('This lock file is made anew by a person.')
  if (!repository?.remakeLock)
    throw new EditRefused(`${remaking.lock} is not made anew here: it takes a checkout and a registry.`)
  const folder = placeOf(remaking, await repository.paths(), askFolder())
  const { before, after } = await repository.remakeLock(folder, remaking)
  const changes = remaking.compare(before, after)
  const path = posix.join(folder, remaking.lock)
  const [program, command] = remaking.check
  return {
    what: `Bring ${path} up to ${remaking.manifest}${changes && `: ${changes}`}.`,
    changes: [{ path, before, after }],
    triedBy: `\`${program} ${command}\` refuses the old ${remaking.lock} here as well, and takes the new one.`,
  }
}

function placeOf({ lock, manifest }: LockRemaking, paths: readonly string[], wanted: string | undefined): string {
  const all = new Set(paths)
  const folders = paths.filter((path) => posix.basename(path) === lock).map((path) => posix.dirname(path))
  const folder =
    wanted !== undefined && folders.includes(wanted) ? wanted : folders.length === 1 ? folders[0] : undefined
  if (folder === undefined)
    throw new EditRefused(
      folders.length === 0 ? `No ${lock} is committed.` : `The log does not say which ${lock} is meant.`,
    )
  if (!all.has(posix.join(folder, manifest))) throw new EditRefused(`There is no ${manifest} beside ${lock}.`)
  return folder
}

/** Where the step runs, as far as the workflow says it; its top where it says nothing. */
function folderOf(context: FixContext): string | undefined {
  const step = orRefused(context.step)
  if (!step) return undefined
  const folder = runSetting(context.workflow(), { job: context.job(), step }, 'working-directory')
  return posix.normalize(String(folder ?? '.')).replace(/(?<=.)\/$/, '')
}
