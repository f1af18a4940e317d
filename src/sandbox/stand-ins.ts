import { cp, mkdir, readdir, readlink } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { linkTo, statsOf } from './mount-points.ts'
import type { SandboxWorkspace } from './sandbox.ts'

/** Larger build output is left out: copying it would take longer than what it is for. */
const COPIED_BYTES_MAX = 64 * 1024 * 1024
const COPIED_FILES_MAX = 5_000
/** Tools keep caches in dot folders beside the packages. */
const LINKED_DOT_ENTRIES = new Set(['.bin', '.pnpm', '.package-lock.json'])

/** Without mounts, what git does not track is copied, and packages are linked to: nothing leads a write to the live checkout's own folders. */
export async function prepareStandIns(workspace: SandboxWorkspace): Promise<void> {
  for (const path of workspace.untracked) {
    const live = join(workspace.as, path)
    const place = join(workspace.dir, path)
    const stats = await statsOf(live)
    if (!stats || (await statsOf(place))) continue
    await mkdir(dirname(place), { recursive: true })
    if (stats.isSymbolicLink()) await linkTo(resolve(dirname(live), await readlink(live)), place)
    else if (basename(path) === 'node_modules') await linkPackages(live, place)
    else if (await isSmall(live)) await cp(live, place, { recursive: true, verbatimSymlinks: true, force: false })
  }
}

async function linkPackages(live: string, place: string): Promise<void> {
  await mkdir(place, { recursive: true })
  const names = (await readdir(live)).filter((name) => !name.startsWith('.') || LINKED_DOT_ENTRIES.has(name))
  await Promise.all(names.map((name) => linkTo(join(live, name), join(place, name))))
}

async function isSmall(root: string): Promise<boolean> {
  let bytes = 0
  let files = 0
  const paths = [root]
  for (let path = paths.pop(); path !== undefined; path = paths.pop()) {
    const stats = await statsOf(path)
    files += 1
    bytes += stats?.size ?? 0
    if (bytes > COPIED_BYTES_MAX || files > COPIED_FILES_MAX) return false
    if (stats?.isDirectory()) for (const name of await readdir(path)) paths.push(join(path, name))
  }
  return true
}
