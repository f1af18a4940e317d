import type { Sql } from './database.ts'
import { camelRow } from './rows.ts'

/** `withdrawn`: closed by the program itself, because its own run failed. */
export type PullRequestState = 'open' | 'merged' | 'closed' | 'withdrawn'

export interface PullRequestRow {
  id: number
  projectId: number
  issueId: number
  attemptId: number
  number: number
  url: string
  /** File of the workflow that failed. */
  path: string
  category: string
  /** Of the change alone: the same change again has the same. */
  planHash: string
  isMitigation: boolean
  state: PullRequestState
  openedMs: number
  closedMs: number | null
}

/** A second time for the same attempt changes nothing. */
export async function insertPullRequest(
  tx: Sql,
  row: Omit<PullRequestRow, 'id' | 'state' | 'closedMs'>,
): Promise<void> {
  await tx.query(
    `insert into pull_requests (project_id, issue_id, attempt_id, number, url, path, category, plan_hash, is_mitigation, state, opened_ms)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'open', $10) on conflict (attempt_id) do nothing`,
    [
      row.projectId,
      row.issueId,
      row.attemptId,
      row.number,
      row.url,
      row.path,
      row.category,
      row.planHash,
      row.isMitigation ? 1 : 0,
      row.openedMs,
    ],
  )
}

export async function findPullRequest(sql: Sql, attemptId: number): Promise<PullRequestRow | undefined> {
  const [row] = await sql.query('select * from pull_requests where attempt_id = $1', [attemptId])
  return row && pullRequestOf(row)
}

export async function findPullRequestByNumber(
  sql: Sql,
  projectId: number,
  number: number,
): Promise<PullRequestRow | undefined> {
  const [row] = await sql.query('select * from pull_requests where project_id = $1 and number = $2', [
    projectId,
    number,
  ])
  return row && pullRequestOf(row)
}

export async function endPullRequest(
  tx: Sql,
  attemptId: number,
  { state, nowMs }: { state: Exclude<PullRequestState, 'open'>; nowMs: number },
): Promise<void> {
  await tx.query("update pull_requests set state = $2, closed_ms = $3 where attempt_id = $1 and state = 'open'", [
    attemptId,
    state,
    nowMs,
  ])
}

/** The same change to the same workflow that somebody turned down, or that did not mend it. */
export async function findTurnedDown(
  sql: Sql,
  { projectId, path, planHash }: Pick<PullRequestRow, 'projectId' | 'path' | 'planHash'>,
): Promise<PullRequestRow | undefined> {
  const [row] = await sql.query(
    `select * from pull_requests where project_id = $1 and path = $2 and plan_hash = $3 and state in ('closed', 'withdrawn')
     order by id desc limit 1`,
    [projectId, path, planHash],
  )
  return row && pullRequestOf(row)
}

/** The same change to the same workflow that waits for people. */
export async function findSameOpen(
  sql: Sql,
  { projectId, path, planHash }: Pick<PullRequestRow, 'projectId' | 'path' | 'planHash'>,
): Promise<PullRequestRow | undefined> {
  const [row] = await sql.query(
    "select * from pull_requests where project_id = $1 and path = $2 and plan_hash = $3 and state = 'open' order by id limit 1",
    [projectId, path, planHash],
  )
  return row && pullRequestOf(row)
}

/** When each pull request since then was opened; oldest first. */
export async function listOpenedMs(sql: Sql, projectId: number, sinceMs: number): Promise<number[]> {
  const rows = await sql.query<{ openedMs: number }>(
    'select opened_ms as "openedMs" from pull_requests where project_id = $1 and opened_ms > $2 order by opened_ms',
    [projectId, sinceMs],
  )
  return rows.map(({ openedMs }) => Number(openedMs))
}

export interface CategoryRates {
  category: string
  issues: number
  pullRequests: number
  merged: number
  closed: number
  withdrawn: number
  /** From the first failure to the merge, on average; null before the first merge. */
  timeToFixMs: number | null
}

/** What became of what was proposed, by category; largest first. */
export async function ratesByCategory(sql: Sql, projectId: number | null): Promise<CategoryRates[]> {
  const rows = await sql.query(
    `select p.category as category, count(distinct p.issue_id) as issues, count(*) as pull_requests,
       sum(case when p.state = 'merged' then 1 else 0 end) as merged,
       sum(case when p.state = 'closed' then 1 else 0 end) as closed,
       sum(case when p.state = 'withdrawn' then 1 else 0 end) as withdrawn,
       avg(case when p.state = 'merged' then p.closed_ms - i.first_seen_ms end) as time_to_fix_ms
     from pull_requests p join issues i on i.id = p.issue_id
     where $1 = 0 or p.project_id = $1 group by p.category order by count(*) desc, p.category`,
    [projectId ?? 0],
  )
  return rows.map((row) => {
    const { category, timeToFixMs, ...counts } = camelRow<CategoryRates>(row)
    const numbers = Object.fromEntries(Object.entries(counts).map(([key, value]) => [key, Number(value)]))
    return {
      ...numbers,
      category,
      timeToFixMs: timeToFixMs === null ? null : Math.round(Number(timeToFixMs)),
    } as CategoryRates
  })
}

function pullRequestOf(row: Record<string, unknown>): PullRequestRow {
  const { isMitigation, ...rest } = camelRow<Omit<PullRequestRow, 'isMitigation'> & { isMitigation: number }>(row)
  return { ...rest, isMitigation: Number(isMitigation) === 1 }
}
