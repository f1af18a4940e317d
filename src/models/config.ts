import { z } from 'zod'
import { modelConfig } from './index.ts'

const budgetConfig = z.strictObject({
  callsPerHour: z.int().min(1).default(60).describe('Questions in any 60 minutes; those that fail count too.'),
  tokensPerDay: z.int().min(1).default(2_000_000).describe('Tokens, sent and received, in any 24 hours.'),
  costPerDay: z.number().min(0).optional().describe('Money in any 24 hours, by the `price` of the model.'),
  minutesPerDay: z.number().min(0).default(120).describe('Minutes of waiting for answers in any 24 hours.'),
})
export type Budget = z.infer<typeof budgetConfig>

/** What may be spent is bounded whether or not anybody thought of it. */
export const modelsConfig = z
  .strictObject({
    analysis: modelConfig
      .optional()
      .describe('The model that is asked for the cause where the rules know none. Without one nobody is asked.'),
    budget: budgetConfig.prefault({}).describe('What questions to models may take, over all projects.'),
  })
  .superRefine(({ analysis, budget }, context) => {
    if (budget.costPerDay === undefined || !analysis) return
    if (analysis.price.input + analysis.price.output > 0) return
    context.addIssue({
      code: 'custom',
      path: ['budget', 'costPerDay'],
      message: 'needs the `price` of the model: without it nothing ever costs anything',
    })
  })

/** Parts of a failure that a model may be shown. */
export const FIELDS = [
  'type',
  'message',
  'stack',
  'code',
  'commits',
  'transaction',
  'release',
  'environment',
  'request',
  'tags',
] as const
export type Field = (typeof FIELDS)[number]

export const privacyConfig = z.strictObject({
  fields: z
    .array(z.enum(FIELDS))
    .default(['type', 'message', 'stack', 'code', 'commits', 'transaction', 'release', 'environment'])
    .describe(
      'What of a failure a model is shown. `code` is lines of the repository around the stack, `commits` what was committed in the last day, `request` method and path. Variables, bodies, headers and users are never sent.',
    ),
})

/** The name of the variable that holds the key of the model. */
export function apiKeyEnvOf({ analysis }: z.infer<typeof modelsConfig>): string | undefined {
  return analysis?.apiKeyEnv
}
