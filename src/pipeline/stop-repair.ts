import type { AttemptState } from '../domain/attempt.ts'
import type { Issue } from '../domain/issue.ts'
import { canMoveIssue } from '../domain/issue-state.ts'
import { cancelJob, findOpenJob } from '../jobs/jobs.ts'
import { listAttempts, moveAttempt } from '../store/attempts.ts'
import type { Sql } from '../store/database.ts'
import { moveIssue } from '../store/issues.ts'
import { jobOf } from './stage.ts'

/** All of it happens in a workspace: nobody has seen it, and nothing else knows of it. */
const IN_WORKSPACE: readonly AttemptState[] = ['planned', 'reproduced', 'patched']

/** Ends what is tried for an issue that becomes part of another, where nothing was changed or asked yet. False where it must go on. */
export async function stopRepair(tx: Sql, issue: Issue, nowMs: number): Promise<boolean> {
  const attempt = (await listAttempts(tx, issue.id)).find(({ endedMs }) => endedMs === null)
  if (!attempt || !IN_WORKSPACE.includes(attempt.state) || !canMoveIssue(issue.state, 'diagnosed')) return false
  const { kind, subject } = jobOf({ stage: 'remediate', issueId: issue.id, attemptId: attempt.id }, nowMs)
  const job = await findOpenJob(tx, { kind, subject })
  if (!job) return false
  const reason = 'It is the same as another issue, for which something is tried already.'
  // Whoever works on it notices with the next heartbeat, and can write nothing of it any more.
  await cancelJob(tx, job.id, { nowMs, reason })
  await moveAttempt(tx, attempt, 'cancelled', { nowMs, reason })
  await moveIssue(tx, issue, 'diagnosed', { nowMs, reason, attemptId: attempt.id })
  return true
}
