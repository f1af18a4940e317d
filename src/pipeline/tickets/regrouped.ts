import type { Ticket, TicketState } from '../../domain/ticket.ts'
import type { Sql } from '../../store/database.ts'
import {
  changeTicket,
  getTicket,
  insertTicket,
  moveTicket,
  type TicketChanges,
  ticketsOfIssue,
} from '../../store/tickets.ts'
import type { PipelineContext } from '../context.ts'
import { wakeDesk } from './queue-ticket.ts'

interface Regrouped {
  issueId: number
  nowMs: number
}

/** An issue is part of another from now on: its tickets are closed as duplicates, in the transaction that makes it so and a durable job. */
export async function queueJoined(
  tx: Sql,
  { issueId, joinedWith, revision, nowMs }: Regrouped & { joinedWith: number; revision: number },
): Promise<void> {
  const live = (await ticketsOfIssue(tx, issueId)).filter(
    ({ state, regroup }) => state === 'wanted' || state === 'open' || regroup === 'apart',
  )
  const changes = { regroup: 'joined', joinedWith, joinedRevision: revision, dueMs: nowMs, tries: 0 } as const
  for (const { id, place } of live) {
    await changeTicket(tx, id, changes, nowMs)
    await wakeDesk(tx, { place, nowMs, runAtMs: nowMs })
  }
}

/** It is an issue of its own again: what was closed for the merge is opened again, and what was not yet stays open. */
export async function queueApart(tx: Sql, { issueId, nowMs }: Regrouped): Promise<void> {
  for (const ticket of newestOfEachPlace(await ticketsOfIssue(tx, issueId))) {
    if (ticket.joinedWith === null) continue
    const { id, place, key } = ticket
    if (key !== null) await changeTicket(tx, id, { regroup: 'apart', dueMs: nowMs, tries: 0 }, nowMs)
    else if (ticket.state === 'closed') await wantAgain(tx, ticket, nowMs)
    else await changeTicket(tx, id, { regroup: null, joinedWith: null }, nowMs)
    await wakeDesk(tx, { place, nowMs, runAtMs: nowMs })
  }
}

/** It was not there yet when its issue was merged. */
async function wantAgain(tx: Sql, ticket: Ticket, nowMs: number): Promise<void> {
  const { eventCount: count, firstMs, lastMs } = ticket
  await insertTicket(tx, { ...ticket, occurrences: { count, firstMs, lastMs }, dueMs: nowMs, nowMs })
}

/** Told of, unless something else was decided meanwhile: then that is told next. */
export async function settleRegroup(
  { db, clock }: Pick<PipelineContext, 'db' | 'clock'>,
  ticket: Ticket,
  {
    to,
    reason = '',
    changes = {},
    over,
  }: { to?: TicketState; reason?: string; changes?: TicketChanges; over: TicketChanges },
): Promise<void> {
  const nowMs = clock.nowMs()
  await db.transaction(async (tx) => {
    const now = await getTicket(tx, ticket.id)
    const isSame = now.regroup === ticket.regroup && now.joinedRevision === ticket.joinedRevision
    const all = { ...changes, ...(isSame ? over : {}), tries: 0 }
    if (to === undefined || now.state === to) await changeTicket(tx, ticket.id, all, nowMs)
    else await moveTicket(tx, now, to, { nowMs, reason, changes: all })
  })
}

function newestOfEachPlace(newestFirst: readonly Ticket[]): Ticket[] {
  return [...new Map(newestFirst.toReversed().map((ticket) => [ticket.place, ticket])).values()]
}
