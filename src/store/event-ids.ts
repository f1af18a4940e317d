import type { Sql } from './database.ts'
import { queryMany } from './many.ts'

export interface EventKey {
  projectId: number
  eventId: string
}

/** Clients send again within minutes, or never. */
const WINDOW_MS = 600_000

/** Notes the ids; gives those that were not known, so that an event that comes twice counts once. Sorted, so that servers cannot wait in a circle. */
export async function claimEventIds(tx: Sql, keys: readonly EventKey[], nowMs: number): Promise<Set<string>> {
  const rows = await queryMany<{ project_id: number; event_id: string }>(
    tx,
    keys.map(({ projectId, eventId }) => [projectId, eventId, nowMs] as const).sort((a, b) => (a[1] < b[1] ? -1 : 1)),
    (values) =>
      `insert into event_ids (project_id, event_id, received_ms) values ${values} on conflict do nothing returning project_id, event_id`,
  )
  return new Set(rows.map((row) => keyOf({ projectId: row.project_id, eventId: row.event_id })))
}

export function keyOf({ projectId, eventId }: EventKey): string {
  return `${projectId}:${eventId}`
}

export async function pruneEventIds(sql: Sql, nowMs: number): Promise<void> {
  await sql.query('delete from event_ids where received_ms < $1', [nowMs - WINDOW_MS])
}
