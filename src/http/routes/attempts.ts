import type { Sql } from '../../store/database.ts'
import { recentAttempts } from '../../store/queries/attempts.ts'
import { type Routes, routes, scopeOf } from '../access/caller.ts'
import { parseInput } from '../boundary.ts'
import { type AttemptsResponse, attemptsQuery } from '../contract.ts'
import { cursorAfter, parseCursor } from '../cursor.ts'

export function attemptRoutes({ db }: { db: Sql }): Routes {
  return routes().get('/api/v1/attempts', async (c) => {
    const { state, open, limit, cursor } = parseInput(attemptsQuery, c.req.query())
    const attempts = await recentAttempts(db, {
      state,
      openOnly: open === 'true',
      projectId: scopeOf(c),
      limit,
      before: parseCursor(cursor),
    })
    return c.json({ attempts, nextCursor: cursorAfter(attempts, limit) } satisfies AttemptsResponse)
  })
}
