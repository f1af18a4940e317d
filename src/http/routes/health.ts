import type { Clock } from '../../lib/clock.ts'
import type { OwnFaults } from '../../lib/own-faults.ts'
import { VERSION } from '../../lib/version.ts'
import { type Routes, routes } from '../access/caller.ts'
import type { HealthResponse } from '../contract.ts'
import type { Readiness } from '../readiness.ts'

/** Liveness and readiness are two questions: a store that is slow must not get the process restarted. */
export function healthRoutes({
  readiness,
  ownFaults,
  clock,
}: {
  readiness: Readiness
  ownFaults: Pick<OwnFaults, 'reason'>
  clock: Clock
}): Routes {
  const startMs = clock.monotonicMs()
  return routes()
    .get('/health', (c) => {
      void readiness.check()
      return c.json({
        status: readiness.last().ready && ownFaults.reason === undefined ? 'healthy' : 'degraded',
        version: VERSION,
        uptimeSeconds: Math.floor((clock.monotonicMs() - startMs) / 1000),
      } satisfies HealthResponse)
    })
    .get('/ready', async (c) => {
      const state = await readiness.check()
      return c.json(state, state.ready ? 200 : 503)
    })
}
