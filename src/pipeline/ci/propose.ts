import { ExternalError } from '../../domain/errors.ts'
import type { PullRequest } from '../../forges/forge.ts'
import { pushNewBranch, remoteBranch } from '../../lib/git-remote.ts'
import { fenced } from '../../lib/markdown.ts'
import { reasonOf } from '../../policy/decide.ts'
import { PULL_REQUEST_BRANCH_PREFIX } from '../../policy/floor.ts'
import { getAttempt, moveAttempt } from '../../store/attempts.ts'
import { flakyHistory } from '../../store/forge-runs.ts'
import { moveIssue } from '../../store/issues.ts'
import { findSameOpen, findTurnedDown, insertPullRequest, listOpenedMs } from '../../store/pull-requests.ts'
import type { PipelineContext, StageRun } from '../context.ts'
import { FailedEffectError, performEffect } from '../effect.ts'
import { askPolicy } from '../facts.ts'
import { ticketOf } from '../remediate.ts'
import { NOTHING_TO_DO, retryLater, type Stage, type StageResult } from '../stage.ts'
import { withCommit } from './build-commit.ts'
import { giveUp } from './give-up.ts'
import { commitPlan } from './mend.ts'
import { commentOnce, labelOnce } from './on-thread.ts'
import { patiently } from './patience.ts'
import type { CiFix } from './propose-fix.ts'
import { pullRequestWords } from './report.ts'
import { type CiSubject, subjectOf } from './subject.ts'
import { whyNotWanted } from './wanted.ts'
import { whatToAllow } from './what-to-allow.ts'

const HOUR_MS = 3_600_000
const HISTORY_MS = 30 * 24 * HOUR_MS
/** A tracker that is not there holds nothing up for longer. */
const TICKET_WAIT_MS = 600_000
const TICKET_LOOK_MS = 2_000
const LABEL = 'auto-heal'
const MITIGATION_LABEL = 'mitigation'

/** A fix with everything that a pull request is made of. */
interface Proposal extends CiSubject {
  fix: CiFix
  base: string
  branch: string
}

/** attempt → the world: a branch and a pull request, when the policy allows it. Merging is for people. */
export const propose: Stage = async (context, stageSubject, run) => {
  const subject = await subjectOf(context, stageSubject)
  if (!subject || (subject.attempt.state !== 'tested' && subject.attempt.state !== 'committed')) return NOTHING_TO_DO
  const { fix, base } = subject.report
  if (!fix || !base) return NOTHING_TO_DO
  const proposal = { ...subject, fix, base, branch: `${PULL_REQUEST_BRANCH_PREFIX}ticket-${ticketOf(subject.attempt)}` }
  return patiently(
    context,
    run,
    subject,
    async () => (await heldBack(context, run, proposal)) ?? apply(context, run, proposal),
  )
}

/** What speaks against it now, asked right before: the policy, people, what was turned down before, the cap. */
async function heldBack(context: PipelineContext, run: StageRun, proposal: Proposal): Promise<StageResult | undefined> {
  const { issue, attempt, pipelines, report } = proposal
  const decision = await askPolicy(context, { action: 'propose', issue, attempt })
  if (decision.verdict === 'wait') return retryLater(decision)
  if (decision.verdict !== 'allow') return giveUp(context, run, proposal, { reason: reasonOf(decision) })
  if (decision.dryRun)
    return giveUp(context, run, proposal, {
      reason: 'Dry run: it would have opened a pull request. Nothing was changed.',
    })
  const notWanted = await whyNotWanted(proposal)
  if (notWanted !== undefined)
    return giveUp(context, run, proposal, { reason: notWanted, attemptState: 'cancelled', isTold: false })
  const nowMs = context.clock.nowMs()
  if (proposal.isTicketWanted && nowMs - attempt.startedMs < TICKET_WAIT_MS)
    return { retryAtMs: nowMs + TICKET_LOOK_MS, reason: 'The pull request names the ticket, which is being opened.' }
  const { path } = report.failure
  const lesson = await findTurnedDown(context.db, { projectId: issue.projectId, path, planHash: attempt.planHash! })
  if (lesson)
    return giveUp(context, run, proposal, {
      reason: `The same change was turned down as ${nameOf(proposal, lesson)}: it is not proposed again.`,
    })
  const open = await findSameOpen(context.db, { projectId: issue.projectId, path, planHash: attempt.planHash! })
  if (open && open.attemptId !== attempt.id)
    return {
      retryAtMs: nowMs + pipelines.settings.pollMs,
      reason: `The same change is proposed as ${nameOf(proposal, open)}.`,
    }
  const openedMs = await listOpenedMs(context.db, issue.projectId, nowMs - HOUR_MS)
  const { pullRequestsPerHourMax } = pipelines.settings
  if (attempt.state === 'committed' || openedMs.length < pullRequestsPerHourMax) return undefined
  const reason = `pull_requests_per_hour_max (${pullRequestsPerHourMax}) is reached.`
  return { retryAtMs: (openedMs[0] ?? nowMs) + HOUR_MS, reason }
}

