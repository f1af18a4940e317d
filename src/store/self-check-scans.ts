import type { Sql } from './database.ts'
import { camelRow } from './rows.ts'

/** How far the self-checks of a project are. Project 0 stands for what belongs to none. */
export interface ScanState {
  projectId: number
  schedule: string
  nextMs: number
  scannedMs: number | null
  scans: number
}

export async function findScanState(sql: Sql, projectId: number): Promise<ScanState | undefined> {
  const [row] = await sql.query('select * from self_check_scans where project_id = $1', [projectId])
  return row && camelRow<ScanState>(row)
}

export async function listScanStates(sql: Sql): Promise<ScanState[]> {
  const rows = await sql.query('select * from self_check_scans order by project_id')
  return rows.map((row) => camelRow<ScanState>(row))
}

export async function saveScanState(
  tx: Sql,
  { projectId, schedule, nextMs, scannedMs, scans }: ScanState,
): Promise<void> {
  await tx.query(
    `insert into self_check_scans (project_id, schedule, next_ms, scanned_ms, scans) values ($1, $2, $3, $4, $5)
     on conflict (project_id) do update set schedule = excluded.schedule, next_ms = excluded.next_ms,
       scanned_ms = excluded.scanned_ms, scans = excluded.scans`,
    [projectId, schedule, nextMs, scannedMs, scans],
  )
}
