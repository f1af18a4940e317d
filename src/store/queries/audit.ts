import type { Sql } from '../database.ts'
import { camelRow } from '../rows.ts'

/** One link of the chain: what somebody meant to do, or what came of it. */
export interface AuditRow {
  seq: number
  atMs: number
  actor: string
  action: string
  subject: string
  effectKey: string
  phase: string
  detail: unknown
  prevHash: string
  hash: string
}

/** Oldest first. */
export async function auditAfter(sql: Sql, seq: number, limit: number): Promise<AuditRow[]> {
  const rows = await sql.query('select * from audit where seq > $1 order by seq limit $2', [seq, limit])
  return rows
    .map((row) => camelRow<AuditRow & { detail: string }>(row))
    .map((row) => ({ ...row, detail: JSON.parse(row.detail) }))
}