async function apply(context: PipelineContext, run: StageRun, proposal: Proposal): Promise<StageResult> {
  const pushed = await push(context, run, proposal)
  if (pushed !== undefined) return giveUp(context, run, proposal, { reason: pushed })
  const pull = await openPullRequest(context, run, proposal)
  await decorate(context, run, proposal, pull)
  const { issue, attempt } = proposal
  return {
    commit: async (tx, nowMs) => {
      const reason = `Pull request ${nameOf(proposal, pull)} proposes it: ${pull.url}`
      await moveAttempt(tx, await getAttempt(tx, attempt.id), 'proposed', { nowMs, reason })
      await moveIssue(tx, issue, 'verifying', { nowMs, reason, attemptId: attempt.id })
      return { stage: 'follow', issueId: issue.id, attemptId: attempt.id }
    },
  }
}

/** Gives the permission that is missing, as a sentence, when the forge takes the fix for that reason from nobody like us. */
async function push(context: PipelineContext, run: StageRun, proposal: Proposal): Promise<string | undefined> {
  const { attempt, branch, base, fix, pipelines } = proposal
  if (attempt.commit) return undefined
  const { remote, repository } = pipelines.forge
  try {
    await withCommit(remote, commitPlan(proposal, fix, base), run.signal, async (dir, { commit }) => {
      await performEffect(context, run, {
        key: `attempt:${attempt.id}:push`,
        action: 'push',
        subject: repository,
        detail: { branch, base, commit, planHash: attempt.planHash },
        find: async () => ((await remoteBranch(remote, branch, run.signal)) === commit ? 'done' : 'absent'),
        perform: (signal) => pushNewBranch(dir, remote, { branch, commit }, signal),
      })
      await context.db.transaction(async (tx) => {
        const reason = `The fix is commit ${commit.slice(0, 12)} on branch ${branch}.`
        const nowMs = context.clock.nowMs()
        await moveAttempt(tx, await getAttempt(tx, attempt.id), 'committed', {
          nowMs,
          reason,
          changes: { branch, commit },
        })
      })
    })
  } catch (error) {
    const refusal = error instanceof FailedEffectError ? whatToAllow(error.message) : undefined
    if (refusal === undefined) throw error
    const { thread } = proposal
    if (thread !== undefined)
      await commentOnce(context, run, proposal, {
        at: { kind: 'issue', number: thread },
        name: 'patch',
        body: `${refusal} Until then, this is the patch:\n\n${fenced(attempt.diff ?? '', 'diff')}`,
      })
    return `${refusal} The patch is kept with the ticket.`
  }
  return undefined
}

async function openPullRequest(context: PipelineContext, run: StageRun, proposal: Proposal): Promise<PullRequest> {
  const { issue, attempt, pipelines, report, branch, fix } = proposal
  const { forge, settings } = pipelines
  const { failure } = report
  const sinceMs = context.clock.nowMs() - HISTORY_MS
  const history = await flakyHistory(context.db, { projectId: issue.projectId, path: failure.path, sinceMs })
  await performEffect(context, run, {
    key: `attempt:${attempt.id}:pull-request`,
    action: 'open_pull_request',
    subject: forge.repository,
    detail: { branch, base: failure.branch },
    find: async () => ((await forge.findPullRequest(branch)) ? 'done' : 'absent'),
    perform: async () => {
      await forge.openPullRequest({
        branch,
        base: failure.branch,
        ...pullRequestWords(proposal, fix, { history }),
        isDraft: settings.draft,
      })
    },
  })
  const pull = await forge.findPullRequest(branch)
  // A list may be a moment behind what was just made.
  if (!pull) throw new ExternalError(`The pull request of ${branch} is not listed yet.`, { retryAfterMs: 2000 })
  await context.db.transaction((tx) =>
    insertPullRequest(tx, {
      projectId: issue.projectId,
      issueId: issue.id,
      attemptId: attempt.id,
      number: pull.number,
      url: pull.url,
      path: failure.path,
      category: failure.category,
      planHash: attempt.planHash!,
      isMitigation: fix.isMitigation,
      openedMs: context.clock.nowMs(),
    }),
  )
  return pull
}

async function decorate(context: PipelineContext, run: StageRun, proposal: Proposal, pull: PullRequest): Promise<void> {
  const { attempt, pipelines, fix, thread } = proposal
  const { number, url } = pull
  const at = { kind: 'pull_request', number } as const
  const { forge, settings } = pipelines
  await labelOnce(context, run, proposal, { at, labels: fix.isMitigation ? [LABEL, MITIGATION_LABEL] : [LABEL] })
  if (settings.reviewers.length > 0)
    await performEffect(context, run, {
      key: `attempt:${attempt.id}:review`,
      action: 'request_review',
      subject: `${forge.repository}${forge.nameOf(at)}`,
      detail: { reviewers: settings.reviewers },
      find: async () => {
        const asked = (await forge.pullRequest(number))?.reviewers ?? []
        return settings.reviewers.every((name) => asked.includes(name)) ? 'done' : 'absent'
      },
      perform: () => forge.requestReview(number, settings.reviewers),
    })
  if (thread !== undefined)
    await commentOnce(context, run, proposal, {
      at: { kind: 'issue', number: thread },
      name: 'proposed',
      body: `Pull request ${nameOf(proposal, pull)} proposes a fix: ${url}`,
    })
}

export function nameOf({ pipelines: { forge } }: Pick<CiSubject, 'pipelines'>, { number }: { number: number }): string {
  return forge.nameOf({ kind: 'pull_request', number })
}
