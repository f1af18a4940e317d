import { createHash } from 'node:crypto'
import type { AttemptState } from '../../domain/attempt.ts'
import { ExternalError } from '../../domain/errors.ts'
import type { Forge } from '../../forges/forge.ts'
import { getAttempt, moveAttempt } from '../../store/attempts.ts'
import type { Sql } from '../../store/database.ts'
import { getIssue, moveIssue, setResolution } from '../../store/issues.ts'
import type { PipelineContext, StageRun } from '../context.ts'
import { performEffect } from '../effect.ts'
import { escalate } from '../escalate.ts'
import { askPolicy } from '../facts.ts'
import { recordOutcome } from '../learn.ts'
import { NOTHING_TO_DO, retryLater, type Stage, type StageResult } from '../stage.ts'
import { giveUp } from './give-up.ts'
import { faultOfEdit } from './judge-edit.ts'
import { patiently } from './patience.ts'
import type { CiFix } from './propose-fix.ts'
import { titleOf } from './report.ts'
import { type Source, withSource } from './source.ts'
import { type CiSubject, subjectOf } from './subject.ts'
import { whyNotWanted } from './wanted.ts'

/** decision → attempt: runs again what may pass by itself, else finds the edit. Only the re-run changes anything. */
export const mend: Stage = async (context, stageSubject, run) => {
  const attempt = await getAttempt(context.db, stageSubject.attemptId!)
  if (attempt.state === 'tested') return next('propose', stageSubject)
  if (attempt.state !== 'planned' && attempt.state !== 'rerun') return NOTHING_TO_DO
  const subject = await subjectOf(context, stageSubject)
  if (!subject) return abandon(context, stageSubject)
  return patiently(context, run, subject, async () => {
    const notWanted = await whyNotWanted(subject)
    if (notWanted !== undefined)
      return giveUp(context, run, subject, { reason: notWanted, attemptState: 'cancelled', isTold: false })
    const { remedy, title, advice } = subject.report.failure
    if (remedy === 'none')
      return giveUp(context, run, subject, { reason: `${title}. ${advice}`, attemptState: 'cancelled' })
    if (attempt.state === 'rerun') return lookAtRerun(context, run, subject)
    if (remedy === 'rerun') return runAgain(context, run, subject)
    return findEdit(context, run, subject)
  })
}

async function runAgain(context: PipelineContext, run: StageRun, subject: CiSubject): Promise<StageResult> {
  const { issue, attempt, pipelines, report } = subject
  const decision = await askPolicy(context, { action: 'propose', issue, attempt })
  if (decision.verdict === 'wait') return retryLater(decision)
  if (decision.dryRun)
    return giveUp(context, run, subject, {
      reason: 'Dry run: it would have run the pipeline again.',
      attemptState: 'cancelled',
    })
  const { runId, attempt: failed } = report.failure
  const isRunAgain = async (): Promise<boolean> => ((await pipelines.forge.run(runId))?.attempt ?? 0) > failed
  await performEffect(context, run, {
    key: `attempt:${attempt.id}:rerun`,
    action: 'rerun',
    subject: `run ${runId} of ${pipelines.forge.repository}`,
    detail: { runId, failedAttempt: failed },
    find: async () => ((await isRunAgain()) ? 'done' : 'absent'),
    perform: async () => {
      // Somebody may have been faster.
      if (!(await isRunAgain())) await pipelines.forge.rerun(runId)
    },
  })
  return {
    commit: async (tx, nowMs) => {
      const reason = 'The cause may pass by itself: the failed jobs run again, unchanged.'
      await moveAttempt(tx, attempt, 'rerun', { nowMs, reason, changes: { report } })
      return { stage: 'mend', issueId: issue.id, attemptId: attempt.id, runAtMs: nowMs + pipelines.settings.pollMs }
    },
  }
}

async function lookAtRerun(context: PipelineContext, run: StageRun, subject: CiSubject): Promise<StageResult> {
  const { pipelines, report } = subject
  const { runId, attempt: failed } = report.failure
  const again = await pipelines.forge.run(runId)
  if (!again) return giveUp(context, run, subject, { reason: `Run ${runId} is gone.` })
  if (again.attempt <= failed || again.state === 'running')
    return { retryAtMs: context.clock.nowMs() + pipelines.settings.pollMs, reason: 'The pipeline runs again.' }
  if (again.state === 'succeeded') return recovered(subject, 'Run again, unchanged, it passed: nothing is proposed.')
  const tried = [...report.tried, `The failed jobs ran again, unchanged, and failed again (attempt ${again.attempt}).`]
  return findEdit(context, run, { ...subject, report: { ...report, tried } })
}

/** What passed by itself has not lost its cause: it is kept as mitigated, and counts as flaky when it comes back. */
function recovered({ issue, attempt, report }: CiSubject, reason: string): StageResult {
  return {
    commit: async (tx, nowMs) => {
      await moveAttempt(tx, attempt, 'recovered', { nowMs, reason, changes: { report } })
      await moveIssue(tx, issue, 'verifying', { nowMs, reason, attemptId: attempt.id })
      await moveIssue(tx, await getIssue(tx, issue.id), 'mitigated', { nowMs, reason, attemptId: attempt.id })
      await setResolution(tx, issue.id, { atMs: nowMs, in: 'time', release: null })
      const end = { attemptId: attempt.id, remedy: 'rerun', outcome: 'mitigated' as const, reason, nowMs }
      await recordOutcome(tx, { issue, ...end })
      return undefined
    },
  }
}

