import type { Clock } from '../../lib/clock.ts'
import type { RedactOutbound } from '../../lib/redact/redact-outbound.ts'
import { createBookedModel } from '../../models/booked-model.ts'
import type { Budget, Field } from '../../models/config.ts'
import { createModel, type ModelConfig } from '../../models/index.ts'
import type { Database } from '../../store/database.ts'
import type { Analyst } from './analyst.ts'

/** The analyst of a configuration; undefined where it names no model, or a key that is not set. Nothing is loaded and nobody is asked before the first question. */
export function openAnalyst(
  {
    models: { analysis, budget },
    modelKey,
    privacy,
    debounceMs,
    debounceMaxMs,
  }: {
    models: { analysis?: ModelConfig | undefined; budget: Budget }
    modelKey: string | undefined
    privacy: { fields: Field[] }
    debounceMs: number
    debounceMaxMs: number
  },
  { db, clock, redact }: { db: Database; clock: Clock; redact: RedactOutbound },
): Analyst | undefined {
  if (!analysis || (analysis.apiKeyEnv !== undefined && modelKey === undefined)) return undefined
  const model = createModel(analysis, { apiKey: modelKey, clock })
  return {
    model: createBookedModel({ model, config: analysis, budget, db, clock }),
    outputTokensMax: analysis.outputTokensMax,
    fields: privacy.fields,
    redact,
    // An issue has waited for its own burst already.
    waitMsMax: Math.max(0, debounceMaxMs - debounceMs),
  }
}
