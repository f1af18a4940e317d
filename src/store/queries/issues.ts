import type { AttemptState } from '../../domain/attempt.ts'
import type { Issue } from '../../domain/issue.ts'
import type { IssueState } from '../../domain/issue-state.ts'
import type { Sql } from '../database.ts'
import { camelRow } from '../rows.ts'
import { type Cursor, NEWEST } from './cursor.ts'

/** An issue as a list shows it. */
export interface IssueRow extends Issue {
  project: string
  attempts: number
  /** State of the last attempt. */
  attemptState: AttemptState | null
}

export interface IssueFilter {
  state?: IssueState | undefined
  /** Part of the title, type or culprit, in any case. */
  text?: string | undefined
  /** null or absent for all. */
  projectId?: number | null | undefined
  limit: number
  before?: Cursor | undefined
}

const SELECT_ISSUES = `
  select i.*, coalesce(p.name, '') as project, coalesce(a.number, 0) as attempts, a.state as attempt_state
  from issues i
  left join projects p on p.id = i.project_id
  left join attempts a on a.issue_id = i.id and a.number = (select max(number) from attempts where issue_id = i.id)`

/** Last changed first. */
export async function recentIssues(
  sql: Sql,
  { state, text = '', projectId, limit, before = NEWEST }: IssueFilter,
): Promise<IssueRow[]> {
  const rows = await sql.query(
    `${SELECT_ISSUES}
     where (i.state = $1 or ($1 = '' and i.state <> 'merged'))
       and (lower(i.title) like $2 escape '!' or lower(i.type) like $2 escape '!' or lower(i.culprit) like $2 escape '!')
       and (i.updated_ms, i.id) < ($3, $4) and (i.project_id = $6 or $6 = 0)
     order by i.updated_ms desc, i.id desc
     limit $5`,
    [state ?? '', likePattern(text), before.ms, before.id, limit, projectId ?? 0],
  )
  return rows.map((row) => camelRow<IssueRow>(row))
}

/**
 * By the number of its ticket, or that of one which is part of it. undefined too for one of another project than the given one: who may
 * not see it does not learn that it is there.
 */
export async function findIssueRow(
  sql: Sql,
  id: number,
  projectId: number | null = null,
): Promise<IssueRow | undefined> {
  const [row] = await sql.query(`${SELECT_ISSUES} where i.id = $1 and (i.project_id = $2 or $2 = 0)`, [
    id,
    projectId ?? 0,
  ])
  const issue = row && camelRow<IssueRow>(row)
  return issue?.mergedInto ? findIssueRow(sql, issue.mergedInto, projectId) : issue
}

function likePattern(text: string): string {
  return `%${text.toLowerCase().replace(/[!%_]/g, '!$&')}%`
}
