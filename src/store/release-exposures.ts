import type { Sql } from './database.ts'
import { queryMany } from './many.ts'

/** Sessions of a release that the SDKs have reported. */
export async function countSessions(sql: Sql, projectId: number, release: string): Promise<number> {
  const [row] = await sql.query<{ requests: number }>(
    `select requests from release_exposures where project_id = $1 and release = $2 and source = 'sessions' and route = ''`,
    [projectId, release],
  )
  return row?.requests ?? 0
}

/** Adds sessions that an SDK has reported; errored and crashed ones count as errors. */
export async function addSessions(
  tx: Sql,
  rows: readonly { projectId: number; release: string; sessions: number; errors: number }[],
  nowMs: number,
): Promise<void> {
  await queryMany(
    tx,
    rows.map(({ projectId, release, sessions, errors }) => [
      projectId,
      release,
      'sessions',
      '',
      sessions,
      errors,
      nowMs,
    ]),
    (values) =>
      `insert into release_exposures (project_id, release, source, route, requests, errors, updated_ms) values ${values}
       on conflict (project_id, release, source, route) do update set
         requests = release_exposures.requests + excluded.requests,
         errors = release_exposures.errors + excluded.errors,
         updated_ms = excluded.updated_ms`,
  )
}
