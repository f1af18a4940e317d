import type { Ticket } from '../../domain/ticket.ts'
import { findEffect } from '../../store/audit.ts'
import { changeTicket } from '../../store/tickets.ts'
import { commentOf } from '../../trackers/ticket-text.ts'
import type { Tracker } from '../../trackers/tracker.ts'
import type { PipelineContext, StageRun } from '../context.ts'
import { performEffect } from '../effect.ts'
import { CLOCK_SKEW_MS, isOfTracker } from './open-ticket.ts'
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
  const { body, marker } = commentOf(ticket)
  const ticketKey = ticket.key!
  if (tracker.isRemote) {
    await performEffect(context, run, {
      key,
      action: 'ticket_comment',
      subject: `${tracker.place} ${ticketKey}`,
      detail: { ticket: ticket.id, count: told },
      async find() {
        const sinceMs = ((await findEffect(db, key)).intent?.atMs ?? clock.nowMs()) - CLOCK_SKEW_MS
        return (await tracker.hasComment(ticketKey, marker, { ...run, sinceMs })) ? 'done' : 'absent'
      },
      perform: (signal) => tracker.comment(ticketKey, body, { signal }),
      mayBeTriedAgain: isOfTracker,
    })
  } else await tracker.comment(ticketKey, body, run)
  const nowMs = clock.nowMs()
  const dueMs = nowMs + (ticket.report.commentEveryMs ?? 0)
  const { intent } = await findEffect(db, key)
  const toldCount = (intent?.detail as { count: number } | undefined)?.count ?? told
  await db.transaction((tx) => changeTicket(tx, ticket.id, { toldCount, toldMs: nowMs, dueMs, tries: 0 }, nowMs))
}
