import { isAbsolute } from 'node:path'
import type { Project } from '../context.ts'

/** Of the paths that a model names those that git knows in the repository. Whatever points elsewhere, or nowhere, is left out. */
export async function filesInRepository(paths: readonly string[], { readSource }: Project): Promise<string[]> {
  const known: string[] = []
  for (const path of new Set(paths)) {
    if (isRelative(path) && (await readSource(path)) !== undefined) known.push(path)
  }
  return known
}

function isRelative(path: string): boolean {
  return path !== '' && !isAbsolute(path) && !/^[a-z]:|\\/i.test(path) && !path.split('/').includes('..')
}
