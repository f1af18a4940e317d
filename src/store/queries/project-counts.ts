import type { Sql } from '../database.ts'

/** What there is of one project, or of all with null. */
export interface ProjectCounts {
  issues: { state: string; count: number }[]
  attempts: { state: string; count: number }[]
  approvalsPending: number
  escalationsOpen: number
}

export async function projectCounts(sql: Sql, projectId: number | null): Promise<ProjectCounts> {
  const scope = [projectId ?? 0]
  const ours = '(i.project_id = $1 or $1 = 0)'
  const issues = await sql.query<{ state: string; count: number }>(
    `select i.state, cast(count(*) as bigint) as count from issues i where ${ours} group by i.state order by i.state`,
    scope,
  )
  const attempts = await sql.query<{ state: string; count: number }>(
    `select a.state, cast(count(*) as bigint) as count from attempts a join issues i on i.id = a.issue_id
     where ${ours} group by a.state order by a.state`,
    scope,
  )
  const [waiting] = await sql.query<{ approvals: number; escalations: number }>(
    `select
       (select cast(count(*) as bigint) from approvals q join issues i on i.id = q.issue_id
        where q.state = 'pending' and ${ours}) as approvals,
       (select cast(count(*) as bigint) from escalations e join issues i on i.id = e.issue_id
        where e.state = 'open' and ${ours}) as escalations`,
    scope,
  )
  return { issues, attempts, approvalsPending: waiting!.approvals, escalationsOpen: waiting!.escalations }
}