async function findEdit(context: PipelineContext, run: StageRun, subject: CiSubject): Promise<StageResult> {
  const {
    pipelines: { forge },
    report: { failure },
  } = subject
  const base = await forge.branchHead(failure.branch)
  if (base === undefined) throw new ExternalError(`The branch ${failure.branch} is gone.`)
  if (base !== failure.commit && (await isGreen(subject, base)))
    return recovered(subject, `A later commit of ${failure.branch} is green: nothing is proposed.`)
  return withSource(forge.remote, base, run.signal, (source) => findEditIn(context, run, subject, { base, source }))
}

async function findEditIn(
  context: PipelineContext,
  run: StageRun,
  subject: CiSubject,
  { base, source }: { base: string; source: Source },
): Promise<StageResult> {
  const { issue, attempt, pipelines, report } = subject
  const { forge } = pipelines
  const { failure } = report
  const texts = new Map<string, string | undefined>()
  const readFile = async (path: string): Promise<string | undefined> => {
    if (!texts.has(path)) texts.set(path, await forge.readFile(path, base))
    return texts.get(path)
  }
  const hasFailedAgain = report.tried.length > 0
  const proposal = await pipelines.proposeFix({ failure, hasFailedAgain, readFile, source, signal: run.signal })
  if ('reason' in proposal) {
    const attemptState = hasFailedAgain ? 'failed' : 'cancelled'
    return giveUp(context, run, subject, { reason: proposal.reason, attemptState })
  }
  for (const path of Object.keys(proposal.fix.files)) await readFile(path)
  const fault = faultOfEdit(proposal.fix, { path: failure.path, readOld: (path) => texts.get(path) })
  if (fault !== undefined) return giveUp(context, run, subject, { reason: `The edit is refused. ${fault}` })
  const complaints = await complaintsOf(forge, proposal.fix, failure.path)
  if (complaints?.[0] !== undefined)
    return giveUp(context, run, subject, { reason: `The edit is refused. The forge says of it: ${complaints[0]}` })
  const fix = complaints
    ? withProof(proposal.fix, `The lint of the forge takes the new ${failure.path}.`)
    : proposal.fix

  const { diff } = await source.commit(commitPlan(subject, fix, base))
  return {
    commit: async (tx, nowMs) => {
      const changes = { diff, planHash: hashOfChange(failure.path, diff), report: { ...report, fix, base } }
      const steps: [AttemptState, string][] = [
        ['reproduced', report.tried.at(-1) ?? `The log of run ${failure.runId} shows the failure.`],
        ['patched', fix.changes.join(' ') || fix.title],
        ['tested', fix.proof.join(' ') || 'Its own run will show whether it works.'],
      ]
      await moveThrough(tx, attempt.id, steps, { nowMs, changes })
      return { stage: 'propose', issueId: issue.id, attemptId: attempt.id }
    },
  }
}

/** What the forge itself says against the workflow as it would be; undefined where it is not changed, or cannot be asked. */
async function complaintsOf(forge: Forge, { files }: CiFix, path: string): Promise<string[] | undefined> {
  const text = files[path]
  return text === undefined ? undefined : forge.complaintsOf?.(path, text)
}

function withProof(fix: CiFix, sentence: string): CiFix {
  return { ...fix, proof: [...fix.proof, sentence] }
}

async function moveThrough(
  tx: Sql,
  id: number,
  steps: readonly [AttemptState, string][],
  { nowMs, changes }: { nowMs: number; changes: Parameters<typeof moveAttempt>[3]['changes'] & object },
): Promise<void> {
  for (const [to, reason] of steps) await moveAttempt(tx, await getAttempt(tx, id), to, { nowMs, reason, changes })
}

async function isGreen({ pipelines, report: { failure } }: CiSubject, commit: string): Promise<boolean> {
  const runs = await pipelines.forge.runsOf(commit)
  return runs.some(
    ({ path, branch, state }) => path === failure.path && branch === failure.branch && state === 'succeeded',
  )
}

/** The same in every stage of an attempt, so that it is always the same commit. */
export function commitPlan(
  { issue, attempt, report }: Pick<CiSubject, 'issue' | 'attempt' | 'report'>,
  fix: CiFix,
  base: string,
) {
  const message = `${titleOf(fix, report.failure)}\n\nProposed by Prunella for ticket ${issue.id}.\n`
  return { base, files: fix.files, message, dateMs: attempt.startedMs }
}

/** Of the lines that change: the same change on a later commit is the same. */
function hashOfChange(path: string, diff: string): string {
  const lines = diff.split('\n').filter((line) => /^[+-]/.test(line))
  return createHash('sha256')
    .update([path, ...lines].join('\n'))
    .digest('hex')
}

function abandon(
  context: PipelineContext,
  { issueId, attemptId }: { issueId: number; attemptId?: number },
): StageResult {
  const reason = 'The project has no forge any more, or no event of the failure is kept.'
  return {
    commit: async (tx) => {
      await escalate(context, tx, { issueId, attemptId: attemptId ?? null, attemptState: 'cancelled', reason })
      return undefined
    },
  }
}

function next(stage: 'propose', { issueId, attemptId }: { issueId: number; attemptId?: number }): StageResult {
  return { commit: async () => ({ stage, issueId, ...(attemptId === undefined ? {} : { attemptId }) }) }
}
