import { UserError } from '../domain/errors.ts'
import { enqueueJob } from '../jobs/jobs.ts'
import { type Approval, closeApproval, findApprovalById } from '../store/approvals.ts'
import { getAttempt, moveAttempt } from '../store/attempts.ts'
import { appendAudit } from '../store/audit.ts'
import type { Database, Sql } from '../store/database.ts'
import { getIssue, moveIssue } from '../store/issues.ts'
import { jobOf } from './stage.ts'

export interface Answer {
  approvalId: number
  answer: 'approved' | 'rejected'
  /** What the person has seen: an answer to another plan is refused. */
  planHash: string
  /** Who answered, for the record. */
  by: string
  reason: string
  nowMs: number
}

/**
 * A person's answer to an open question. The same answer a second time changes nothing.
 * @throws UserError 409 when it was answered otherwise, its time is over or the plan has changed; 403 for who asked.
 */
export async function answerApproval(db: Database, answer: Answer): Promise<Approval> {
  const closed = await db.transaction(async (tx) => {
    const approval = await questionOf(tx, answer.approvalId)
    if (approval.state === answer.answer && approval.planHash === answer.planHash) return approval
    assertAnswerable(approval, answer)
    const attempt = await getAttempt(tx, approval.attemptId)
    const isVoid = attempt.planHash !== approval.planHash
    const { by, nowMs } = answer
    const reason = isVoid ? 'The plan has changed since it was asked for.' : answer.reason
    // Locks the row: of two answers, and of an answer and the end of its time, one is first.
    const isOurs = await closeApproval(tx, approval.id, { state: isVoid ? 'void' : answer.answer, nowMs, by, reason })
    if (isVoid && isOurs) await startOver(tx, approval, { nowMs, reason })
    else if (isOurs) await carryOut(tx, approval, answer)
    return questionOf(tx, approval.id)
  })
  if (closed.state !== answer.answer) assertAnswerable(closed, answer)
  return closed
}

async function questionOf(tx: Sql, id: number): Promise<Approval> {
  const approval = await findApprovalById(tx, id)
  if (!approval) throw new UserError(`There is no request for approval ${id}.`, { status: 404 })
  return approval
}

function assertAnswerable(approval: Approval, { planHash, by, nowMs }: Answer): void {
  const { issueId, state, requestedBy, expiresMs, decidedBy } = approval
  const conflict = (message: string): UserError => new UserError(message, { status: 409 })
  if (state === 'expired' || (state === 'pending' && nowMs >= expiresMs))
    throw conflict(`The request for approval of ticket ${issueId} has expired.`)
  if (state === 'void' || planHash !== approval.planHash)
    throw conflict(`The plan for ticket ${issueId} has changed: look at it again.`)
  if (state !== 'pending') throw conflict(`Ticket ${issueId} was ${state} by ${decidedBy} already.`)
  if (by === requestedBy) throw new UserError(`Who asked for approval cannot give it: ${by}.`, { status: 403 })
}

async function carryOut(tx: Sql, approval: Approval, { answer, by, reason, nowMs }: Answer): Promise<void> {
  const { issueId } = approval
  const sentence = `${answer === 'approved' ? 'Approved' : 'Rejected'} by ${by}${reason ? `: ${reason.replace(/\.$/, '')}` : ''}.`
  const issue = await getIssue(tx, issueId)
  const attempt = await getAttempt(tx, approval.attemptId)
  await appendAudit(tx, {
    atMs: nowMs,
    actor: by,
    action: answer,
    subject: `ticket ${issueId}`,
    effectKey: `approval:${approval.id}`,
    phase: 'note',
    detail: { action: approval.action, planHash: approval.planHash, reason },
  })
  await moveAttempt(tx, attempt, answer, { nowMs, reason: sentence })
  const next = answer === 'approved' ? 'healing' : 'needs_human'
  await moveIssue(tx, issue, next, { nowMs, reason: sentence, attemptId: attempt.id })
  // The job of the question waits for its expiry: this makes it due now, to act on the answer or to find nothing to do.
  await enqueueJob(tx, jobOf({ stage: 'deploy', issueId, attemptId: attempt.id, runAtMs: nowMs }, nowMs))
}

/** What was asked about is not there any more: the issue is decided about again. */
async function startOver(
  tx: Sql,
  { issueId, attemptId }: Approval,
  how: { nowMs: number; reason: string },
): Promise<void> {
  await moveAttempt(tx, await getAttempt(tx, attemptId), 'cancelled', how)
  await moveIssue(tx, await getIssue(tx, issueId), 'diagnosed', { ...how, attemptId })
  await enqueueJob(tx, jobOf({ stage: 'decide', issueId, runAtMs: how.nowMs }, how.nowMs))
}
