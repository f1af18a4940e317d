import { Hono } from 'hono'
import type { Sql } from '../../store/database.ts'
import { recentAttempts } from '../../store/queries/attempts.ts'
import { parseInput } from '../boundary.ts'
import { type AttemptsResponse, attemptsQuery } from '../contract.ts'
import { cursorAfter, parseCursor } from '../cursor.ts'

export function attemptRoutes({ db }: { db: Sql }): Hono {
  return new Hono().get('/api/v1/attempts', async (c) => {
    const { state, open, limit, cursor } = parseInput(attemptsQuery, c.req.query())
    const attempts = await recentAttempts(db, { state, openOnly: open === 'true', limit, before: parseCursor(cursor) })
    return c.json({ attempts, nextCursor: cursorAfter(attempts, limit) } satisfies AttemptsResponse)
  })
}
