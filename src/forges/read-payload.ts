import type { z } from 'zod'
import type { DeliverySubject } from './forge.ts'

/** What a delivery of one kind tells of. */
export type PayloadReader = (payload: unknown) => DeliverySubject[]

/** The body of a delivery as JSON; undefined for what is none. */
export function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}

/** Of a payload of another shape nothing is told. */
export function payloadReader<Schema extends z.ZodType>(
  schema: Schema,
  read: (payload: z.output<Schema>) => DeliverySubject[],
): PayloadReader {
  return (payload) => {
    const parsed = schema.safeParse(payload)
    return parsed.success ? read(parsed.data) : []
  }
}
