import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Workspace } from './workspace.ts'

/** Arguments for Node that let it load this file, or a sentence that says why it cannot. */
export function loaderArguments(file: string, { mount, prefix }: Workspace): string[] | { reason: string } {
  if (!/\.[cm]?tsx?$/.test(file)) return []
  const tsx = resolveFrom(join(mount.as, prefix, 'package.json'), 'tsx')
  if (tsx !== undefined) return [`--import=${pathToFileURL(tsx).href}`]
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 23 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18)) return []
  return { reason: `${file} is TypeScript, and neither this Node nor the project's tsx can load it.` }
}

function resolveFrom(place: string, name: string): string | undefined {
  try {
    return createRequire(place).resolve(name)
  } catch {
    return undefined
  }
}
