import { z } from 'zod'
import { anything, lenient, lenientText } from '../../lib/lenient.ts'

/** One error as a program of any language can write it. `type` is kept as it is: `elixir_error`. */
export const record = z.object({
  id: lenientText,
  type: lenientText,
  message: lenientText,
  /** The message of a rejected promise. */
  reason: lenientText,
  stack: lenient(z.string()),
  stacktrace: lenient(z.union([z.string(), z.array(z.string()).transform((lines) => lines.join('\n'))])),
  module: lenientText,
  function: lenientText,
  timestamp: anything,
  /** Occurrences that it stands for. */
  repeated: anything,
  level: lenientText,
  release: lenientText,
  environment: lenientText,
  url: lenientText,
  method: lenientText,
  userAgent: lenientText,
  tags: anything,
})

export type JsonRecord = z.output<typeof record>
