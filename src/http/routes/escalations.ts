import { UserError } from '../../domain/errors.ts'
import type { Clock } from '../../lib/clock.ts'
import { acknowledge } from '../../pipeline/acknowledge.ts'
import type { Database } from '../../store/database.ts'
import { findEscalation } from '../../store/escalations.ts'
import { findIssueRow } from '../../store/queries/issues.ts'
import { openEscalations } from '../../store/queries/waiting.ts'
import { type Routes, routes, scopeOf } from '../access/caller.ts'
import { parseInput } from '../boundary.ts'
import { pageQuery } from '../contract.ts'
import { type DoneResponse, type EscalationsResponse, escalationParams } from '../contract-people.ts'

export function escalationRoutes({ db, clock }: { db: Database; clock: Clock }): Routes {
  return routes()
    .get('/api/v1/escalations', async (c) => {
      const { limit } = parseInput(pageQuery, c.req.query())
      const escalations = await openEscalations(db, { projectId: scopeOf(c), limit })
      return c.json({ escalations } satisfies EscalationsResponse)
    })
    .post('/api/v1/escalations/:id/acknowledge', async (c) => {
      const { id } = parseInput(escalationParams, c.req.param())
      const escalation = await findEscalation(db, id)
      if (!escalation || !(await findIssueRow(db, escalation.issueId, scopeOf(c))))
        throw new UserError(`There is no escalation ${id}.`, { status: 404 })
      await acknowledge(db, id, { by: c.get('caller').name, nowMs: clock.nowMs() })
      return c.json({ done: true } satisfies DoneResponse)
    })
}
