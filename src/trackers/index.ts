import { resolve } from 'node:path'
import { z } from 'zod'
import { builtinConfig, createBuiltinTracker } from './builtin/index.ts'
import { createGiteaTracker, giteaConfig } from './gitea/index.ts'
import { createGithubTracker, githubConfig } from './github/index.ts'
import { createGitlabTracker, gitlabConfig } from './gitlab/index.ts'
import type { TrackerParts } from './parts.ts'
import { createPluginTracker, pluginConfig } from './plugin/index.ts'
import type { Tracker } from './tracker.ts'

/** One line per tracker: its configuration, and what makes it. */
export const trackerConfig = z.discriminatedUnion('kind', [
  builtinConfig,
  githubConfig,
  gitlabConfig,
  giteaConfig,
  pluginConfig,
])
export type TrackerConfig = z.infer<typeof trackerConfig>

/** With paths from the folder of the configuration. */
export function trackerOf<T extends TrackerConfig | undefined>(config: T, base: string): T {
  return config?.kind === 'plugin' ? { ...config, file: resolve(base, config.file) } : config
}

export async function createTracker(config: TrackerConfig, parts: TrackerParts): Promise<Tracker> {
  switch (config.kind) {
    case 'builtin':
      return createBuiltinTracker(config, parts)
    case 'github':
      return createGithubTracker(config, parts)
    case 'gitlab':
      return createGitlabTracker(config, parts)
    case 'gitea':
      return createGiteaTracker(config, parts)
    case 'plugin':
      return createPluginTracker(config, parts)
  }
}
