import type { Sql } from './database.ts'

export async function getSetting(sql: Sql, key: string): Promise<string | undefined> {
  const [row] = await sql.query<{ value: string }>('select value from settings where key = $1', [key])
  return row?.value
}

export async function setSetting(sql: Sql, key: string, value: string, nowMs: number): Promise<void> {
  await sql.query(
    `insert into settings (key, value, updated_ms) values ($1, $2, $3)
     on conflict (key) do update set value = excluded.value, updated_ms = excluded.updated_ms`,
    [key, value, nowMs],
  )
}

/** True for the first caller ever, in any process; the others wait for its transaction and get false. */
export async function claimOnce(tx: Sql, key: string, nowMs: number): Promise<boolean> {
  const rows = await tx.query(
    "insert into settings (key, value, updated_ms) values ($1, '', $2) on conflict (key) do nothing returning key",
    [key, nowMs],
  )
  return rows.length === 1
}

/** Until the transaction ends, nobody else passes this line with the same key. Gives the value, '' when there was none. */
export async function lockSetting(tx: Sql, key: string, nowMs: number): Promise<string> {
  // An update locks the row on both engines, also the one it has just made.
  const [row] = await tx.query<{ value: string }>(
    `insert into settings (key, value, updated_ms) values ($1, '', $2)
     on conflict (key) do update set updated_ms = excluded.updated_ms returning value`,
    [key, nowMs],
  )
  return row!.value
}
