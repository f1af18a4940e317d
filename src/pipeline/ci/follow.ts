import { ExternalError } from '../../domain/errors.ts'
import type { PullRequest, Run } from '../../forges/forge.ts'
import { boundText } from '../../lib/bound-text.ts'
import { redactText } from '../../lib/redact/redact-text.ts'
import { getAttempt, keepReport, moveAttempt } from '../../store/attempts.ts'
import { moveIssue, setResolution } from '../../store/issues.ts'
import { endPullRequest, findPullRequest, type PullRequestRow } from '../../store/pull-requests.ts'
import type { PipelineContext, StageRun } from '../context.ts'
import { performEffect } from '../effect.ts'
import { escalate } from '../escalate.ts'
import { recordOutcome } from '../learn.ts'
import { NOTHING_TO_DO, type Stage, type StageResult } from '../stage.ts'
import { diffBetween } from './build-commit.ts'
import { commentOnce } from './on-thread.ts'
import { patiently } from './patience.ts'
import { nameOf } from './propose.ts'
import { type CiSubject, subjectOf } from './subject.ts'

const EDITED_CHARS_MAX = 20_000

interface Followed extends CiSubject {
  row: PullRequestRow
  pull: PullRequest
}

/** pull request → outcome: its own run proves it or not, and people merge it or close it. */
export const follow: Stage = async (context, stageSubject, run) => {
  const subject = await subjectOf(context, stageSubject)
  if (!subject || (subject.attempt.state !== 'proposed' && subject.attempt.state !== 'verified')) return NOTHING_TO_DO
  const row = await findPullRequest(context.db, subject.attempt.id)
  if (!row) return NOTHING_TO_DO
  return patiently(context, run, subject, async () => {
    const pull = await subject.pipelines.forge.pullRequest(row.number)
    if (!pull)
      return close(context, subject, { state: 'closed', reason: `Pull request ${nameOf(subject, row)} is gone.` })
    const followed = { ...subject, row, pull }
    if (subject.report.redRun) return failed(context, run, followed, subject.report.redRun)
    if (pull.state === 'closed')
      return close(context, subject, {
        state: 'closed',
        reason: `Pull request ${nameOf(subject, row)} was closed without being merged.`,
      })
    const own = await ownRun(followed)
    if (subject.attempt.state === 'verified')
      return pull.state === 'merged' ? merged(followed, run.signal) : again(context, subject)
    if (own?.state === 'succeeded') return verified(context, run, followed, own)
    if (own?.state === 'failed' || own?.state === 'timed_out') return failed(context, run, followed, own)
    return again(context, subject)
  })
}

/**
 * The newest run of the workflow that failed, at the head of the fix, or after the merge at the head of where it was merged to. Where
 * no pull request sets it off, that one is what shows whether the fix works.
 */
async function ownRun({ pipelines: { forge }, report: { failure }, pull, row }: Followed): Promise<Run | undefined> {
  const own = (await forge.runsOfPullRequest(pull)).filter(({ path }) => path === failure.path)
  if (own.length > 0 || pull.state !== 'merged') return newest(own)
  const head = await forge.branchHead(pull.base)
  const later = head === undefined ? [] : await forge.runsOf(head)
  return newest(later.filter((one) => one.path === failure.path && one.createdMs >= (pull.closedMs ?? row.openedMs)))
}

function newest(runs: readonly Run[]): Run | undefined {
  return [...runs].sort((a, b) => b.createdMs - a.createdMs || b.id - a.id)[0]
}

function again({ clock }: PipelineContext, { pipelines }: CiSubject): StageResult {
  return { retryAtMs: clock.nowMs() + pipelines.settings.pollMs, reason: 'The pull request is open.' }
}

async function verified(context: PipelineContext, run: StageRun, followed: Followed, own: Run): Promise<StageResult> {
  const { issue, attempt, row } = followed
  const reason = `Its own run ${own.id} is green.`
  await commentOnce(context, run, followed, {
    at: { kind: 'pull_request', number: row.number },
    name: 'verified',
    body: `The run of this pull request is green: [run ${own.id}](${own.url}). The failure that it is about does not show any more.`,
  })
  return {
    commit: async (tx, nowMs) => {
      await moveAttempt(tx, attempt, 'verified', { nowMs, reason, detail: { runId: own.id, url: own.url } })
      return { stage: 'follow', issueId: issue.id, attemptId: attempt.id }
    },
  }
}

