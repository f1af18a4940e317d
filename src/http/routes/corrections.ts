import { UserError } from '../../domain/errors.ts'
import type { Clock } from '../../lib/clock.ts'
import { correctIssue } from '../../pipeline/correct-issue.ts'
import type { Database } from '../../store/database.ts'
import { findIssueRow } from '../../store/queries/issues.ts'
import { type Routes, routes, scopeOf } from '../access/caller.ts'
import { parseBody, parseInput } from '../boundary.ts'
import { issueParams } from '../contract.ts'
import type { DoneResponse } from '../contract-people.ts'
import { correctionBody } from '../contract-stats.ts'

/** What people say of how an issue was judged. */
export function correctionRoutes({ db, clock }: { db: Database; clock: Clock }): Routes {
  return routes().post('/api/v1/issues/:id/corrections', async (c) => {
    const { id } = parseInput(issueParams, c.req.param())
    const { kind, severity, cause, note } = await parseBody(correctionBody, c.req)
    const issue = await findIssueRow(db, id, scopeOf(c))
    if (!issue) throw new UserError(`There is no issue ${id}.`, { status: 404 })
    const value = kind === 'wrong_severity' ? severity : kind === 'wrong_cause' ? cause : null
    if (value === undefined) throw new UserError(`Say with ${kind} what it should have been.`)
    const correction = { kind, value, note, patch: null }
    const said = { ticket: issue.id, corrections: [correction], by: c.get('caller').name, nowMs: clock.nowMs() }
    await correctIssue(db, said)
    return c.json({ done: true } satisfies DoneResponse)
  })
}
