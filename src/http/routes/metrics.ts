import type { Clock } from '../../lib/clock.ts'
import type { Sql } from '../../store/database.ts'
import { storeCounts } from '../../store/queries/counts.ts'
import { type Routes, routes } from '../access/caller.ts'
import type { Live } from '../live.ts'
import { type Metric, renderMetrics } from '../metrics.ts'
import { modelMetrics } from '../model-metrics.ts'
import { storeMetrics } from '../store-metrics.ts'

export function metricRoutes({ db, clock, live }: { db: Sql; clock: Clock; live: Pick<Live, 'clients'> }): Routes {
  const startSeconds = clock.nowMs() / 1000
  return routes().get('/metrics', async (c) => {
    const counts = await storeCounts(db, clock.nowMs())
    const metrics = [
      ...storeMetrics(counts),
      ...(await modelMetrics(db)),
      ...processMetrics({ startSeconds, streamClients: live.clients() }),
    ]
    return c.text(renderMetrics(metrics), 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' })
  })
}

function processMetrics({ startSeconds, streamClients }: { startSeconds: number; streamClients: number }): Metric[] {
  const { rss, heapUsed } = process.memoryUsage()
  const gauges = [
    ['prunella_event_stream_clients', 'Clients that follow /events.', streamClients],
    ['process_resident_memory_bytes', 'Memory of the server in use.', rss],
    ['process_heap_bytes', 'Heap of the server in use.', heapUsed],
    ['process_start_time_seconds', 'When the server started, in seconds since 1970.', startSeconds],
  ] as const
  return gauges.map(([name, help, value]) => ({ name, type: 'gauge', help, samples: [{ value }] }))
}
