import { randomId } from '../lib/ids.ts'
import type { Sql } from './database.ts'
import { camelRow } from './rows.ts'

export interface ProjectRow {
  id: number
  name: string
  /** Public key of the DSN: lets a client write, and nothing else. */
  dsnKey: string
}

/** Makes the project of the configuration known, with the key that it names, had before, or gets now. */
export async function ensureProject(
  tx: Sql,
  { id, name, dsnKey, nowMs }: { id: number; name: string; dsnKey: string | undefined; nowMs: number },
): Promise<ProjectRow> {
  const [row] = await tx.query(
    `insert into projects (id, name, dsn_key, created_ms) values ($1, $2, $3, $4)
     on conflict (id) do update set name = excluded.name, dsn_key = coalesce($5, projects.dsn_key) returning id, name, dsn_key`,
    [id, name, dsnKey ?? randomId(), nowMs, dsnKey ?? null],
  )
  return camelRow<ProjectRow>(row!)
}

/** The project whose DSN has this key. */
export async function findProjectByKey(sql: Sql, dsnKey: string): Promise<{ id: number; name: string } | undefined> {
  const [row] = await sql.query<{ id: number; name: string }>('select id, name from projects where dsn_key = $1', [
    dsnKey,
  ])
  return row
}
