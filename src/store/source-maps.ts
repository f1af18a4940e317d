import type { Sql } from './database.ts'
import { camelRow } from './rows.ts'

export interface SourceMapRow {
  projectId: number
  debugId: string | null
  /** '' where the upload names none. */
  release: string
  dist: string
  url: string
  /** Compressed, in base64. */
  content: string
  bytes: number
}

/** Takes the place of what was there for the same build, or under the same address of the same release. */
export async function saveSourceMap(tx: Sql, map: SourceMapRow, nowMs: number): Promise<void> {
  const { projectId, debugId, release, dist, url, content, bytes } = map
  await tx.query(
    `delete from source_maps where project_id = $1 and ((debug_id = $2)
       or (debug_id is null and release <> '' and release = $3 and dist = $4 and url = $5))`,
    [projectId, debugId ?? '', release, dist, url],
  )
  await tx.query(
    `insert into source_maps (project_id, debug_id, release, dist, url, content, bytes, created_ms)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [projectId, debugId, release, dist, url, content, bytes, nowMs],
  )
}

export interface FoundMap {
  id: number
  debugId: string | null
  url: string
  dist: string
}

export async function findMapByDebugId(sql: Sql, projectId: number, debugId: string): Promise<FoundMap | undefined> {
  const [row] = await sql.query(
    'select id, debug_id, url, dist from source_maps where project_id = $1 and debug_id = $2 order by id desc limit 1',
    [projectId, debugId],
  )
  return row && camelRow<FoundMap>(row)
}

/** Of the same distribution, else of any. */
export async function findMapByUrl(
  sql: Sql,
  { projectId, release, dist, url }: { projectId: number; release: string; dist: string; url: string },
): Promise<FoundMap | undefined> {
  const [row] = await sql.query(
    `select id, debug_id, url, dist from source_maps where project_id = $1 and release = $2 and url = $3
     order by case when dist = $4 then 0 else 1 end, id desc limit 1`,
    [projectId, release, url, dist],
  )
  return row && camelRow<FoundMap>(row)
}

export async function sourceMapContent(sql: Sql, id: number): Promise<string | undefined> {
  const [row] = await sql.query<{ content: string }>('select content from source_maps where id = $1', [id])
  return row?.content
}

/** The newest one of each project that has any: what tells whether looking for one is worth it. */
export async function newestMaps(sql: Sql): Promise<{ projectId: number; id: number }[]> {
  const rows = await sql.query('select project_id, max(id) as id from source_maps group by project_id')
  return rows.map((row) => camelRow<{ projectId: number; id: number }>(row))
}

/** The oldest ones go until the rest is within the bound. */
export async function pruneSourceMaps(tx: Sql, projectId: number, bytesMax: number): Promise<void> {
  const rows = await tx.query<{ id: number; bytes: number }>(
    'select id, bytes from source_maps where project_id = $1 order by id desc',
    [projectId],
  )
  let total = 0
  for (const { id, bytes } of rows) {
    total += bytes
    if (total > bytesMax) await tx.query('delete from source_maps where id = $1', [id])
  }
}
