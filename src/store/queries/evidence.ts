import type { Decision } from '../../domain/decision.ts'
import type { Event } from '../../domain/event.ts'
import type { Approval } from '../approvals.ts'
import type { Sql } from '../database.ts'
import { camelRow } from '../rows.ts'

export interface DecisionRow extends Pick<Decision, 'action' | 'verdict' | 'level' | 'gates' | 'dryRun'> {
  id: number
  attemptId: number | null
  limitedBy: string | null
  createdMs: number
}

/** Newest first. */
export async function decisionsOfIssue(sql: Sql, issueId: number, limit: number): Promise<DecisionRow[]> {
  const rows = await sql.query(
    `select id, attempt_id, action, verdict, level, limited_by, gates, dry_run, created_ms
     from decisions where issue_id = $1 order by id desc limit $2`,
    [issueId, limit],
  )
  return rows
    .map((row) => camelRow<Omit<DecisionRow, 'gates' | 'dryRun'> & { gates: string; dryRun: number }>(row))
    .map((row) => ({ ...row, gates: JSON.parse(row.gates), dryRun: row.dryRun !== 0 }))
}

/** Newest first. */
export async function approvalsOfIssue(sql: Sql, issueId: number, limit: number): Promise<Approval[]> {
  const rows = await sql.query('select * from approvals where issue_id = $1 order by id desc limit $2', [
    issueId,
    limit,
  ])
  return rows.map((row) => camelRow<Approval>(row))
}

/** The newest kept event, as stored: secrets were removed before the first write. */
export async function sampleEvent(sql: Sql, issueId: number): Promise<Event | null> {
  const [row] = await sql.query<{ payload: string }>(
    'select payload from events where issue_id = $1 order by id desc limit 1',
    [issueId],
  )
  return row ? JSON.parse(row.payload) : null
}

/** All that are kept. */
export async function sampleEvents(sql: Sql, issueId: number): Promise<Event[]> {
  const rows = await sql.query<{ payload: string }>('select payload from events where issue_id = $1', [issueId])
  return rows.map(({ payload }) => JSON.parse(payload))
}

/** Ids of the sources that the kept events came from, each once. */
export async function sampleSources(sql: Sql, issueId: number): Promise<string[]> {
  return [...new Set((await sampleEvents(sql, issueId)).map(({ source }) => source))]
}

export interface HourCount {
  hourMs: number
  events: number
}

/** How often it happened, over all releases. Oldest first; hours without events are left out. */
export async function hourCounts(sql: Sql, issueId: number, sinceMs: number): Promise<HourCount[]> {
  const rows = await sql.query(
    `select hour_ms, cast(sum(events) as bigint) as events
     from issue_counts where issue_id = $1 and hour_ms >= $2 group by hour_ms order by hour_ms`,
    [issueId, sinceMs],
  )
  return rows.map((row) => camelRow<HourCount>(row))
}
