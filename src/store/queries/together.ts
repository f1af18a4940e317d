import type { Sql } from '../database.ts'
import { camelRow } from '../rows.ts'

/** Another issue, and in how many hours both had events. */
export interface Together {
  ticket: number
  title: string
  project: string
  hoursBoth: number
  hoursEither: number
}

/** Fewer hours are chance. */
const HOURS_MIN = 2
/** Of the hours in which one of them failed, in how many both did. */
const SHARE_MIN = 0.5

/** What breaks together with an issue: others that had events in the same hours, and seldom in others. Most hours first. */
export async function brokenTogether(
  sql: Sql,
  issueId: number,
  { sinceMs, limit }: { sinceMs: number; limit: number },
): Promise<Together[]> {
  const rows = await sql.query(
    `with mine as (select distinct hour_ms from issue_counts where issue_id = $1 and hour_ms >= $2),
       both_of as (
         select n.issue_id, cast(count(distinct n.hour_ms) as bigint) as hours_both
         from issue_counts n join mine on mine.hour_ms = n.hour_ms where n.issue_id <> $1 group by n.issue_id
         having count(distinct n.hour_ms) >= $3)
     select i.id as ticket, i.title, coalesce(p.name, '') as project, b.hours_both,
       (select cast(count(*) as bigint) from mine)
         + (select cast(count(distinct hour_ms) as bigint) from issue_counts where issue_id = i.id and hour_ms >= $2)
         - b.hours_both as hours_either
     from both_of b join issues i on i.id = b.issue_id left join projects p on p.id = i.project_id
     where i.state <> 'merged' order by b.hours_both desc, i.id limit $4`,
    [issueId, sinceMs, HOURS_MIN, limit],
  )
  return rows
    .map((row) => camelRow<Together>(row))
    .filter(({ hoursBoth, hoursEither }) => hoursBoth / hoursEither >= SHARE_MIN)
}
