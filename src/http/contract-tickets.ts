import { z } from 'zod'
import { SEVERITIES } from '../domain/severity.ts'
import { id, idParam, text, timeMs } from './contract.ts'

export const ticketsQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50).describe('At most so many.'),
  before: idParam.optional().describe('Only those with a lower id: that of the last one of the page before.'),
})

export const ticketsResponse = z.object({
  tickets: z
    .array(
      z.object({
        id,
        projectId: id,
        issueId: id.nullable().describe('The issue that it is about; null for a finding of another kind.'),
        title: text,
        severity: z.enum(SEVERITIES),
        auto_generated: z.literal(true),
        metadata: z.unknown().describe('The whole analysis that it was made from.'),
        state: z.enum(['wanted', 'open', 'closed', 'failed']),
        closedAs: z.enum(['completed', 'not_planned', 'duplicate', 'gone']).nullable(),
        place: text.describe('The tracker, as `github.com/owner/name`.'),
        key: text.nullable().describe('What the tracker calls it; null before it is there.'),
        url: text.nullable(),
        eventCount: z.int(),
        firstMs: timeMs,
        lastMs: timeMs,
        lastError: text.nullable().describe('Why it could not be filed the last time.'),
      }),
    )
    .describe('Newest first.'),
})

export type TicketsResponse = z.infer<typeof ticketsResponse>
