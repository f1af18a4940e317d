import { resolve } from 'node:path'
import { z } from 'zod'
import type { SourceKind } from '../domain/source-kind.ts'
import type { Clock } from '../lib/clock.ts'
import type { Forge } from './forge.ts'
import { githubConfig } from './github/config.ts'
import { createGithub } from './github/index.ts'
import { gitlabConfig } from './gitlab/config.ts'
import { createGitlab } from './gitlab/index.ts'

/** One line per forge: its configuration, and what makes it. */
export const forgeConfig = z.discriminatedUnion('kind', [githubConfig, gitlabConfig])
export type ForgeConfig = z.infer<typeof forgeConfig>

export const FORGE_IDS: readonly string[] = ['github', 'gitlab']

const TOKEN_NAMES = { github: 'GITHUB_TOKEN', gitlab: 'GITLAB_TOKEN' } as const

/** Variables of the environment that sign in somewhere: no program of the operator's gets them. */
export const SIGN_IN_NAMES: readonly string[] = Object.values(TOKEN_NAMES)

export function createForge(config: ForgeConfig, parts: { clock: Clock }): Forge {
  switch (config.kind) {
    case 'github':
      return createGithub(config, parts)
    case 'gitlab':
      return createGitlab(config, parts)
  }
}

/** What a forge tells of is its pipelines. Undefined for what is no forge. */
export function forgeSourceKind(id: string): SourceKind | undefined {
  return FORGE_IDS.includes(id) ? 'ci' : undefined
}

/** With the token of the environment, unless the file says what signs in, and its paths made whole. */
export function forgeOf(
  { plugins, ...forge }: ForgeConfig,
  { env, base }: { env: Readonly<Record<string, string | undefined>>; base: string },
): ForgeConfig {
  const token = env[TOKEN_NAMES[forge.kind]]
  return {
    ...forge,
    ...(plugins === undefined ? {} : { plugins: resolve(base, plugins) }),
    ...(forge.token || ('app' in forge && forge.app) || !token ? {} : { token }),
  }
}
