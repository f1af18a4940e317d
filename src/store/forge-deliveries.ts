import type { Sql } from './database.ts'

/** GitHub sends a delivery again for three days when it is asked to. */
const KEPT_MS = 7 * 86_400_000

/** True for the first delivery under any of these keys. */
export async function claimDelivery(
  tx: Sql,
  { projectId, keys, nowMs }: { projectId: number; keys: readonly string[]; nowMs: number },
): Promise<boolean> {
  let isNew = true
  for (const key of keys) {
    const rows = await tx.query(
      'insert into forge_deliveries (project_id, key, received_ms) values ($1, $2, $3) on conflict do nothing returning key',
      [projectId, key, nowMs],
    )
    isNew &&= rows.length === 1
  }
  return isNew
}

export async function pruneDeliveries(tx: Sql, nowMs: number): Promise<void> {
  await tx.query('delete from forge_deliveries where received_ms < $1', [nowMs - KEPT_MS])
}
