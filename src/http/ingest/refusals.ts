import { messageOf } from '../../domain/errors.ts'
import type { Logger } from '../../lib/logger.ts'
import type { IngestQueue } from '../../pipeline/ingest.ts'

const REASONS: Readonly<Record<number, string>> = {
  400: 'invalid',
  403: 'wrong_key',
  405: 'method',
  413: 'too_large',
  415: 'encoding',
  429: 'rate_limited',
}

/**
 * Counts what is refused, without making anybody wait: a refusal must cost us no more than the refused. While one count is being
 * stored, the next ones gather; those that cannot be stored are lost.
 */
export function createRefusalCounter(queue: IngestQueue, logger: Logger): (projectId: number, status: number) => void {
  let gathered = new Map<number, Record<string, number>>()
  let isStoring = false

  async function store(): Promise<void> {
    isStoring = true
    while (gathered.size > 0) {
      const batch = gathered
      gathered = new Map()
      for (const [projectId, counts] of batch) {
        await queue
          .submit({ projectId, events: [], sessions: [], counts, bytes: 0 })
          .catch((error: unknown) => logger.warn('refusals were not counted', { error: messageOf(error) }))
      }
    }
    isStoring = false
  }

  return (projectId, status) => {
    const kind = `refused:${REASONS[status] ?? status}`
    const counts = gathered.get(projectId) ?? {}
    counts[kind] = (counts[kind] ?? 0) + 1
    gathered.set(projectId, counts)
    if (!isStoring) void store()
  }
}
