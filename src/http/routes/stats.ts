import type { Clock } from '../../lib/clock.ts'
import type { Sql } from '../../store/database.ts'
import { stats } from '../../store/queries/stats.ts'
import { type Routes, routes, scopeOf } from '../access/caller.ts'
import { parseInput } from '../boundary.ts'
import { type StatsResponse, statsQuery } from '../contract-stats.ts'

const DAY_MS = 86_400_000
const TOP_MAX = 10

export function statsRoutes({ db, clock }: { db: Sql; clock: Clock }): Routes {
  return routes().get('/api/v1/stats', async (c) => {
    const { days } = parseInput(statsQuery, c.req.query())
    const sinceMs = clock.nowMs() - days * DAY_MS
    const found = await stats(db, { projectId: scopeOf(c), sinceMs, topMax: TOP_MAX })
    return c.json({ stats: found } satisfies StatsResponse)
  })
}
