import type { TrackRecord } from '../../domain/track-record.ts'
import type { Sql } from '../database.ts'
import { camelRow } from '../rows.ts'

/** What a project has shown so far, counted from its rows. */
export async function trackRecord(sql: Sql, projectId: number): Promise<TrackRecord> {
  const [row] = await sql.query(
    `select
       (select cast(count(distinct d.issue_id) as bigint) from diagnoses d join issues i on i.id = d.issue_id
        where i.project_id = $1) as diagnosed,
       (select cast(count(distinct d.issue_id) as bigint) from diagnoses d join issues i on i.id = d.issue_id
        where i.project_id = $1 and d.diagnoser <> 'none') as explained,
       (select cast(count(*) as bigint) from approvals a join issues i on i.id = a.issue_id
        where i.project_id = $1 and a.state in ('approved', 'rejected')) as answered,
       (select cast(count(*) as bigint) from approvals a join issues i on i.id = a.issue_id
        where i.project_id = $1 and a.state = 'approved') as approved,
       (select cast(count(*) as bigint) from deployments
        where project_id = $1 and ended_ms is not null) as deployed,
       (select cast(count(*) as bigint) from deployments d join attempts a on a.id = d.attempt_id
        where d.project_id = $1 and d.state = 'promoted' and not exists (
          select 1 from transitions t
          where t.issue_id = a.issue_id and t.subject_kind = 'issue' and t.from_state = 'healed' and t.to_state = 'open'
            and t.at_ms >= d.ended_ms)) as kept`,
    [projectId],
  )
  return camelRow<TrackRecord>(row!)
}
