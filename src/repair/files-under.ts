import { readdir } from 'node:fs/promises'
import { join, posix } from 'node:path'

const FILES_MAX = 4000
const LEFT_OUT = new Set(['node_modules', '.git', 'coverage'])

/** The files of a repository, by paths from its top, without those of its dependencies; of a larger one, so many of the nearest to the top. */
export async function filesUnder(top: string): Promise<string[]> {
  const files: string[] = []
  const folders = ['']
  for (let folder = folders.shift(); folder !== undefined && files.length < FILES_MAX; folder = folders.shift()) {
    for (const entry of await readdir(join(top, folder), { withFileTypes: true })) {
      const path = posix.join(folder, entry.name)
      if (entry.isFile()) files.push(path)
      else if (entry.isDirectory() && !LEFT_OUT.has(entry.name)) folders.push(path)
    }
  }
  return files.sort()
}
