import type { Ticket } from '../../domain/ticket.ts'
import { findEffect } from '../../store/audit.ts'
import { changeTicket } from '../../store/tickets.ts'
import { commentOf } from '../../trackers/ticket-text.ts'
import type { Tracker } from '../../trackers/tracker.ts'
import type { PipelineContext, StageRun } from '../context.ts'
import { say } from './say.ts'
import { lookAtTicket } from './watch-ticket.ts'

/** Says in an open ticket how often it happened by now. What was closed meanwhile gets no comment. */
export async function commentTicket(
  context: PipelineContext,
  run: StageRun,
  { tracker, ticket }: { tracker: Tracker; ticket: Ticket },
): Promise<void> {
  const { db, clock } = context
  if (!(await lookAtTicket(context, run, { tracker, ticket }))) return
  // By what was told before: tried again it is the same comment, whatever happened since.
  const key = `ticket:${ticket.id}:comment:${ticket.toldCount}`
  const told = ticket.eventCount
  const comment = { key, ...commentOf(ticket), detail: { ticket: ticket.id, count: told } }
  await say(context, run, { tracker, ticketKey: ticket.key!, comment })
  const nowMs = clock.nowMs()
  const dueMs = nowMs + (ticket.report.commentEveryMs ?? 0)
  const { intent } = await findEffect(db, key)
  const toldCount = (intent?.detail as { count: number } | undefined)?.count ?? told
  await db.transaction((tx) => changeTicket(tx, ticket.id, { toldCount, toldMs: nowMs, dueMs, tries: 0 }, nowMs))
}
