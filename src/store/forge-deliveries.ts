import type { Sql } from './database.ts'
import { queryMany } from './many.ts'

/** GitHub sends a delivery again for three days when it is asked to. */
const KEPT_MS = 7 * 86_400_000

export interface DeliveryKeys {
  projectId: number
  /** Names of the same delivery. */
  keys: readonly string[]
}

/** For each of them whether it is the first under any of its keys. Sorted, so that servers cannot wait in a circle. */
export async function claimDeliveries(tx: Sql, deliveries: readonly DeliveryKeys[], nowMs: number): Promise<boolean[]> {
  const wanted = new Map(
    deliveries.flatMap(({ projectId, keys }) =>
      keys.map((key) => [nameOf(projectId, key), [projectId, key, nowMs] as const]),
    ),
  )
  const rows = await queryMany<{ projectId: number; key: string }>(
    tx,
    [...wanted.keys()].sort().map((name) => wanted.get(name)!),
    (values) =>
      `insert into forge_deliveries (project_id, key, received_ms) values ${values}
       on conflict do nothing returning project_id as "projectId", key`,
  )
  const unclaimed = new Set(rows.map(({ projectId, key }) => nameOf(projectId, key)))
  // Of two with one key the earlier has it: each takes all of its own, also where it is not the first.
  return deliveries.map(({ projectId, keys }) =>
    keys.map((key) => unclaimed.delete(nameOf(projectId, key))).every(Boolean),
  )
}

function nameOf(projectId: number, key: string): string {
  return `${projectId} ${key}`
}

export async function pruneDeliveries(tx: Sql, nowMs: number): Promise<void> {
  await tx.query('delete from forge_deliveries where received_ms < $1', [nowMs - KEPT_MS])
}
