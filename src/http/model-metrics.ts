import type { Sql } from '../store/database.ts'
import { callCounts, retryCounts } from '../store/model-calls.ts'
import type { Metric } from './metrics.ts'

/** What questions to language models came to. */
export async function modelMetrics(sql: Sql): Promise<Metric[]> {
  const counts = await callCounts(sql)
  const retries = await retryCounts(sql)
  return [
    {
      name: 'prunella_model_calls_total',
      type: 'counter',
      help: 'Questions to language models, by what came of them.',
      samples: counts.map(({ model, outcome, calls }) => ({ labels: { model, outcome }, value: calls })),
    },
    {
      name: 'prunella_model_retries_total',
      type: 'counter',
      help: 'Those of them that were asked again, because the one before had no answer.',
      samples: retries.map((one) => ({ labels: { model: one.model }, value: one.retries })),
    },
    {
      name: 'prunella_model_tokens_total',
      type: 'counter',
      help: 'Tokens of them, sent and received.',
      samples: counts.flatMap(({ model, outcome, inputTokens, outputTokens }) => [
        { labels: { model, outcome, direction: 'input' }, value: inputTokens },
        { labels: { model, outcome, direction: 'output' }, value: outputTokens },
      ]),
    },
    {
      name: 'prunella_model_cost_total',
      type: 'counter',
      help: 'Money of them, by the configured prices.',
      samples: counts.map(({ model, outcome, costMicros }) => ({
        labels: { model, outcome },
        value: costMicros / 1_000_000,
      })),
    },
  ]
}
