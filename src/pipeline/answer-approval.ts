import { UserError } from '../domain/errors.ts'
import { enqueueJob } from '../jobs/jobs.ts'
import { type Approval, closeApproval, findOpenApproval } from '../store/approvals.ts'
import { getAttempt, moveAttempt } from '../store/attempts.ts'
import { appendAudit } from '../store/audit.ts'
import type { Database } from '../store/database.ts'
import { getIssue, moveIssue } from '../store/issues.ts'
import { jobOf } from './stage.ts'

export interface Answer {
  issueId: number
  answer: 'approved' | 'rejected'
  /** Who answered, for the record. */
  by: string
  reason: string
  nowMs: number
}

/** A person's answer to the open question of a ticket. Throws UserError when there is none, or its time is over. */
export async function answerApproval(db: Database, { issueId, answer, by, reason, nowMs }: Answer): Promise<Approval> {
  return db.transaction(async (tx) => {
    const approval = await findOpenApproval(tx, issueId)
    if (!approval) throw new UserError(`Ticket ${issueId} does not wait for approval.`)
    if (nowMs >= approval.expiresMs) throw new UserError(`The request for approval of ticket ${issueId} has expired.`)
    const isOurs = await closeApproval(tx, approval.id, { state: answer, nowMs, by, reason })
    if (!isOurs) throw new UserError(`Somebody else has answered for ticket ${issueId} already.`)

    const sentence = `${answer === 'approved' ? 'Approved' : 'Rejected'} by ${by}${reason ? `: ${reason}` : ''}.`
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
    return approval
  })
}