/** Red on its own branch is a failed attempt of the same issue. What does not work is taken back; the branch stays for who goes on. */
async function failed(
  context: PipelineContext,
  run: StageRun,
  followed: Followed,
  own: Pick<Run, 'id' | 'url'>,
): Promise<StageResult> {
  const { attempt, pipelines, row, pull, report } = followed
  // After a crash it is found closed, and is not to be taken for one that people turned down.
  const redRun = { id: own.id, url: own.url }
  await context.db.transaction((tx) => keepReport(tx, attempt.id, { ...report, redRun }))
  const { forge } = pipelines
  const reason = `Its own run ${own.id} failed too: ${own.url}`
  await commentOnce(context, run, followed, {
    at: { kind: 'pull_request', number: row.number },
    name: 'failed',
    body: `The run of this pull request failed too: [run ${own.id}](${own.url}). It does not mend the failure, so it is closed.`,
  })
  const isOpen = async (): Promise<boolean> => (await forge.pullRequest(row.number))?.state === 'open'
  if (pull.state === 'open' || report.redRun)
    await performEffect(context, run, {
      key: `attempt:${attempt.id}:close`,
      action: 'close_pull_request',
      subject: `${forge.repository}${nameOf(followed, row)}`,
      detail: { number: row.number, runId: own.id },
      find: async () => ((await isOpen()) ? 'absent' : 'done'),
      perform: async () => {
        // Somebody may have been faster.
        if (await isOpen()) await forge.closePullRequest(row.number)
      },
    })
  return close(context, followed, { state: 'withdrawn', reason })
}

async function merged(followed: Followed, signal: AbortSignal): Promise<StageResult> {
  const { issue, attempt, row } = followed
  const report = { ...followed.report, ...(await editedBy(followed, signal)) }
  const name = nameOf(followed, row)
  const outcome = row.isMitigation ? ('mitigated' as const) : ('healed' as const)
  const reason = row.isMitigation
    ? `Pull request ${name} was merged: the failure is kept from showing, its cause stays.`
    : `Pull request ${name} was merged, and its run is green.`
  return {
    commit: async (tx, nowMs) => {
      await endPullRequest(tx, attempt.id, { state: 'merged', nowMs })
      await moveAttempt(tx, attempt, 'merged', { nowMs, reason, changes: { report } })
      await moveIssue(tx, issue, outcome, { nowMs, reason, attemptId: attempt.id })
      await setResolution(tx, issue.id, { atMs: nowMs, in: 'time', release: null })
      await recordOutcome(tx, { issue, attemptId: attempt.id, remedy: attempt.remedy, outcome, reason, nowMs })
      return undefined
    },
  }
}

/** What people make of a fix before they take it says what it should have been. The branch may be gone: then nobody knows. */
async function editedBy(
  { attempt: { commit }, pull, pipelines: { forge } }: Followed,
  signal: AbortSignal,
): Promise<{ edited?: string }> {
  if (!commit || pull.commit === commit) return {}
  try {
    const diff = await diffBetween(forge.remote, { from: commit, to: pull.commit }, signal)
    return { edited: boundText(redactText(diff), EDITED_CHARS_MAX) }
  } catch (error) {
    if (error instanceof ExternalError && error.retryAfterMs === undefined) return {}
    throw error
  }
}

/** What people turn down is a lesson: the same change is not proposed again. */
function close(
  context: PipelineContext,
  { issue, attempt }: CiSubject,
  { state, reason }: { state: 'closed' | 'withdrawn'; reason: string },
): StageResult {
  return {
    commit: async (tx, nowMs) => {
      await endPullRequest(tx, attempt.id, { state, nowMs })
      const current = await getAttempt(tx, attempt.id)
      const attemptState = state === 'closed' ? 'rejected' : 'failed'
      await escalate(context, tx, { issueId: issue.id, attemptId: current.id, attemptState, reason })
      return undefined
    },
  }
}
