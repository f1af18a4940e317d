import type { Sql } from '../database.ts'

/** Resolves when the store answers. */
export async function ping(sql: Sql): Promise<void> {
  await sql.query('select 1')
}
