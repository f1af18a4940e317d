import { Hono } from 'hono'
import type { Clock } from '../../lib/clock.ts'
import { VERSION } from '../../lib/version.ts'
import type { HealthResponse } from '../contract.ts'
import type { Readiness } from '../readiness.ts'

/** Liveness and readiness are two questions: a store that is slow must not get the process restarted. */
export function healthRoutes({ readiness, clock }: { readiness: Readiness; clock: Clock }): Hono {
  const startMs = clock.monotonicMs()
  return new Hono()
    .get('/health', (c) => {
      void readiness.check()
      return c.json({
        status: readiness.last().ready ? 'healthy' : 'degraded',
        version: VERSION,
        uptimeSeconds: Math.floor((clock.monotonicMs() - startMs) / 1000),
      } satisfies HealthResponse)
    })
    .get('/ready', async (c) => {
      const state = await readiness.check()
      return c.json(state, state.ready ? 200 : 503)
    })
}
