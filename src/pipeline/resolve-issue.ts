import { UserError } from '../domain/errors.ts'
import type { Issue } from '../domain/issue.ts'
import { canMoveIssue, type IssueState } from '../domain/issue-state.ts'
import type { Resolution } from '../domain/resolution.ts'
import { enqueueJob } from '../jobs/jobs.ts'
import { appendAudit } from '../store/audit.ts'
import type { Database, Sql } from '../store/database.ts'
import { findIssue, getIssue, moveIssue, setResolution } from '../store/issues.ts'
import { jobOf } from './stage.ts'

/** What a person says of an issue. */
export type Ruling =
  | { to: 'resolved'; in: Resolution['in']; release?: string | undefined }
  | { to: 'ignored' }
  | { to: 'open' }

/**
 * A person resolves an issue, ignores it or opens it again.
 * @throws UserError when there is no such ticket, it is part of another, or what it is in does not allow it.
 */
export async function ruleOnIssue(
  db: Database,
  { ticket, ruling, by, nowMs }: { ticket: number; ruling: Ruling; by: string; nowMs: number },
): Promise<Issue> {
  return db.transaction(async (tx) => {
    const issue = await rulable(tx, ticket, ruling.to)
    const resolution = resolutionOf(ruling, issue, nowMs)
    await moveIssue(tx, issue, ruling.to, { nowMs, reason: `${sentenceOf(ruling, resolution)} by ${by}.` })
    await setResolution(tx, ticket, resolution)
    await appendAudit(tx, {
      atMs: nowMs,
      actor: by,
      action: ruling.to === 'open' ? 'reopen' : ruling.to === 'ignored' ? 'ignore' : 'resolve',
      subject: `ticket ${ticket}`,
      effectKey: `ruling:${ticket}:${nowMs}`,
      phase: 'note',
      detail: { from: issue.state, resolution },
    })
    if (ruling.to === 'open') await enqueueJob(tx, jobOf({ stage: 'diagnose', issueId: ticket }, nowMs))
    return getIssue(tx, ticket)
  })
}

async function rulable(tx: Sql, ticket: number, to: IssueState): Promise<Issue> {
  const issue = await findIssue(tx, ticket)
  if (!issue) throw new UserError(`There is no ticket ${ticket}. \`prunella issues\` lists them.`)
  if (issue.mergedInto !== null)
    throw new UserError(`Ticket ${ticket} is part of ticket ${issue.mergedInto}: name that one.`)
  if (!canMoveIssue(issue.state, to))
    throw new UserError(`Ticket ${ticket} is ${issue.state}, and cannot be ${to} now.`)
  return issue
}

function resolutionOf(ruling: Ruling, issue: Issue, atMs: number): Resolution | null {
  if (ruling.to !== 'resolved') return null
  const release = ruling.in === 'next_release' ? issue.lastRelease : (ruling.release ?? null)
  return { atMs, in: ruling.in, release: ruling.in === 'time' ? null : release }
}

function sentenceOf(ruling: Ruling, resolution: Resolution | null): string {
  if (ruling.to === 'ignored') return 'Ignored'
  if (ruling.to === 'open') return 'Opened again'
  if (resolution?.in === 'release') return `Resolved in release ${resolution.release}`
  return resolution?.in === 'next_release' ? 'Resolved in the next release' : 'Resolved'
}
