import type { Attempt } from '../domain/attempt.ts'
import { ExternalError } from '../domain/errors.ts'
import type { Issue } from '../domain/issue.ts'
import { findApproval } from '../store/approvals.ts'
import type { Sql } from '../store/database.ts'
import { bookDeployment, findDeployment, listAutoDeploysMs } from '../store/deployments.ts'
import { lockSetting } from '../store/settings.ts'
import { StaleTargetError } from '../targets/target.ts'
import type { PipelineContext, Project, StageRun } from './context.ts'
import { FailedEffectError, ofAttempt, performEffect } from './effect.ts'
import { rollBack } from './roll-back.ts'

interface Canary {
  release: string
  previousRelease: string
}

const HOUR_MS = 3_600_000
const NO_RELEASE =
  'It is not known which release runs, so a new one could not be compared with it: give the target a `status` command, or let the app report its release.'
const RELEASE_CHARS = 12

/**
 * Puts the fix beside what runs. `busy` when the target has another canary, or moved on between decision and effect.
 * A deploy that fails is rolled back; then an ExternalError says "Deploy failed: ...".
 */
export async function startCanary(
  context: PipelineContext,
  run: StageRun,
  { issue, attempt }: { issue: Issue; attempt: Attempt },
): Promise<Canary | 'busy'> {
  const project = context.project(issue.projectId)
  const target = project.target!
  const key = canaryKey(attempt)
  const booked = await findDeployment(context.db, attempt.id)
  const state = await target.state()
  // What runs may be this very canary: then the effect finds out.
  if (state.phase !== 'stable' && !(await hasBegun(context, { issue, attempt }))) return 'busy'

  const commit = attempt.commit!
  const release = commit.slice(0, RELEASE_CHARS)
  const previousRelease = booked?.previousRelease ?? state.stable ?? issue.lastRelease ?? ''
  if (previousRelease === '') throw new ExternalError(NO_RELEASE)
  const isAutomatic = booked ? booked.automatic === 1 : !(await isApproved(context, attempt))
  try {
    await performEffect(context, run, {
      key,
      action: 'canary',
      subject: `project ${project.name}`,
      detail: {
        ...ofAttempt(attempt),
        ...{ commit, release, previousRelease, generation: state.generation, automatic: isAutomatic },
        reason: isAutomatic ? 'The policy allows it without asking.' : 'A person approved it.',
      },
      withIntent: (tx) => book(context, tx, { project, attempt, release, previousRelease, isAutomatic }),
      find: () => target.find(key),
      perform: async (signal) => {
        const source = await target.prepareRelease(commit)
        const named = { ...source, release, branch: attempt.branch!, ticket: String(issue.id) }
        await target.startCanary(named, { key, generation: state.generation, signal })
      },
    })
  } catch (error) {
    if (error instanceof StaleTargetError || error instanceof DeployRateError) return 'busy'
    if (!(error instanceof FailedEffectError)) throw error
    const undone = await rollBack(context, run, {
      project,
      attempt,
      release,
      reason: `Deploy failed: ${error.message}`,
    })
    throw new ExternalError(`Deploy failed: ${error.message} ${undone.reason}`, { cause: error })
  }
  return { release, previousRelease }
}

/** Whether a crash may have left this canary running: it was booked, and the target does not deny it. */
export async function hasBegun(
  context: PipelineContext,
  { issue, attempt }: { issue: Issue; attempt: Attempt },
): Promise<boolean> {
  if (!(await findDeployment(context.db, attempt.id))) return false
  const { target } = context.project(issue.projectId)
  return target !== undefined && (await target.find(canaryKey(attempt))) !== 'absent'
}

/** Books the deploy with its intent. Counted again here, where nobody else can count at the same time. */
async function book(
  context: PipelineContext,
  tx: Sql,
  booking: { project: Project; attempt: Attempt; release: string; previousRelease: string; isAutomatic: boolean },
): Promise<void> {
  const { project, attempt, release, previousRelease, isAutomatic } = booking
  const startedMs = context.clock.nowMs()
  await lockSetting(tx, `deploys:${project.id}`, startedMs)
  const recent = await listAutoDeploysMs(tx, {
    projectId: project.id,
    sinceMs: startedMs - HOUR_MS,
    exceptAttemptId: attempt.id,
  })
  if (isAutomatic && recent.length >= project.policy.maxAutoDeploysPerHour) throw new DeployRateError()
  await bookDeployment(tx, {
    projectId: project.id,
    attemptId: attempt.id,
    release,
    previousRelease,
    startedMs,
    automatic: isAutomatic,
  })
}

/** Another worker took the last place of this hour between the decision and the booking. */
class DeployRateError extends Error {
  override name = 'DeployRateError'
}

async function isApproved({ db }: PipelineContext, attempt: Attempt): Promise<boolean> {
  const approval = await findApproval(db, { attemptId: attempt.id, state: 'approved' })
  return approval?.planHash === attempt.planHash
}

export const canaryKey = (attempt: Pick<Attempt, 'id'>): string => `attempt:${attempt.id}:canary`
