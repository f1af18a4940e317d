import type { Sql } from '../database.ts'

/** Whether a job about the issue, or about one of its attempts, is open. */
export async function isLineAtWork(sql: Sql, issueId: number): Promise<boolean> {
  const rows = await sql.query(
    `select 1 as found from jobs where state in ('pending', 'in_progress', 'stuck')
       and (subject = $2 or subject in (select 'attempt:' || id from attempts where issue_id = $1)) limit 1`,
    [issueId, `issue:${issueId}`],
  )
  return rows.length > 0
}
