import type { Context } from 'hono'
import { UserError } from '../../domain/errors.ts'
import type { Clock } from '../../lib/clock.ts'
import { answerApproval } from '../../pipeline/answer-approval.ts'
import { findApprovalById } from '../../store/approvals.ts'
import type { Database } from '../../store/database.ts'
import { findIssueRow } from '../../store/queries/issues.ts'
import { pendingApprovals } from '../../store/queries/waiting.ts'
import { type ApiEnv, type Routes, routes, scopeOf } from '../access/caller.ts'
import { parseBody, parseInput } from '../boundary.ts'
import { pageQuery } from '../contract.ts'
import { type ApprovalResponse, type ApprovalsResponse, answerBody, approvalParams } from '../contract-people.ts'

/** What waits for a person, and their answers. `onChanged` is called after each. */
export function approvalRoutes({
  db,
  clock,
  onChanged,
}: {
  db: Database
  clock: Clock
  onChanged: () => void
}): Routes {
  const answerWith = (answer: 'approved' | 'rejected') => async (c: Context<ApiEnv>) => {
    const { id } = parseInput(approvalParams, c.req.param())
    const approval = await findApprovalById(db, id)
    if (!approval || !(await findIssueRow(db, approval.issueId, scopeOf(c))))
      throw new UserError(`There is no request for approval ${id}.`, { status: 404 })
    const body = await parseBody(answerBody, c.req)
    const by = c.get('caller').name
    const answered = await answerApproval(db, { approvalId: id, answer, by, nowMs: clock.nowMs(), ...body })
    onChanged()
    return c.json({ approval: answered } satisfies ApprovalResponse)
  }
  return routes()
    .get('/api/v1/approvals', async (c) => {
      const { limit } = parseInput(pageQuery, c.req.query())
      const approvals = await pendingApprovals(db, { projectId: scopeOf(c), limit })
      return c.json({ approvals } satisfies ApprovalsResponse)
    })
    .post('/api/v1/approvals/:id/approve', answerWith('approved'))
    .post('/api/v1/approvals/:id/reject', answerWith('rejected'))
}
