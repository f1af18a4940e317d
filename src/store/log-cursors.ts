import type { Sql } from './database.ts'
import { queryMany } from './many.ts'

export interface LogCursor {
  projectId: number
  log: string
  position: string
}

export async function loadLogCursor(sql: Sql, projectId: number, log: string): Promise<string | undefined> {
  const [row] = await sql.query<{ position: string }>(
    'select position from log_cursors where project_id = $1 and log = $2',
    [projectId, log],
  )
  return row?.position
}

export async function saveLogCursors(tx: Sql, cursors: readonly LogCursor[], nowMs: number): Promise<void> {
  await queryMany(
    tx,
    cursors.map(({ projectId, log, position }) => [projectId, log, position, nowMs]),
    (values) =>
      `insert into log_cursors (project_id, log, position, updated_ms) values ${values}
       on conflict (project_id, log) do update set position = excluded.position, updated_ms = excluded.updated_ms`,
  )
}
