import type { Attempt } from '../domain/attempt.ts'
import type { Issue } from '../domain/issue.ts'
import { BRANCH_PREFIX } from '../policy/floor.ts'
import type { RepairReport } from '../repair/repair.ts'
import { getAttempt, moveAttempt } from '../store/attempts.ts'
import type { PipelineContext, StageRun } from './context.ts'
import { performEffect } from './effect.ts'
import { judgeFix } from './judge-fix.ts'
import { ticketOf } from './remediate.ts'

/** Puts the proven patch on its branch. A second time it is found there. */
export async function commitFix(
  context: PipelineContext,
  run: StageRun,
  { issue, attempt }: { issue: Issue; attempt: Attempt },
): Promise<Attempt> {
  if (attempt.commit) return attempt
  const { branches } = context
  const repo = context.project(issue.projectId).repo!
  const branch = `${BRANCH_PREFIX}ticket-${ticketOf(attempt)}`
  const { base, reason } = attempt.report as RepairReport
  const chosen = {
    diff: attempt.diff!,
    regressionTest: (attempt.report as RepairReport).chosen?.regressionTest ?? null,
  }
  // Judged again: between the check and the use nothing may have changed.
  const { verdict: patch } = await judgeFix(context, chosen, { repo, base })
  const fix = { repo, base, branch, diff: attempt.diff!, title: issue.title, dateMs: attempt.startedMs }

  await performEffect(context, run, {
    key: `attempt:${attempt.id}:commit`,
    action: 'commit',
    subject: `ticket ${issue.id}`,
    detail: { ticket: issue.id, branch, base, patch, planHash: attempt.planHash, reason },
    find: async () =>
      (await branches.find(repo, branch)) === (await branches.commitOf(fix, run.signal)) ? 'done' : 'absent',
    perform: async (signal) => {
      await branches.create(fix, signal)
    },
  })

  const commit = await branches.commitOf(fix, run.signal)
  await run.transaction(async (tx) => {
    const current = await getAttempt(tx, attempt.id)
    const made = `The fix is commit ${commit.slice(0, 12)} on branch ${branch}.`
    const how = { nowMs: context.clock.nowMs(), reason: made, changes: { branch, commit } }
    await moveAttempt(tx, current, 'committed', how)
  })
  return getAttempt(context.db, attempt.id)
}
