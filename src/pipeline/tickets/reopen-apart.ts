import type { Ticket } from '../../domain/ticket.ts'
import { regroupMarkerOf } from '../../trackers/marker.ts'
import { apartComment } from '../../trackers/ticket-text.ts'
import type { Tracker } from '../../trackers/tracker.ts'
import type { PipelineContext, StageRun } from '../context.ts'
import { performEffect } from '../effect.ts'
import { joinedKey } from './close-joined.ts'
import { isOfTracker } from './open-ticket.ts'
import { settleRegroup } from './regrouped.ts'
import { nextCommentMs, say, wasSaid } from './say.ts'

/** closed → open: the issue of a ticket is apart again from the one that it was part of. Where it was never told that, nothing is said. */
export async function reopenApart(
  context: PipelineContext,
  run: StageRun,
  { tracker, ticket }: { tracker: Tracker; ticket: Ticket },
): Promise<void> {
  const ticketKey = ticket.key!
  const over = { regroup: null, joinedWith: null, dueMs: nextCommentMs(ticket) } as const
  const joined = { key: joinedKey(ticket), marker: regroupMarkerOf(ticket.id, `joined-${ticket.joinedRevision}`) }
  const isTold = ticket.state === 'closed' || (await wasSaid(context, run, { tracker, ticketKey, comment: joined }))
  if (!isTold || (await tracker.read(ticketKey, run)) === 'gone') return settleRegroup(context, ticket, { over })

  const detail = { ticket: ticket.id, issue: ticket.issueId }
  const comment = { key: `ticket:${ticket.id}:apart:${ticket.joinedRevision}`, ...apartComment(ticket), detail }
  await say(context, run, { tracker, ticketKey, comment })
  await reopen(context, run, { tracker, ticket })
  const changes = { closedAs: null, closedMs: null, etag: null }
  await settleRegroup(context, ticket, { to: 'open', reason: 'Its issue is one of its own again.', changes, over })
}

async function reopen(
  context: PipelineContext,
  run: StageRun,
  { tracker, ticket }: { tracker: Tracker; ticket: Ticket },
): Promise<void> {
  const ticketKey = ticket.key!
  if (!tracker.isRemote) return tracker.reopen(ticketKey, run)
  await performEffect(context, run, {
    key: `ticket:${ticket.id}:apart:${ticket.joinedRevision}:reopen`,
    action: 'ticket_reopen',
    subject: `${tracker.place} ${ticketKey}`,
    detail: { ticket: ticket.id },
    async find() {
      const reading = await tracker.read(ticketKey, run)
      return typeof reading === 'string' || reading.state === 'open' ? 'done' : 'absent'
    },
    perform: (signal) => tracker.reopen(ticketKey, { signal }),
    mayBeTriedAgain: isOfTracker,
  })
}
