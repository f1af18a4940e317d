import type { Sql } from './database.ts'
import { queryMany } from './many.ts'
import { camelRow } from './rows.ts'

export interface ReleaseName {
  projectId: number
  name: string
}

/** When anything was first heard of each release; those that nobody has heard of are left out. */
export async function releasesSeen(
  sql: Sql,
  releases: readonly ReleaseName[],
): Promise<(ReleaseName & { firstSeenMs: number })[]> {
  const rows = await queryMany(
    sql,
    releases.map(({ projectId, name }) => [projectId, name]),
    (values) =>
      `select r.project_id, r.name, r.first_seen_ms from (values ${values}) as v
       join releases r on r.project_id = cast(v.column1 as bigint) and r.name = v.column2`,
  )
  return rows.map((row) => camelRow(row as Record<string, unknown>))
}

export async function insertReleases(tx: Sql, releases: readonly ReleaseName[], nowMs: number): Promise<void> {
  await queryMany(
    tx,
    releases.map(({ projectId, name }) => [projectId, name, nowMs]),
    (values) =>
      `insert into releases (project_id, name, first_seen_ms) values ${values} on conflict (project_id, name) do nothing`,
  )
}
