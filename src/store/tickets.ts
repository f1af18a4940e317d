import { assert } from '../domain/errors.ts'
import type { Severity } from '../domain/severity.ts'
import { canMoveTicket, type Occurrences, type Ticket, type TicketReport, type TicketState } from '../domain/ticket.ts'
import { snakeCase } from '../lib/case.ts'
import type { Sql, SqlValue } from './database.ts'
import { WITH_MERGED } from './queries/merged.ts'
import { camelRow } from './rows.ts'
import { recordTransition } from './transitions.ts'

/** Most severe first, then longest waiting. */
const MOST_URGENT = `case severity when 'critical' then 0 when 'high' then 1 when 'medium' then 2 else 3 end, created_ms, id`

const WANTED = `state = 'wanted' and regroup is null`
const MORE_TO_SAY = `state = 'open' and (event_count > told_count or outcome_id > told_outcome_id) and regroup is null`

/** The newest of a problem, whatever became of it. */
export async function latestTicket(
  sql: Sql,
  { place, fingerprint }: Pick<Ticket, 'place' | 'fingerprint'>,
): Promise<Ticket | undefined> {
  const rows = await sql.query('select * from tickets where place = $1 and fingerprint = $2 order by id desc limit 1', [
    place,
    fingerprint,
  ])
  return rows.map(ticketOf)[0]
}

export async function getTicket(sql: Sql, id: number): Promise<Ticket> {
  const [row] = await sql.query('select * from tickets where id = $1', [id])
  assert(row, `ticket ${id} is in the store`)
  return ticketOf(row)
}

/** The newest of an issue. */
export async function ticketOfIssue(sql: Sql, issueId: number): Promise<Ticket | undefined> {
  const rows = await sql.query('select * from tickets where issue_id = $1 order by id desc limit 1', [issueId])
  return rows.map(ticketOf)[0]
}

/** All of an issue, newest first. */
export async function ticketsOfIssue(sql: Sql, issueId: number): Promise<Ticket[]> {
  const rows = await sql.query('select * from tickets where issue_id = $1 order by id desc', [issueId])
  return rows.map(ticketOf)
}

/** Open ones of issues that are part of another one by now. */
export async function ticketsOfParts(sql: Sql, issueId: number): Promise<Ticket[]> {
  const rows = await sql.query(
    `select * from tickets where state = 'open' and issue_id <> $1 and issue_id in (${WITH_MERGED})`,
    [issueId],
  )
  return rows.map(ticketOf)
}

/** By what the tracker calls it. */
export async function ticketByKey(sql: Sql, projectId: number, key: string): Promise<Ticket | undefined> {
  const rows = await sql.query('select * from tickets where project_id = $1 and key = $2 order by id desc limit 1', [
    projectId,
    key,
  ])
  return rows.map(ticketOf)[0]
}

/** Newest first. */
export async function listTickets(
  sql: Sql,
  { projectId, beforeId, limit }: { projectId: number | null; beforeId?: number | undefined; limit: number },
): Promise<Ticket[]> {
  const rows = await sql.query(
    'select * from tickets where (project_id = $1 or $1 = 0) and id < $2 order by id desc limit $3',
    [projectId ?? 0, beforeId ?? Number.MAX_SAFE_INTEGER, limit],
  )
  return rows.map(ticketOf)
}

export interface NewTicket {
  projectId: number
  place: string
  fingerprint: string
  issueId: number | null
  severity: Severity
  report: TicketReport
  occurrences: Occurrences
  previousKey?: string | null
  dueMs: number
  nowMs: number
}

/** Undefined when one of the same is wanted or open already. */
export async function insertTicket(tx: Sql, ticket: NewTicket): Promise<Ticket | undefined> {
  const { projectId, place, fingerprint, issueId, severity, report, occurrences, previousKey, dueMs, nowMs } = ticket
  const [row] = await tx.query(
    `insert into tickets (project_id, place, fingerprint, issue_id, state, severity, report, event_count, first_ms, last_ms,
       told_count, told_outcome_id, previous_key, labels, due_ms, tries, created_ms, updated_ms)
     values ($1, $2, $3, $4, 'wanted', $5, $6, $7, $8, $9, 0,
       coalesce((select max(id) from outcomes where outcomes.issue_id = $4), 0), $10, '[]', $11, 0, $12, $12) on conflict do nothing returning *`,
    [
      projectId,
      place,
      fingerprint,
      issueId,
      severity,
      JSON.stringify(report),
      occurrences.count,
      occurrences.firstMs,
      occurrences.lastMs,
      previousKey ?? null,
      dueMs,
      nowMs,
    ],
  )
  if (!row) return undefined
  const inserted = ticketOf(row)
  await recordMove(tx, inserted, null, { nowMs, reason: 'There is something to say.' })
  return inserted
}

