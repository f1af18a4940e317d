import { z } from 'zod'
import { ISSUE_STATES } from '../domain/issue-state.ts'

const id = z.int().min(1)
const text = z.string()

const part = z.object({
  name: z.string(),
  value: text.optional(),
  contributes: z.boolean(),
  hint: text.optional().describe('Why it was changed, or why it does not count.'),
  parts: z.array(z.unknown()).optional().describe('Parts like this one.'),
})

const explanation = z.object({
  version: id,
  fingerprint: z.string(),
  aliases: z.array(z.string()).describe('Other fingerprints that are known as the same.'),
  variants: z
    .array(
      z.object({
        name: z.string(),
        contributes: z.boolean(),
        hint: text.optional(),
        fingerprint: z.string().optional(),
        parts: z.array(part),
      }),
    )
    .describe('The ways to look at it; the first that counts gives the fingerprint.'),
})

export const grouping = z
  .object({
    fingerprints: z.array(z.string()).describe('All that lead to this issue, of any version.'),
    explanation: explanation.nullable().describe('What the newest kept event is grouped by now.'),
    decisions: z
      .array(
        z.object({
          id,
          kind: z.enum(['merge', 'split']),
          fingerprint: z.string(),
          fromIssueId: id,
          toIssueId: id,
          fromState: z.enum(ISSUE_STATES).describe('In which the issue was that was left.'),
          actor: text,
          because: text.nullable().describe('Why, where no person said so.'),
          createdMs: z.int(),
        }),
      )
      .describe('What was merged and split, newest first.'),
  })
  .describe('Why its events are one issue.')
