import type { Activity } from '../domain/activity.ts'
import type { Sql } from './database.ts'
import { queryMany } from './many.ts'
import { camelRow } from './rows.ts'

export interface StoredActivity extends Activity {
  id: number
  /** Names what is one problem, whatever values it holds; '' for what is no problem. */
  fingerprint: string
}

export type NewActivity = Omit<StoredActivity, 'id'>

/** Keeps those that were not read before; gives how many. */
export async function addActivities(tx: Sql, activities: readonly NewActivity[]): Promise<number> {
  const rows = await queryMany<{ id: number }>(
    tx,
    activities.map((one) => [
      one.projectId,
      one.key,
      one.kind,
      one.occurredMs,
      one.count,
      one.firstMs,
      one.level,
      one.subject,
      one.message,
      one.error,
      one.detail,
      one.fingerprint,
      one.costMicroUsd,
      one.cursor ?? null,
      one.session ?? null,
      0,
    ]),
    (values) =>
      `insert into self_check_activities (project_id, key, kind, occurred_ms, count, first_ms, level, subject, message, error, detail,
         fingerprint, cost_micro_usd, cursor, session, is_counted) values ${values}
       on conflict (project_id, key) do nothing returning id`,
  )
  return rows.length
}

/** Those that no finding counts yet, oldest first. */
export async function uncountedActivities(sql: Sql, projectId: number, limit: number): Promise<StoredActivity[]> {
  const rows = await sql.query(
    'select * from self_check_activities where project_id = $1 and is_counted = 0 order by occurred_ms, id limit $2',
    [projectId, limit],
  )
  return rows.map(activityOf)
}

export async function markCounted(tx: Sql, projectId: number): Promise<void> {
  await tx.query('update self_check_activities set is_counted = 1 where project_id = $1 and is_counted = 0', [
    projectId,
  ])
}

/** The newest since then, oldest first. */
export async function activitiesSince(
  sql: Sql,
  { projectId, sinceMs, limit }: { projectId: number; sinceMs: number; limit: number },
): Promise<StoredActivity[]> {
  const rows = await sql.query(
    `select * from self_check_activities where project_id = $1 and occurred_ms >= $2
     order by occurred_ms desc, id desc limit $3`,
    [projectId, sinceMs, limit],
  )
  return rows.map(activityOf).reverse()
}

/** Of a project the newest `keep` stay, and of those what happened since then. Gives how many went that nothing had counted. */
export async function trimActivities(
  tx: Sql,
  { projectId, keep, beforeMs }: { projectId: number; keep: number; beforeMs: number },
): Promise<number> {
  const gone = await tx.query<{ count: number }>(
    `delete from self_check_activities where project_id = $1 and id <=
       coalesce((select id from self_check_activities where project_id = $1 order by id desc limit 1 offset $2), 0)
     returning case when is_counted = 0 then count else 0 end as count`,
    [projectId, keep],
  )
  await tx.query('delete from self_check_activities where project_id = $1 and is_counted = 1 and occurred_ms < $2', [
    projectId,
    beforeMs,
  ])
  return gone.reduce((sum, { count }) => sum + count, 0)
}

function activityOf(row: Record<string, unknown>): StoredActivity {
  const {
    cursor,
    session,
    isCounted: _,
    ...activity
  } = camelRow<
    Omit<StoredActivity, 'cursor' | 'session'> & { cursor: string | null; session: string | null; isCounted: number }
  >(row)
  return { ...activity, ...(cursor === null ? {} : { cursor }), ...(session === null ? {} : { session }) }
}
