import { z } from 'zod'
import { ISSUE_STATES } from '../domain/issue-state.ts'
import { SEVERITIES } from '../domain/severity.ts'
import { diagnosis, id, text } from './contract.ts'

// What a program asks that waits for its failure to be healed.

export const INLINE_WAIT_MS_MAX = 120_000

export const inlineBody = z.strictObject({
  event: z
    .record(z.string(), z.unknown())
    .describe(
      'The failure: an event as the SDKs send it, with `exception`; or plain JSON, as `POST /api/:project/events/` takes it.',
    ),
  waitMs: z
    .int()
    .min(0)
    .max(INLINE_WAIT_MS_MAX)
    .default(30_000)
    .describe('How long to wait for the end; what is known by then is the answer.'),
  project: z.int().positive().optional().describe('Whose failure it is; needed with a token that sees several.'),
})

export const inlineResponse = z.object({
  issue: z
    .object({ id, state: z.enum(ISSUE_STATES), severity: z.enum(SEVERITIES).nullable() })
    .nullable()
    .describe('null when it was only counted: everything is off, or there are too many new failures to keep apart.'),
  diagnosis: diagnosis.nullable(),
  reason: text.describe('Why the issue is in its state.'),
  goesOn: z.boolean().describe('Whether healing goes on without the caller.'),
})
export type InlineResponse = z.infer<typeof inlineResponse>
