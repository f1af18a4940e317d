import type { Sql } from '../database.ts'
import { camelRow } from '../rows.ts'

/** Numbers of the whole store. They come from its rows, so a restart loses none. */
export interface StoreCounts {
  /** Items that clients sent and that were taken. */
  ingest: { kind: string; items: number }[]
  refused: { reason: string; items: number }[]
  /** What clients say they held back. */
  discarded: { reason: string; category: string; items: number }[]
  issueEvents: number
  issues: { state: string; count: number }[]
  attempts: { state: string; count: number }[]
  outcomes: { outcome: string; count: number; durationMs: number }[]
  jobs: { kind: string; state: string; count: number }[]
  /** Jobs that could run now, and how long the first of them has waited. */
  queue: { due: number; oldestMs: number }
  deployments: { state: string; automatic: boolean; count: number }[]
  approvalsPending: number
}

/** Kinds of `ingest_counts` that stand for something else than what was taken. */
const REFUSED = 'refused:'
const DISCARDED = 'client_discarded:'

export async function storeCounts(sql: Sql, nowMs: number): Promise<StoreCounts> {
  const kinds = await sql.query<{ kind: string; items: number }>(
    'select kind, cast(sum(items) as bigint) as items from ingest_counts group by kind order by kind',
  )
  const [totals] = await sql.query<{ events: number; approvals: number; due: number; first: number | null }>(
    `select
       (select cast(coalesce(sum(event_count), 0) as bigint) from issues) as events,
       (select cast(count(*) as bigint) from approvals where state = 'pending') as approvals,
       (select cast(count(*) as bigint) from jobs where state = 'pending' and run_at_ms <= $1) as due,
       (select min(run_at_ms) from jobs where state = 'pending' and run_at_ms <= $1) as first`,
    [nowMs],
  )
  const { events, approvals, due, first } = totals!
  return {
    ingest: kinds.filter(({ kind }) => !kind.startsWith(REFUSED) && !kind.startsWith(DISCARDED)),
    refused: kinds
      .filter(({ kind }) => kind.startsWith(REFUSED))
      .map(({ kind, items }) => ({ reason: kind.slice(REFUSED.length), items })),
    discarded: kinds
      .filter(({ kind }) => kind.startsWith(DISCARDED))
      .map(({ kind, items }) => {
        const [, reason = '', category = ''] = kind.split(':')
        return { reason, category, items }
      }),
    issueEvents: events,
    issues: await counted(sql, 'issues', 'state'),
    attempts: await counted(sql, 'attempts', 'state'),
    outcomes: await outcomeCounts(sql),
    jobs: await counted(sql, 'jobs', 'kind, state'),
    queue: { due, oldestMs: first === null ? 0 : nowMs - first },
    deployments: (
      await counted<{ state: string; automatic: number; count: number }>(sql, 'deployments', 'state, automatic')
    ).map((row) => ({ ...row, automatic: row.automatic !== 0 })),
    approvalsPending: approvals,
  }
}

function counted<Row>(sql: Sql, table: string, columns: string): Promise<Row[]> {
  return sql.query<Row>(
    `select ${columns}, cast(count(*) as bigint) as count from ${table} group by ${columns} order by ${columns}`,
  )
}

async function outcomeCounts(sql: Sql): Promise<StoreCounts['outcomes']> {
  const rows = await sql.query(
    `select outcome, cast(count(*) as bigint) as count, cast(sum(duration_ms) as bigint) as duration_ms
     from outcomes group by outcome order by outcome`,
  )
  return rows.map((row) => camelRow<StoreCounts['outcomes'][number]>(row))
}
