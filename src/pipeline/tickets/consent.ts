import { canMoveIssue } from '../../domain/issue-state.ts'
import { enqueueJob } from '../../jobs/jobs.ts'
import type { Sql } from '../../store/database.ts'
import { findIssue, moveIssue } from '../../store/issues.ts'
import type { PipelineContext } from '../context.ts'
import { jobOf } from '../stage.ts'

/** A person put the label of consent on the ticket: what waited for it is decided again. */
export async function goOnWithConsent(context: PipelineContext, tx: Sql, issueId: number): Promise<void> {
  const nowMs = context.clock.nowMs()
  const issue = await findIssue(tx, issueId)
  if (!issue || !context.project(issue.projectId).policy.requireConsent) return
  if (issue.state === 'needs_human' && canMoveIssue(issue.state, 'diagnosed'))
    await moveIssue(tx, issue, 'diagnosed', { nowMs, reason: 'A person gave consent on the ticket.' })
  await enqueueJob(tx, jobOf({ stage: 'decide', issueId }, nowMs))
}