export type TicketChanges = Partial<
  Pick<
    Ticket,
    | 'severity'
    | 'report'
    | 'eventCount'
    | 'firstMs'
    | 'lastMs'
    | 'toldCount'
    | 'toldMs'
    | 'outcomeId'
    | 'toldOutcomeId'
    | 'key'
    | 'url'
    | 'closedAs'
    | 'closedMs'
    | 'previousKey'
    | 'regroup'
    | 'joinedWith'
    | 'joinedRevision'
    | 'labels'
    | 'title'
    | 'etag'
    | 'polledMs'
    | 'dueMs'
    | 'tries'
    | 'lastError'
    | 'openedMs'
  >
>

export async function changeTicket(tx: Sql, id: number, changes: TicketChanges, nowMs: number): Promise<void> {
  const entries = Object.entries({ ...changes, updatedMs: nowMs })
  const sets = entries.map(([name], i) => `${snakeCase(name)} = $${i + 2}`)
  await tx.query(`update tickets set ${sets.join(', ')} where id = $1`, [
    id,
    ...entries.map(([, value]) => sqlOf(value)),
  ])
}

/** Moves a ticket and writes the row that says so. */
export async function moveTicket(
  tx: Sql,
  ticket: Pick<Ticket, 'id' | 'state'>,
  to: TicketState,
  { nowMs, reason, changes = {} }: { nowMs: number; reason: string; changes?: TicketChanges },
): Promise<void> {
  assert(canMoveTicket(ticket.state, to), `ticket ${ticket.id} may go from ${ticket.state} to ${to}`)
  const [moved] = await tx.query('update tickets set state = $2 where id = $1 and state = $3 returning id', [
    ticket.id,
    to,
    ticket.state,
  ])
  assert(moved, `ticket ${ticket.id} is still ${ticket.state}`)
  await changeTicket(tx, ticket.id, changes, nowMs)
  await recordMove(tx, { ...ticket, state: to }, ticket.state, { nowMs, reason })
}

/** What is to be said now: tickets to open, then what became of merged issues, then comments, and of each the most urgent. */
export async function nextToTell(sql: Sql, place: string, nowMs: number): Promise<Ticket | undefined> {
  for (const which of [WANTED, 'regroup is not null', MORE_TO_SAY]) {
    const rows = await sql.query(
      `select * from tickets where place = $1 and ${which} and due_ms <= $2 order by ${MOST_URGENT} limit 1`,
      [place, nowMs],
    )
    if (rows[0]) return ticketOf(rows[0])
  }
  return undefined
}

/** The open ticket that was not looked at for longest, if that was before. */
export async function nextToPoll(sql: Sql, place: string, beforeMs: number): Promise<Ticket | undefined> {
  const rows = await sql.query(
    `select * from tickets where place = $1 and state = 'open' and regroup is null and coalesce(polled_ms, 0) <= $2
     order by coalesce(polled_ms, 0), id limit 1`,
    [place, beforeMs],
  )
  return rows.map(ticketOf)[0]
}

/** When there is something to say or to look at; undefined for never. Without `pollEveryMs` none is looked at. */
export async function nextTicketMs(sql: Sql, place: string, pollEveryMs: number | null): Promise<number | undefined> {
  const [row] = await sql.query<{ tell_ms: number | null; polled_ms: number | null }>(
    `select
       (select min(due_ms) from tickets
         where place = $1 and ((${WANTED}) or regroup is not null or (${MORE_TO_SAY}))) as tell_ms,
       (select min(coalesce(polled_ms, 0)) from tickets where place = $1 and state = 'open' and regroup is null) as polled_ms`,
    [place],
  )
  const { tell_ms: tellMs, polled_ms: polledMs } = row!
  const pollMs = polledMs === null || pollEveryMs === null ? null : polledMs + pollEveryMs
  const times = [tellMs, pollMs].filter((ms) => ms !== null)
  return times.length === 0 ? undefined : Math.min(...times)
}

function recordMove(
  tx: Sql,
  ticket: Pick<Ticket, 'id' | 'state'>,
  from: TicketState | null,
  { nowMs, reason }: { nowMs: number; reason: string },
): Promise<void> {
  return recordTransition(tx, {
    atMs: nowMs,
    subjectKind: 'ticket',
    subjectId: ticket.id,
    from,
    to: ticket.state,
    reason,
  })
}

function sqlOf(value: unknown): SqlValue {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : (value as SqlValue)
}

function ticketOf(row: Record<string, unknown>): Ticket {
  const ticket = camelRow<Ticket & { report: string; labels: string }>(row)
  return { ...ticket, report: JSON.parse(ticket.report), labels: JSON.parse(ticket.labels) }
}
