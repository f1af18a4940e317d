import type { Sql } from './database.ts'
import { queryMany } from './many.ts'

export interface IngestCount {
  projectId: number
  /** Kind of item, or why it was refused. */
  kind: string
  hourMs: number
  items: number
}

export async function countIngest(tx: Sql, counts: readonly IngestCount[]): Promise<void> {
  await queryMany(
    tx,
    counts.map(({ projectId, kind, hourMs, items }) => [projectId, kind, hourMs, items]),
    (values) =>
      `insert into ingest_counts (project_id, kind, hour_ms, items) values ${values}
       on conflict (project_id, kind, hour_ms) do update set items = ingest_counts.items + excluded.items`,
  )
}
