import { Hono } from 'hono'
import type { Sql } from '../../store/database.ts'
import { auditAfter } from '../../store/queries/audit.ts'
import { parseInput } from '../boundary.ts'
import { type AuditResponse, auditQuery } from '../contract.ts'

export function auditRoutes({ db }: { db: Sql }): Hono {
  return new Hono().get('/api/v1/audit', async (c) => {
    const { after, limit } = parseInput(auditQuery, c.req.query())
    return c.json({ entries: await auditAfter(db, after, limit) } satisfies AuditResponse)
  })
}
