import { assert } from '../domain/errors.ts'
import type { Issue } from '../domain/issue.ts'
import { reasonOf } from '../policy/decide.ts'
import { planRemedy } from '../remedies/apply.ts'
import type { Plan, Remedy } from '../remedies/remedy.ts'
import type { Service } from '../services/service.ts'
import { listAttempts, openAttempt } from '../store/attempts.ts'
import type { Sql } from '../store/database.ts'
import { moveIssue, setResolution } from '../store/issues.ts'
import { lastOpenedMs } from '../store/queries/transitions.ts'
import type { PipelineContext } from './context.ts'
import { escalate } from './escalate.ts'
import { askPolicy } from './facts.ts'
import { retryLater, type StageResult } from './stage.ts'

/** What is to be done about a service that is ill: the first remedy that fits and was not tried yet, if the policy allows it. */
export async function decideRecovery(
  context: PipelineContext,
  { issue, service }: { issue: Issue; service: Service },
): Promise<StageResult> {
  const state = await service.look()
  if (state.health === 'well') return { commit: (tx, nowMs) => settle(tx, { issue, nowMs }) }
  const choice = await chooseRemedy(context, { issue, service, state })
  if ('unfit' in choice) return handOver(context, issue, { reason: choice.unfit })

  const { remedy } = choice
  const decision = await askPolicy(context, {
    action: 'recover',
    issue,
    attempt: null,
    recovery: { service, remedy, state },
  })
  if (decision.verdict === 'wait') return retryLater(decision)
  const isOutage = decision.limitedBy === 'unhealthy_share_max'
  if (decision.verdict !== 'allow') {
    const shared = isOutage ? { outage: `outage:${issue.projectId}:${service.group}` } : {}
    return handOver(context, issue, { reason: reasonOf(decision), ...shared })
  }
  if (decision.dryRun) return handOver(context, issue, { reason: `Dry run: ${choice.plan.summary} Nothing was done.` })
  return {
    commit: async (tx, nowMs) => {
      const attemptId = await openAttempt(tx, { issueId: issue.id, remedy: remedy.id, nowMs })
      await moveIssue(tx, issue, 'healing', { nowMs, reason: choice.plan.summary, attemptId })
      return { stage: 'recover', issueId: issue.id, attemptId }
    },
  }
}

/** So often what was decided on may have changed before it is acted on. */
const STARTED_OVER_MAX = 5

/** What did not help once in this illness is not done again in it. */
async function chooseRemedy(
  context: PipelineContext,
  { issue, service, state }: { issue: Issue; service: Service; state: Awaited<ReturnType<Service['look']>> },
): Promise<{ remedy: Remedy; plan: Plan } | { unfit: string }> {
  const { policy } = context.project(issue.projectId)
  const openedMs = await lastOpenedMs(context.db, issue.id)
  const all = (await listAttempts(context.db, issue.id)).filter(({ startedMs }) => startedMs >= openedMs)
  const tried = all.filter(({ state: how }) => how !== 'cancelled')
  if (all.length - tried.length >= STARTED_OVER_MAX)
    return { unfit: `${service.name} changes faster than it can be acted on. ${state.reason}` }
  const reasons = tried.map(({ remedy }) => `${remedy} did not help.`)
  const left = context.remedies.filter(({ id }) => tried.every(({ remedy }) => remedy !== id))
  for (const remedy of left.filter(({ id }) => policy.remedies.includes(id))) {
    const plan = await planRemedy(remedy, { service, state })
    if (!('unfit' in plan)) return { remedy, plan }
    reasons.push(plan.unfit)
  }
  return { unfit: `${state.reason} ${reasons.join(' ')} No remedy is left.` }
}

async function settle(tx: Sql, { issue, nowMs }: { issue: Issue; nowMs: number }): Promise<undefined> {
  await moveIssue(tx, issue, 'resolved', { nowMs, reason: 'It is well again by itself.' })
  await setResolution(tx, issue.id, { atMs: nowMs, in: 'time', release: null })
}

function handOver(context: PipelineContext, issue: Issue, how: { reason: string; outage?: string }): StageResult {
  assert(issue.state === 'diagnosed', 'what is decided about is diagnosed')
  return {
    commit: async (tx) => {
      await escalate(context, tx, { issueId: issue.id, attemptId: null, ...how })
      return undefined
    },
  }
}
