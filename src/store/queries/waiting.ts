import type { Approval } from '../approvals.ts'
import type { Sql } from '../database.ts'
import type { Escalation } from '../escalations.ts'
import { camelRow } from '../rows.ts'

interface Place {
  issueTitle: string
  project: string
}

export type WaitingApproval = Approval & Place & { diff: string | null }
export type OpenEscalation = Omit<Escalation, 'cause'> & Place

/** What waits for an answer, oldest first; of one project, or of all with null. */
export async function pendingApprovals(
  sql: Sql,
  { projectId, limit }: { projectId: number | null; limit: number },
): Promise<WaitingApproval[]> {
  const rows = await sql.query(
    `select q.*, i.title as issue_title, coalesce(p.name, '') as project, a.diff
     from approvals q join issues i on i.id = q.issue_id join attempts a on a.id = q.attempt_id
     left join projects p on p.id = i.project_id
     where q.state = 'pending' and (i.project_id = $1 or $1 = 0) order by q.id limit $2`,
    [projectId ?? 0, limit],
  )
  return rows.map((row) => camelRow<WaitingApproval>(row))
}

/** What nobody has taken up, oldest first. */
export async function openEscalations(
  sql: Sql,
  { projectId, limit }: { projectId: number | null; limit: number },
): Promise<OpenEscalation[]> {
  const rows = await sql.query(
    `select e.id, e.issue_id, e.attempt_id, e.reason, e.state, e.created_ms, e.acknowledged_ms, e.acknowledged_by,
       i.title as issue_title, coalesce(p.name, '') as project
     from escalations e join issues i on i.id = e.issue_id left join projects p on p.id = i.project_id
     where e.state = 'open' and (i.project_id = $1 or $1 = 0) order by e.id limit $2`,
    [projectId ?? 0, limit],
  )
  return rows.map((row) => camelRow<OpenEscalation>(row))
}
