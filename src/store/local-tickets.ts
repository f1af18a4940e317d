import type { ClosedAs } from '../domain/ticket.ts'
import type { Sql } from './database.ts'
import { camelRow } from './rows.ts'

/** A ticket of the tracker that is always there. */
export interface LocalTicket {
  id: number
  projectId: number
  fingerprint: string
  title: string
  body: string
  state: 'open' | 'closed'
  closedAs: ClosedAs | null
  labels: string[]
  createdMs: number
  updatedMs: number
}

export async function insertLocalTicket(
  sql: Sql,
  ticket: Pick<LocalTicket, 'projectId' | 'fingerprint' | 'title' | 'body' | 'labels'>,
  nowMs: number,
): Promise<LocalTicket> {
  const { projectId, fingerprint, title, body, labels } = ticket
  const [row] = await sql.query(
    `insert into local_tickets (project_id, fingerprint, title, body, state, labels, created_ms, updated_ms)
     values ($1, $2, $3, $4, 'open', $5, $6, $6) returning *`,
    [projectId, fingerprint, title, body, JSON.stringify(labels), nowMs],
  )
  return localTicketOf(row!)
}

export async function findLocalTickets(sql: Sql, projectId: number, fingerprint: string): Promise<LocalTicket[]> {
  const rows = await sql.query('select * from local_tickets where project_id = $1 and fingerprint = $2 order by id', [
    projectId,
    fingerprint,
  ])
  return rows.map(localTicketOf)
}

export async function findLocalTicket(sql: Sql, projectId: number, id: number): Promise<LocalTicket | undefined> {
  const rows = await sql.query('select * from local_tickets where project_id = $1 and id = $2', [projectId, id])
  return rows.map(localTicketOf)[0]
}

export async function setLocalState(
  sql: Sql,
  id: number,
  { state, closedAs, nowMs }: Pick<LocalTicket, 'state' | 'closedAs'> & { nowMs: number },
): Promise<void> {
  await sql.query('update local_tickets set state = $2, closed_as = $3, updated_ms = $4 where id = $1', [
    id,
    state,
    closedAs,
    nowMs,
  ])
}

export async function insertLocalComment(sql: Sql, ticketId: number, body: string, nowMs: number): Promise<void> {
  await sql.query('insert into local_comments (ticket_id, body, created_ms) values ($1, $2, $3)', [
    ticketId,
    body,
    nowMs,
  ])
}

/** Oldest first. */
export async function localComments(sql: Sql, ticketId: number): Promise<string[]> {
  const rows = await sql.query<{ body: string }>('select body from local_comments where ticket_id = $1 order by id', [
    ticketId,
  ])
  return rows.map(({ body }) => body)
}

function localTicketOf(row: Record<string, unknown>): LocalTicket {
  const ticket = camelRow<LocalTicket & { labels: string }>(row)
  return { ...ticket, labels: JSON.parse(ticket.labels) }
}
