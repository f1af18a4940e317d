import { z } from 'zod'
import { boundedFetch } from '../../lib/http-bounded-fetch.ts'
import { modelKeys } from '../config-keys.ts'
import { generate } from '../generate.ts'
import { ANSWER_BYTES_MAX } from '../limits.ts'
import type { Model } from '../model.ts'
import type { ModelParts } from '../parts.ts'

export const anthropicConfig = z.strictObject({
  kind: z.literal('anthropic').describe("Anthropic's Messages API, or what speaks it."),
  baseUrl: z
    .url({ protocol: /^https?$/ })
    .default('https://api.anthropic.com/v1')
    .describe('Where it is, up to `/v1`.'),
  ...modelKeys,
  apiKeyEnv: modelKeys.apiKeyEnv.default('ANTHROPIC_API_KEY'),
})

export function createAnthropicModel(
  { model, baseUrl }: z.infer<typeof anthropicConfig>,
  { apiKey, clock }: ModelParts,
): Model {
  return {
    id: `anthropic/${model}`,
    async ask(prompt, { signal }) {
      const { createAnthropic } = await import('@ai-sdk/anthropic')
      const provider = createAnthropic({
        baseURL: baseUrl,
        apiKey: apiKey ?? '',
        fetch: boundedFetch(ANSWER_BYTES_MAX),
      })
      return generate(provider(model), prompt, { signal, nowMs: () => clock.nowMs() })
    },
  }
}
