import { lstat, mkdir, readlink, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { SandboxWorkspace } from './sandbox.ts'

/** What git does not track gets a place in the workspace that the live one can be mounted over; links are made again. */
export async function prepareMountPoints(workspace: SandboxWorkspace): Promise<void> {
  for (const path of workspace.untracked) {
    const live = join(workspace.as, path)
    const place = join(workspace.dir, path)
    const stats = await statsOf(live)
    const there = await statsOf(place)
    if (!stats || (there && there.isSymbolicLink() === stats.isSymbolicLink())) continue
    if (there) await rm(place, { recursive: true, force: true })
    await mkdir(dirname(place), { recursive: true })
    if (stats.isSymbolicLink()) await linkTo(await readlink(live), place)
    else if (stats.isDirectory()) await mkdir(place, { recursive: true })
    else await writeFile(place, '')
  }
}

/** Another run in the same workspace may have been faster. */
export async function linkTo(target: string, place: string): Promise<void> {
  await symlink(target, place).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
}

export async function statsOf(path: string) {
  return await lstat(path).catch(() => undefined)
}
