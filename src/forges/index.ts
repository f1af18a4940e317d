import { z } from 'zod'
import type { SourceKind } from '../domain/source-kind.ts'
import type { Clock } from '../lib/clock.ts'
import type { Forge } from './forge.ts'
import { githubConfig } from './github/config.ts'
import { createGithub } from './github/index.ts'

/** One line per forge: its configuration, and what makes it. */
export const forgeConfig = z.discriminatedUnion('kind', [githubConfig])
export type ForgeConfig = z.infer<typeof forgeConfig>

export const FORGE_IDS: readonly string[] = ['github']

export function createForge(config: ForgeConfig, parts: { clock: Clock }): Forge {
  switch (config.kind) {
    case 'github':
      return createGithub(config, parts)
  }
}

/** What a forge tells of is its pipelines. Undefined for what is no forge. */
export function forgeSourceKind(id: string): SourceKind | undefined {
  return FORGE_IDS.includes(id) ? 'ci' : undefined
}

/** With the token of the environment; what stands in the file goes before it. */
export function withSignIn(forge: ForgeConfig, ofEnvironment: string | undefined): ForgeConfig {
  const token = forge.token ?? ofEnvironment
  return token ? { ...forge, token } : forge
}
