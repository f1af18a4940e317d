import { z } from 'zod'
import { createCommandTarget } from './command/index.ts'
import { commandConfig } from './command/schema.ts'
import { createProcessTarget } from './process/index.ts'
import { processConfig } from './process/schema.ts'
import type { Target, TargetDeps } from './target.ts'

/** One line per kind of target: its configuration, and what makes it. */
export const targetConfig = z.discriminatedUnion('kind', [processConfig, commandConfig])
export type TargetConfig = z.infer<typeof targetConfig>

export function createTarget(config: TargetConfig, deps: TargetDeps): Target {
  switch (config.kind) {
    case 'process':
      return createProcessTarget(config, deps)
    case 'command':
      return createCommandTarget(config, deps)
  }
}
