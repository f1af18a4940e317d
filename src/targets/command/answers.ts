import { z } from 'zod'
import { ExternalError, messageOf } from '../../domain/errors.ts'

const count = z.int().min(0)

/** What `status` prints. A release that does not run is null or left out. */
export const statusAnswer = z.object({
  stable: z.string().nullish(),
  canary: z.string().nullish(),
  effect: z.enum(['done', 'absent']).optional(),
})
export type StatusAnswer = z.infer<typeof statusAnswer>

/** What `exposure` prints. */
export const exposureAnswer = z.object({
  requests: count,
  errors: count.exactOptional(),
  allRequests: count,
  allErrors: count,
})

/** The JSON that a command printed. Throws an ExternalError that says what was expected. */
export function parseAnswer<T>(schema: z.ZodType<T>, { name, text }: { name: string; text: string }): T {
  try {
    return schema.parse(JSON.parse(text))
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : messageOf(error)
    throw new ExternalError(`The command \`${name}\` did not print what it should: ${reason}`, { cause: error })
  }
}
