import type { RedactOutbound } from '../../lib/redact/redact-outbound.ts'
import type { BookedModel } from '../../models/booked-model.ts'
import type { Field } from '../../models/config.ts'

/** The model that is asked for causes, and what it may be told. */
export interface Analyst {
  model: BookedModel
  outputTokensMax: number
  fields: readonly Field[]
  redact: RedactOutbound
  /** How long the first of a batch waits for others whose burst is not over. */
  waitMsMax: number
}
