import { readFile } from 'node:fs/promises'
import { dirname, join, posix } from 'node:path'
import { filesUnder } from '../../files-under.ts'
import type { ProposalContext } from '../../repair.ts'

/** The files of the repository, by paths from its top. */
export interface Project {
  files: readonly string[]
  read(path: string): Promise<string | undefined>
  /** The path from the top of what the failing program calls by an absolute one; null for what is not of this repository. */
  pathOf(absolute: string): Promise<string | null>
}

export async function openProject({ workspace, read }: ProposalContext): Promise<Project> {
  const files = await filesUnder(workspace)
  const manifests = files.filter((file) => posix.basename(file) === 'package.json')
  /** A package may be reached by a link: it is known by what its manifest says. */
  const ownFolder = async (folder: string): Promise<string | null> => {
    const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => undefined)
    if (text === undefined) return null
    for (const manifest of manifests) if ((await read(manifest)) === text) return posix.dirname(manifest)
    return null
  }
  // Each rule asks for the same files, of which none changes meanwhile.
  const texts = new Map<string, Promise<string | undefined>>()
  return {
    files,
    read(path) {
      const text = texts.get(path) ?? read(path)
      texts.set(path, text)
      return text
    },
    async pathOf(absolute) {
      for (let folder = dirname(absolute); folder !== dirname(folder); folder = dirname(folder)) {
        const own = await ownFolder(folder)
        if (own !== null) return posix.join(own, absolute.slice(folder.length + 1))
      }
      return null
    },
  }
}

const ENDINGS = ['', '.js', '.cjs', '.mjs', '.json', '.ts', '/index.js', '/index.cjs', '/index.mjs', '/index.ts']

/** The file that a relative name means in the file `from`, as a loader that tries all endings would find it. */
export function fileOf(project: Project, from: string, specifier: string): string | null {
  if (!/^\.\.?(?:\/|$)/.test(specifier)) return null
  const path = posix.join(posix.dirname(from), specifier)
  const known = new Set(project.files)
  return ENDINGS.map((ending) => posix.join(path, '.') + ending).find((one) => known.has(one)) ?? null
}

/** How the file `from` names the file `to`, with its whole name. */
export function specifierFor(from: string, to: string): string {
  const path = posix.relative(posix.dirname(from), to)
  return path.startsWith('.') ? path : `./${path}`
}
