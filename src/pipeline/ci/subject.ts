import type { Attempt, AttemptState } from '../../domain/attempt.ts'
import type { Issue } from '../../domain/issue.ts'
import type { Ticket } from '../../domain/ticket.ts'
import type { Run } from '../../forges/forge.ts'
import { getAttempt } from '../../store/attempts.ts'
import { getIssue } from '../../store/issues.ts'
import { sampleEvent } from '../../store/queries/evidence.ts'
import { ticketOfIssue } from '../../store/tickets.ts'
import type { PipelineContext } from '../context.ts'
import type { StageSubject } from '../stage.ts'
import { type CiFailure, ciFailure, failureIn } from './failure.ts'
import type { CiFix } from './propose-fix.ts'
import type { Pipelines } from './settings.ts'

/** What an attempt on a pipeline keeps as its report. */
export interface CiReport {
  failure: CiFailure
  /** One sentence each, in order: what was tried before. */
  tried: string[]
  /** Once there is one. */
  fix?: CiFix
  /** Commit that the fix stands on, at the head of the branch that failed. */
  base?: string
  /** What people changed on it before they merged it, as a diff. */
  edited?: string
  /** Its own run that failed: since then the pull request is being taken back. */
  redRun?: Pick<Run, 'id' | 'url'>
  /** Since people are being told of it: how the attempt ends. */
  givenUp?: { reason: string; attemptState: AttemptState }
}

/** All that the three stages of a pipeline's attempt work on. */
export interface CiSubject {
  issue: Issue
  attempt: Attempt
  pipelines: Pipelines
  report: CiReport
  /** Issue of the forge that asked for it, or that is its ticket. */
  thread: number | undefined
  /** Its ticket is to be opened there, and is not yet. */
  isTicketWanted: boolean
}

/** undefined where the project has no forge any more, or nothing is known of the failure. */
export async function subjectOf(
  context: PipelineContext,
  { issueId, attemptId }: StageSubject,
): Promise<CiSubject | undefined> {
  const issue = await getIssue(context.db, issueId)
  const attempt = await getAttempt(context.db, attemptId!)
  const { pipelines } = context.project(issue.projectId)
  const report = reportOf(attempt.report) ?? (await firstReport(context, issueId))
  if (!pipelines || !report) return undefined
  const ticket = await ticketAt(context, issueId, pipelines.forge.place)
  const thread = report.failure.thread ?? (ticket?.key ? Number(ticket.key) : undefined)
  return { issue, attempt, pipelines, report, thread, isTicketWanted: ticket?.state === 'wanted' }
}

/** Pinned when the attempt first acts: what comes in later is of another run. */
function reportOf(report: unknown): CiReport | undefined {
  const failure = ciFailure.safeParse((report as CiReport | null)?.failure).data
  return failure && { ...(report as CiReport), failure }
}

/** Only where the tracker is that of the repository itself. */
async function ticketAt({ db }: PipelineContext, issueId: number, place: string): Promise<Ticket | undefined> {
  const ticket = await ticketOfIssue(db, issueId)
  return ticket?.place.toLowerCase() === place.toLowerCase() ? ticket : undefined
}

async function firstReport({ db }: PipelineContext, issueId: number): Promise<CiReport | undefined> {
  const failure = failureIn(await sampleEvent(db, issueId))
  return failure && { failure, tried: [] }
}
