import { createHash } from 'node:crypto'
import type { Sql } from './database.ts'
import { queryMany } from './many.ts'

export interface EventKey {
  projectId: number
  eventId: string
}

/** Clients send again within minutes, or never. */
const WINDOW_MS = 600_000
/** The newest are remembered whatever the window says, so that a storm of events does not fill the store: about a megabyte. */
export const EVENT_IDS_MAX = 40_000
/** Of what is claimed until the next pruning. */
export const EVENT_IDS_PRUNE_EVERY = EVENT_IDS_MAX / 4
/** 48 bits: exact in a number, and two of the remembered ids have the same once in a thousand million events. */
const HASH_BYTES = 6

/** Notes the ids; gives those that were not known, so that an event that comes twice counts once. Sorted, so that servers cannot wait in a circle. */
export async function claimEventIds(tx: Sql, keys: readonly EventKey[], nowMs: number): Promise<Set<string>> {
  const keyByHash = new Map(keys.map((key) => [hashOf(key), keyOf(key)]))
  const rows = await queryMany<{ id: number }>(
    tx,
    [...keyByHash.keys()].sort((a, b) => a - b).map((id) => [id, nowMs]),
    (values) => `insert into event_ids (id, received_ms) values ${values} on conflict do nothing returning id`,
  )
  return new Set(rows.flatMap(({ id }) => keyByHash.get(id) ?? []))
}

export function keyOf({ projectId, eventId }: EventKey): string {
  return `${projectId}:${eventId}`
}

function hashOf(key: EventKey): number {
  return createHash('sha1').update(keyOf(key)).digest().readUIntBE(0, HASH_BYTES)
}

/** Forgets what is out of the window, and the oldest of what is too many. */
export async function pruneEventIds(sql: Sql, nowMs: number): Promise<void> {
  const [oldestKept] = await sql.query<{ received_ms: number }>(
    'select received_ms from event_ids order by received_ms desc limit 1 offset $1',
    [EVENT_IDS_MAX],
  )
  const untilMs = Math.max(nowMs - WINDOW_MS, oldestKept?.received_ms ?? 0)
  await sql.query('delete from event_ids where received_ms < $1', [untilMs])
}
