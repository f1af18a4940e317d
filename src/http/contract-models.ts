import { z } from 'zod'
import { SEVERITIES } from '../domain/severity.ts'

const count = z.int().min(0)
const text = z.string()

/** What a language model was asked about an issue. All text of it is data. */
export const askedModel = z.object({
  said: z
    .object({
      model: text.describe('As `anthropic/NAME`.'),
      rootCause: text,
      severity: z.enum(SEVERITIES).describe("The model's word, for people; it decides nothing."),
      suggestedFix: text,
      files: z.array(text).describe('Those that it named and that are in the repository.'),
      confidence: z.number().min(0).max(1).describe('As the model puts it.'),
      tickets: z.array(z.int().min(1)).describe('Tickets that it takes for one cause, this one among them.'),
      flags: z.array(text).describe('What of its answer was not taken as it came.'),
      createdMs: count.describe('Milliseconds since 1970, UTC.'),
    })
    .nullable()
    .describe('null while none has answered.'),
  calls: count.describe('Questions that were about this issue; what they took is divided among the issues of each.'),
  inputTokens: count,
  outputTokens: count,
  costMicros: count.describe('Millionths of the money that prices are given in.'),
  durationMs: count,
})
