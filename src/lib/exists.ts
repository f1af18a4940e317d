import { lstat } from 'node:fs/promises'

/** Whether there is anything at `path`; a link that leads nowhere is something too. */
export async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  )
}
