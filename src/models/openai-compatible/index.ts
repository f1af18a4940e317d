import { z } from 'zod'
import { boundedFetch } from '../../lib/http-bounded-fetch.ts'
import { modelKeys } from '../config-keys.ts'
import { generate } from '../generate.ts'
import { ANSWER_BYTES_MAX } from '../limits.ts'
import type { Model } from '../model.ts'
import type { ModelParts } from '../parts.ts'

export const openaiCompatibleConfig = z.strictObject({
  kind: z
    .literal('openai-compatible')
    .describe('Whatever speaks the chat completions of OpenAI: Ollama, vLLM and others.'),
  baseUrl: z.url({ protocol: /^https?$/ }).describe('Where it is, up to `/v1`, as `http://127.0.0.1:11434/v1`.'),
  ...modelKeys,
  structuredOutput: z
    .boolean()
    .default(true)
    .describe('Whether the server takes a JSON Schema for its answer. Off, it is only asked for JSON.'),
})

export function createOpenaiCompatibleModel(
  { model, baseUrl, structuredOutput }: z.infer<typeof openaiCompatibleConfig>,
  { apiKey, clock }: ModelParts,
): Model {
  return {
    id: `openai-compatible/${model}`,
    async ask(prompt, { signal }) {
      const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible')
      const provider = createOpenAICompatible({
        name: 'openai-compatible',
        baseURL: baseUrl,
        supportsStructuredOutputs: structuredOutput,
        fetch: boundedFetch(ANSWER_BYTES_MAX),
        ...(apiKey === undefined ? {} : { apiKey }),
      })
      return generate(provider(model), prompt, { signal, nowMs: () => clock.nowMs() })
    },
  }
}
