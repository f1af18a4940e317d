import { open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Writes a file as a whole or not at all: after a crash there is the old content or the new one, on disk. One writer at a time. */
export async function writeAtomic(path: string, content: string): Promise<void> {
  const draft = `${path}.new`
  const file = await open(draft, 'w', 0o600)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(draft, path)
  await syncFolder(dirname(path))
}

/** Without this the new name may be lost with the power, though the content is not. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
