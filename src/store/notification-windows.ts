import type { Sql } from './database.ts'

/** Counts one more and gives how many there are by now. */
export async function countNotification(tx: Sql, startMs: number): Promise<number> {
  const [row] = await tx.query<{ notifications: number }>(
    `insert into notification_windows (start_ms, notifications) values ($1, 1)
     on conflict (start_ms) do update set notifications = notification_windows.notifications + 1 returning notifications`,
    [startMs],
  )
  return row!.notifications
}

export async function notificationsIn(sql: Sql, startMs: number): Promise<number> {
  const [row] = await sql.query<{ notifications: number }>(
    'select notifications from notification_windows where start_ms = $1',
    [startMs],
  )
  return row?.notifications ?? 0
}

/** Those that begin before that are over, and are kept only where a digest of one is still to be told. */
export async function pruneNotificationWindows(tx: Sql, beforeMs: number): Promise<void> {
  await tx.query(
    `delete from notification_windows where start_ms < $1 and not exists (
       select 1 from jobs where kind = 'notify' and state in ('pending', 'in_progress', 'stuck')
         and subject like 'digest:' || notification_windows.start_ms || ':%')`,
    [beforeMs],
  )
}
