import type { IssueState } from '../../domain/issue-state.ts'
import type { Sql } from '../database.ts'
import { camelRow } from '../rows.ts'

/** An issue that a pipeline made and that is not over. */
export interface AutoHealRow {
  id: number
  project: string
  state: IssueState
  title: string
  /** In the tracker; null while nothing is there. */
  ticketUrl: string | null
  /** Of the newest one. */
  pullRequestUrl: string | null
}

/** Of so many open issues the newest are looked through. */
const ISSUES_LOOKED_AT_MAX = 1_000

/** Last changed first. `forges` are the sources that tell of pipelines. */
export async function openAutoHealIssues(sql: Sql, forges: readonly string[]): Promise<AutoHealRow[]> {
  const rows = await sql.query<{ payload: string }>(
    `select i.id, coalesce(p.name, '') as project, i.state, i.title, t.url as ticket_url, r.url as pull_request_url, e.payload
     from issues i
     join events e on e.id = (select max(id) from events where issue_id = i.id)
     left join projects p on p.id = i.project_id
     left join tickets t on t.id = (select max(id) from tickets where issue_id = i.id)
     left join pull_requests r on r.id = (select max(id) from pull_requests where issue_id = i.id)
     where i.state not in ('healed', 'resolved', 'ignored', 'merged')
     order by i.updated_ms desc, i.id desc
     limit $1`,
    [ISSUES_LOOKED_AT_MAX],
  )
  return rows
    .filter(({ payload }) => forges.includes(String((JSON.parse(payload) as { source?: unknown }).source)))
    .map(({ payload: _, ...row }) => camelRow<AutoHealRow>(row))
}
