import type { Clock } from '../lib/clock.ts'
import type { Database } from './database.ts'

/**
 * The time that leases are compared with. On PostgreSQL it is the server's, because workers on several machines must agree
 * on when a lease ends. On SQLite there is one machine, and its clock is the store's.
 */
export async function storeNowMs(db: Database, clock: Clock): Promise<number> {
  if (db.engine === 'sqlite') return clock.nowMs()
  const [row] = await db.query<{ now_ms: number }>(
    'select cast(extract(epoch from clock_timestamp()) * 1000 as bigint) as now_ms',
  )
  return row!.now_ms
}
