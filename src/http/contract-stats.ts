import { z } from 'zod'
import { SEVERITIES } from '../domain/severity.ts'
import { count, text, timeMs } from './contract.ts'

// How well it went, and what people say of it.

export const statsQuery = z.object({
  days: z.coerce.number().int().min(1).max(3650).default(30).describe('How far back.'),
})

export const correctionBody = z.object({
  kind: z
    .enum(['wrong_group', 'not_a_problem', 'wrong_cause', 'wrong_severity'])
    .describe('What was wrong. What is no problem is ignored from then on.'),
  severity: z.enum(SEVERITIES).optional().describe('With `wrong_severity`: the right one. It stands from then on.'),
  cause: z.string().min(1).max(1000).optional().describe('With `wrong_cause`: the right one, in one sentence.'),
  note: z.string().max(1000).default('').describe('For the record.'),
})

const share = z.number().nullable().describe('0 to 1; null where there is nothing to divide.')
const rate = { ended: count, kept: count.describe('It stayed, and the failure was not seen again.'), rate: share }
const duration = z.object({ count, meanMs: z.number().nullable() })

export const statsResponse = z.object({
  stats: z.object({
    sinceMs: timeMs,
    events: z.array(z.object({ hourMs: timeMs, events: count })).describe('By hour of arrival, oldest first.'),
    issues: z.object({ seen: count, wrongGroup: count, notAProblem: count, accuracy: share, falsePositiveRate: share }),
    fixes: z.object(rate),
    resolutionMs: duration.describe('From the first event to the fix that runs everywhere.'),
    healingMs: duration.describe('From the start of an attempt to its outcome.'),
    deploys: z.object({ automatic: count, approved: count }),
    manual: z.object({ approvals: count, escalations: count }).describe('How often a person had to act.'),
    causes: z.array(z.object({ cause: text, issues: count, events: count, ...rate })).describe('Most issues first.'),
    services: z.array(z.object({ service: text, attempts: count, ...rate })).describe('Most attempts first.'),
  }),
})

export type StatsResponse = z.infer<typeof statsResponse>
