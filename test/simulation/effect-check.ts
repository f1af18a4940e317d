import { testsFactOf } from '../../src/pipeline/facts.ts'
import type { EffectAction } from '../../src/policy/floor.ts'
import type { RepairReport } from '../../src/repair/repair.ts'
import { findApproval } from '../../src/store/approvals.ts'
import { getAttempt } from '../../src/store/attempts.ts'
import { findEffect } from '../../src/store/audit.ts'
import { latestDecision } from '../../src/store/decisions.ts'
import { findDeployment } from '../../src/store/deployments.ts'
import { getIssue } from '../../src/store/issues.ts'
import { latestVerification } from '../../src/store/verifications.ts'
import type { Server } from './server.ts'
import type { Simulation } from './simulation.ts'
import type { DoneEffect } from './world.ts'

/** What the kill switch promises. */
const KILL_MS_MAX = 1_000
/** An hour by the store's clock, less what the clocks of servers may be off. */
const HOUR_MS = 3_600_000 - 180_000

type Wanted = { action: EffectAction; release: string } & ({ key: string } | { diff: string })

/** Looks whether the world may change, at the very moment at which it would. What must not be is told to the simulation. */
export async function checkEffect(simulation: Simulation, server: Server, wanted: Wanted): Promise<DoneEffect> {
  const { world, schedule, store, policy } = simulation
  const { action, release } = wanted
  const attemptId = 'key' in wanted ? Number(wanted.key.split(':')[1]) : await attemptWith(simulation, wanted.diff)
  const key = `attempt:${attemptId}:${action}`
  const effect: DoneEffect = { key, action, release, attemptId, atMs: schedule.nowMs, isAutomatic: false }
  const refuse = (what: string): void => simulation.suspect(`${key}, asked for by ${server.name}: ${what}.`)

  if (world.isDone(key)) refuse('it happens a second time')
  if (policy.dryRun) refuse('this is a dry run')
  if (world.killedMs !== null && schedule.nowMs - Math.max(world.killedMs, server.wokenMs) > KILL_MS_MAX)
    refuse('the kill switch is engaged')
  const { intent, result } = await findEffect(store.db, key)
  if (!intent) refuse('it is not on record that it is meant')
  if (result) refuse('it is on record as ended')

  switch (action) {
    case 'commit':
      await checkDecision(simulation, effect, refuse)
      if (policy.phase < 3 && !(await isApproved(simulation, effect))) refuse('nobody has approved it')
      break
    case 'canary':
      if (world.target.canary !== null) refuse(`${world.target.canary} runs as a canary`)
      await checkDecision(simulation, effect, refuse)
      if (!(await isApproved(simulation, effect))) await checkAutomatic(simulation, effect, refuse)
      break
    case 'promote':
      if ((await latestVerification(store.db, attemptId))?.verdict !== 'verified') refuse('it is not verified')
      await checkMends(simulation, effect, refuse)
      break
    case 'rollback':
      if (!(await findDeployment(store.db, attemptId))) refuse('nothing was deployed')
  }
  return effect
}

type Refuse = (what: string) => void

async function attemptWith({ store }: Simulation, diff: string): Promise<number> {
  const [row] = await store.db.query<{ id: number }>('select id from attempts where diff = $1', [diff])
  return row?.id ?? 0
}

async function checkDecision({ store }: Simulation, { action, attemptId }: DoneEffect, refuse: Refuse): Promise<void> {
  const { issueId } = await getAttempt(store.db, attemptId)
  const asked = { issueId, attemptId, action: action === 'canary' ? 'deploy' : 'commit' } as const
  const decision = await latestDecision(store.db, asked)
  if (decision?.verdict !== 'allow') refuse(`the decision on it is ${decision?.verdict ?? 'missing'}`)
}

async function isApproved({ store }: Simulation, { attemptId }: DoneEffect): Promise<boolean> {
  const approval = await findApproval(store.db, { attemptId, state: 'approved' })
  return approval !== undefined && approval.planHash === (await getAttempt(store.db, attemptId)).planHash
}

/** The policy in the simplest words, apart from the program's own. */
async function checkAutomatic(
  { store, policy, world, schedule }: Simulation,
  effect: DoneEffect,
  refuse: Refuse,
): Promise<void> {
  const attempt = await getAttempt(store.db, effect.attemptId)
  const { severity } = await getIssue(store.db, attempt.issueId)
  const tests = testsFactOf(attempt.report as RepairReport)
  if (policy.phase < 4) refuse(`nobody has approved it, in phase ${policy.phase}`)
  if (!policy.autoDeploySeverity.includes(severity!)) refuse(`nobody has approved it, and its severity is ${severity}`)
  if (policy.requireTestsPass && tests !== 'green') refuse(`nobody has approved it, and its tests are ${tests}`)
  if (policy.review === 'before_deploy') refuse('nobody has looked at it')
  const recent = world.done.filter(({ isAutomatic, atMs }) => isAutomatic && atMs > schedule.nowMs - HOUR_MS)
  if (recent.length >= policy.maxAutoDeploysPerHour) refuse(`it is automatic deploy ${recent.length + 1} of this hour`)
  effect.isAutomatic = true
}

/** What is promoted as a fix really is one. */
async function checkMends({ store, world }: Simulation, { attemptId }: DoneEffect, refuse: Refuse): Promise<void> {
  const { diff } = await getAttempt(store.db, attemptId)
  if (!world.patches.get(diff!)?.isGood) refuse('the failure is as it was')
}
