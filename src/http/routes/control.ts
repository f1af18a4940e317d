import type { Clock } from '../../lib/clock.ts'
import { goOn, stopEverything } from '../../pipeline/control.ts'
import type { Database } from '../../store/database.ts'
import { type Routes, routes } from '../access/caller.ts'
import { parseBody } from '../boundary.ts'
import { type DoneResponse, killBody } from '../contract-people.ts'

/** The kill switch: on for whoever operates, off for whoever may approve. */
export function controlRoutes({
  db,
  clock,
  dataDir,
  projectIds,
}: {
  db: Database
  clock: Clock
  dataDir: string
  projectIds: readonly number[]
}): Routes {
  return routes()
    .post('/api/v1/kill', async (c) => {
      const { reason } = await parseBody(killBody, c.req)
      const by = c.get('caller').name
      await stopEverything({ dataDir, by, nowMs: clock.nowMs() }, reason, (work) => work(db))
      return c.json({ done: true } satisfies DoneResponse)
    })
    .post('/api/v1/resume', async (c) => {
      await goOn({ dataDir, by: c.get('caller').name, nowMs: clock.nowMs() }, { db, projectIds })
      return c.json({ done: true } satisfies DoneResponse)
    })
}
