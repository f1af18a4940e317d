import { z } from 'zod'
import { anthropicConfig, createAnthropicModel } from './anthropic/index.ts'
import type { Model } from './model.ts'
import { createOpenaiCompatibleModel, openaiCompatibleConfig } from './openai-compatible/index.ts'
import type { ModelParts } from './parts.ts'

/** One line per provider: its configuration, and what makes it. */
export const modelConfig = z.discriminatedUnion('kind', [anthropicConfig, openaiCompatibleConfig])
export type ModelConfig = z.infer<typeof modelConfig>

export function createModel(config: ModelConfig, parts: ModelParts): Model {
  switch (config.kind) {
    case 'anthropic':
      return createAnthropicModel(config, parts)
    case 'openai-compatible':
      return createOpenaiCompatibleModel(config, parts)
  }
}
