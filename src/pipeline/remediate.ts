import { createHash } from 'node:crypto'
import type { Attempt, AttemptState } from '../domain/attempt.ts'
import { assert } from '../domain/errors.ts'
import { deadline } from '../lib/deadline.ts'
import type { RepairReport, RepairRequest } from '../repair/repair.ts'
import { analysisOfIssue } from '../store/analyses.ts'
import { getAttempt, listAttempts, moveAttempt } from '../store/attempts.ts'
import type { Sql } from '../store/database.ts'
import { getIssue } from '../store/issues.ts'
import { sampleEvent } from '../store/queries/evidence.ts'
import { causeOf, earlierFixes, lessons } from '../store/queries/lessons.ts'
import type { PipelineContext, RepairStep, StageRun } from './context.ts'
import { escalate } from './escalate.ts'
import { type JudgedReport, judgeFix } from './judge-fix.ts'
import { runningCommit } from './running-commit.ts'
import { NOTHING_TO_DO, type Stage } from './stage.ts'

/** As many examples as a proposer is given. */
const EARLIER_FIXES_MAX = 5

/** How far into the proof each state is; a stage that runs again after a crash does not go backwards. */
const PROGRESS: readonly AttemptState[] = ['planned', 'reproduced', 'patched', 'tested']

/** decision → attempt: a patch that is proven in a workspace. Nothing of the project is changed here. */
export const remediate: Stage = async (context, { issueId, attemptId }, run) => {
  const attempt = await getAttempt(context.db, attemptId!)
  if (!PROGRESS.includes(attempt.state)) return NOTHING_TO_DO
  if (attempt.state === 'tested') return { commit: async () => ({ stage: 'deploy', issueId, attemptId: attempt.id }) }

  const report = await repairOf(context, attempt, run)
  if (report.verdict !== 'fixed' || !report.chosen) {
    return {
      commit: async (tx) => {
        await escalate(context, tx, { issueId, attemptId: attempt.id, reason: report.reason, report })
        return undefined
      },
    }
  }
  const { diff, reasons, tests } = report.chosen
  const { repo } = context.project((await getIssue(context.db, issueId)).projectId)
  const judged: JudgedReport = {
    ...report,
    patch: await judgeFix(context, report.chosen, { repo: repo!, base: report.base }),
  }
  return {
    commit: async (tx, nowMs) => {
      const reached = await getAttempt(tx, attempt.id)
      assert(reached.state === 'patched', 'a repair tells its steps in order')
      const reason = tests ? tests.detail : "The project's tests were not run."
      const changes = { diff, report: judged, planHash: hashOf(diff) }
      await moveAttempt(tx, reached, 'tested', { nowMs, reason, changes, detail: { reasons } })
      return { stage: 'deploy', issueId, attemptId: attempt.id }
    },
  }
}

async function repairOf(context: PipelineContext, attempt: Attempt, run: StageRun): Promise<RepairReport> {
  const event = await sampleEvent(context.db, attempt.issueId)
  if (!event) return unrepairable('No event of the issue is kept, so nothing can be reproduced.')
  const project = context.project(event.projectId)
  const base = await runningCommit(context, project)
  const earlier = await listAttempts(context.db, attempt.issueId)
  const timeline = followSteps(context, run, attempt)
  const limit = deadline(context.clock, context.limits.escalationTimeoutMs)
  // A repair changes nothing: a stop need not wait for it, it is begun anew.
  const signal = AbortSignal.any([run.signal, run.stopping, limit.signal])
  try {
    return await context.repair(
      {
        repo: project.repo!,
        failure: { event },
        ...(base === undefined ? {} : { base }),
        ticket: ticketOf(attempt),
        rejectedDiffs: earlier.flatMap(({ diff }) => diff ?? []),
        ...(await knownOf(context.db, attempt.issueId)),
        ...(await suggestedFor(context.db, attempt.issueId)),
        ...(project.test === undefined ? {} : { testCommand: project.test }),
        ...(project.run === undefined ? {} : { runCommand: project.run }),
      },
      { project, signal, onStep: timeline.add },
    )
  } catch (error) {
    if (limit.signal.aborted && !run.signal.aborted) {
      return unrepairable(`The attempt took longer than escalation_timeout_ms (${context.limits.escalationTimeoutMs}).`)
    }
    throw error
  } finally {
    limit.clear()
    await timeline.flushed()
  }
}

/** What was learnt about the cause of an issue. */
async function knownOf(sql: Sql, issueId: number): Promise<Pick<RepairRequest, 'lessons' | 'earlierFixes'>> {
  const issue = await getIssue(sql, issueId)
  const cause = await causeOf(sql, issue)
  if (cause === null) return {}
  const { projectId } = issue
  return {
    lessons: (await lessons(sql, projectId)).filter((lesson) => lesson.cause === cause),
    earlierFixes: await earlierFixes(sql, { issueId, projectId, cause, limit: EARLIER_FIXES_MAX }),
  }
}

async function suggestedFor(sql: Sql, issueId: number): Promise<Pick<RepairRequest, 'suggestion'>> {
  const analysis = await analysisOfIssue(sql, issueId)
  if (!analysis) return {}
  const { rootCause, suggestedFix, files } = analysis
  return { suggestion: { rootCause, suggestedFix, files } }
}

/** Steps are written as they happen, in order, so that people can watch; the proof itself does not wait for the store. */
function followSteps(context: PipelineContext, run: StageRun, attempt: Attempt) {
  let last: Promise<void> = Promise.resolve()
  const write = async ({ step, reason }: RepairStep): Promise<void> => {
    await run.transaction(async (tx) => {
      const current = await getAttempt(tx, attempt.id)
      const isNext = PROGRESS.indexOf(step) === PROGRESS.indexOf(current.state) + 1
      if (isNext && step !== 'tested') await moveAttempt(tx, current, step, { nowMs: context.clock.nowMs(), reason })
    })
    context.failpoint(`repair:${step}`)
  }
  return {
    add: (step: RepairStep): void => {
      last = last.then(() => write(step))
      last.catch(() => {})
    },
    flushed: () => last,
  }
}

/** Names branches and tests; a second attempt on an issue must not overwrite the first. */
export function ticketOf({ issueId, number }: Pick<Attempt, 'issueId' | 'number'>): string {
  return number === 1 ? String(issueId) : `${issueId}-${number}`
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function unrepairable(reason: string): RepairReport {
  return {
    verdict: 'no_fix',
    reason,
    base: '',
    diagnosis: null,
    reproduction: null,
    candidates: [],
    chosen: null,
    isolation: 'none',
    durationMs: 0,
    appMs: 0,
  }
}
