import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Workspace } from './workspace.ts'

/** A program that the project has installed, as `vitest`: its path, or undefined. */
export function programOf(name: string, { mount, prefix }: Workspace): string | undefined {
  const folders = [join(mount.as, prefix), mount.as]
  return folders.map((folder) => join(folder, 'node_modules', '.bin', name)).find((program) => existsSync(program))
}
