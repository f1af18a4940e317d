import type { Sql } from './database.ts'

/** What somebody did with a ticket, as far as it says how right the program was. */
export interface TicketFeedback {
  ticketId: number
  issueId: number | null
  /** The tracker's name for what happened. */
  key: string
  kind: 'not_planned' | 'duplicate' | 'completed' | 'gone' | 'reopened' | 'labelled' | 'unlabelled' | 'retitled'
  /** The label, or the new title. */
  detail: string
  actor: string
  atMs: number
}

/** False when it is known already. */
export async function saveTicketFeedback(tx: Sql, row: TicketFeedback): Promise<boolean> {
  const { ticketId, issueId, key, kind, detail, actor, atMs } = row
  const rows = await tx.query(
    `insert into ticket_feedback (ticket_id, issue_id, key, kind, detail, actor, at_ms)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning id`,
    [ticketId, issueId, key, kind, detail, actor, atMs],
  )
  return rows.length === 1
}
