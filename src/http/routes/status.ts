import type { Clock } from '../../lib/clock.ts'
import { VERSION } from '../../lib/version.ts'
import type { KillSwitch } from '../../pipeline/kill-switch.ts'
import { UNREADABLE } from '../../policy/facts.ts'
import type { Database } from '../../store/database.ts'
import { storeCounts } from '../../store/queries/counts.ts'
import { projectCounts } from '../../store/queries/project-counts.ts'
import { lastTransitionId } from '../../store/queries/transitions.ts'
import { type Routes, routes, scopeOf } from '../access/caller.ts'
import type { StatusResponse } from '../contract.ts'

export function statusRoutes({
  db,
  clock,
  killSwitch,
}: {
  db: Database
  clock: Clock
  killSwitch: Pick<KillSwitch, 'read'>
}): Routes {
  return routes().get('/api/v1/status', async (c) => {
    const projectId = scopeOf(c)
    const counts = await projectCounts(db, projectId)
    const jobs = projectId === null ? (await storeCounts(db, clock.nowMs())).jobs : []
    return c.json({
      version: VERSION,
      engine: db.engine,
      killSwitch: describeSwitch(await killSwitch.read()),
      issues: byState(counts.issues),
      attempts: byState(counts.attempts),
      jobs: byState(jobs),
      approvalsPending: counts.approvalsPending,
      escalationsOpen: counts.escalationsOpen,
      lastTransition: await lastTransitionId(db),
    } satisfies StatusResponse)
  })
}

function describeSwitch(state: Awaited<ReturnType<KillSwitch['read']>>): StatusResponse['killSwitch'] {
  if (state === UNREADABLE)
    return { state: 'unreadable', reason: 'The kill switch cannot be read, so nothing is done.' }
  return { state: state.engaged ? 'engaged' : 'off', reason: state.reason }
}

function byState(rows: readonly { state: string; count: number }[]): Record<string, number> {
  const totals: Record<string, number> = {}
  for (const { state, count } of rows) totals[state] = (totals[state] ?? 0) + count
  return totals
}
