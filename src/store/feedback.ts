import type { Feedback } from '../domain/feedback.ts'
import type { Sql } from './database.ts'
import { camelRow } from './rows.ts'

/** Of a project the newest are kept. */
export const FEEDBACK_MAX = 5_000

/** Keeps what a user said; of which issue it is, is known while its event is among the kept ones. Secrets are gone already. */
export async function saveFeedback(
  tx: Sql,
  { projectId, feedback, nowMs }: { projectId: number; feedback: Feedback; nowMs: number },
): Promise<void> {
  const { message, name = null, contact = null, url = null, eventId = null } = feedback
  await tx.query(
    `insert into feedback (project_id, event_id, issue_id, message, name, contact, url, received_ms)
     values ($1, $2, (select max(issue_id) from events where project_id = $1 and event_id = $2), $3, $4, $5, $6, $7)`,
    [projectId, eventId, message, name, contact, url, nowMs],
  )
  await tx.query(
    `delete from feedback where project_id = $1 and id <=
       (select id from feedback where project_id = $1 order by id desc limit 1 offset $2)`,
    [projectId, FEEDBACK_MAX],
  )
}

export interface FeedbackRow {
  id: number
  eventId: string | null
  message: string
  name: string | null
  contact: string | null
  url: string | null
  receivedMs: number
}

/** What users said of an issue, newest first. */
export async function feedbackOfIssue(sql: Sql, issueId: number, limit: number): Promise<FeedbackRow[]> {
  const rows = await sql.query(
    `select id, event_id, message, name, contact, url, received_ms from feedback
     where issue_id = $1 order by id desc limit $2`,
    [issueId, limit],
  )
  return rows.map((row) => camelRow<FeedbackRow>(row))
}
