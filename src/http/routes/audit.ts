import type { Sql } from '../../store/database.ts'
import { auditAfter } from '../../store/queries/audit.ts'
import { type Routes, routes } from '../access/caller.ts'
import { parseInput } from '../boundary.ts'
import { type AuditResponse, auditQuery } from '../contract.ts'

export function auditRoutes({ db }: { db: Sql }): Routes {
  return routes().get('/api/v1/audit', async (c) => {
    const { after, limit } = parseInput(auditQuery, c.req.query())
    return c.json({ entries: await auditAfter(db, after, limit) } satisfies AuditResponse)
  })
}
