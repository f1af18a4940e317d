import { z } from 'zod'
import { builtinConfig, createBuiltinTracker } from './builtin/index.ts'
import { createGithubTracker, githubConfig } from './github/index.ts'
import type { TrackerParts } from './parts.ts'
import type { Tracker } from './tracker.ts'

/** One line per tracker: its configuration, and what makes it. */
export const trackerConfig = z.discriminatedUnion('kind', [builtinConfig, githubConfig])
export type TrackerConfig = z.infer<typeof trackerConfig>

export async function createTracker(config: TrackerConfig, parts: TrackerParts): Promise<Tracker> {
  switch (config.kind) {
    case 'builtin':
      return createBuiltinTracker(config, parts)
    case 'github':
      return createGithubTracker(config, parts)
  }
}
