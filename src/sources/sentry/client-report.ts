import { z } from 'zod'
import { lenientList } from '../../lib/lenient.ts'

const DISCARDED_MAX = 200
const QUANTITY_MAX = 1_000_000

const REASONS = new Set(
  `ratelimit_backoff queue_overflow cache_overflow buffer_overflow network_error send_error before_send event_processor
  sample_rate backpressure internal_sdk_error insufficient_data ignored invalid no_parent_span`.split(/\s+/),
)
const CATEGORIES = new Set(
  `default error transaction span log_item log_byte session attachment monitor replay feedback profile profile_chunk
  trace_metric metric_bucket security internal`.split(/\s+/),
)

const discarded = z.object({
  reason: z.string(),
  category: z.string(),
  quantity: z.int().min(1).max(QUANTITY_MAX),
})

const report = z.object({ discarded_events: lenientList(discarded, DISCARDED_MAX) })

/** What a client says that it did not send, by its reason and the category. A sender's inventions are one kind. */
export function discardedCounts(payload: unknown): Record<string, number> | undefined {
  const parsed = report.safeParse(payload)
  if (!parsed.success) return undefined
  const counts: Record<string, number> = {}
  for (const { reason, category, quantity } of parsed.data.discarded_events ?? []) {
    const kind = `client_discarded:${known(REASONS, reason)}:${known(CATEGORIES, category)}`
    counts[kind] = (counts[kind] ?? 0) + quantity
  }
  return counts
}

function known(names: ReadonlySet<string>, name: string): string {
  return names.has(name) ? name : 'other'
}
