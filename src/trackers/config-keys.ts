import { z } from 'zod'
import { roleOf } from '../policy/labels.ts'

/** What every tracker outside takes. */
export const commonKeys = {
  labels: z
    .array(z.string().min(1).max(50))
    .max(10)
    .default([])
    .refine(
      (labels) => labels.every((name) => roleOf(name) !== 'consent'),
      'holds a label of consent, which only people give: take it out',
    )
    .describe('Put on every ticket besides the one that says where it comes from; never a label of consent.'),
  visibility: z
    .enum(['public', 'private'])
    .optional()
    .describe(
      'Who reads it; public ones get no stacks, variables, hosts and addresses. As the tracker says when absent.',
    ),
  pollEveryMs: z
    .int()
    .min(10_000)
    .default(300_000)
    .describe('How often open tickets are looked at: what people do with them is kept.'),
} as const
