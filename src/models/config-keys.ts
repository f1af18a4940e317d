import { z } from 'zod'

/** What every kind of model has. */
export const modelKeys = {
  model: z.string().min(1).max(200).describe('Its name, as the provider has it.'),
  apiKeyEnv: z
    .string()
    .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'must be the name of a variable')
    .optional()
    .describe('The variable of the environment that holds the key. The key itself has no place in this file.'),
  price: z
    .strictObject({
      input: z.number().min(0).describe('Of a million tokens that are sent.'),
      output: z.number().min(0).describe('Of a million tokens that come back.'),
    })
    .default({ input: 0, output: 0 })
    .describe('What it costs, in the money of your bill. Without one it counts as free, as on a machine of your own.'),
  timeoutMs: z.int().min(1000).max(600_000).default(120_000).describe('Bound for one answer.'),
  outputTokensMax: z.int().min(256).max(64_000).default(8_000).describe('Bound for one answer, in tokens.'),
}
