import type { Issue } from '../../domain/issue.ts'
import type { Ticket } from '../../domain/ticket.ts'
import { roleOf } from '../../policy/labels.ts'
import { findEffect } from '../../store/audit.ts'
import type { Sql } from '../../store/database.ts'
import { getIssue } from '../../store/issues.ts'
import { changeTicket, getTicket, moveTicket, ticketOfIssue } from '../../store/tickets.ts'
import { markerOf } from '../../trackers/marker.ts'
import { joinedComment } from '../../trackers/ticket-text.ts'
import type { Tracker } from '../../trackers/tracker.ts'
import type { PipelineContext, StageRun } from '../context.ts'
import { performEffect } from '../effect.ts'
import { isOfTracker, keptOf } from './open-ticket.ts'
import { settleRegroup } from './regrouped.ts'
import { nextCommentMs, say, wasSaid } from './say.ts'
import { lookAtTicket } from './watch-ticket.ts'

/** How soon it is looked again whether the ticket of the issue that stays is there by now. */
const LOOK_AGAIN_MS = 60_000

interface Joined {
  tracker: Tracker
  ticket: Ticket
}

/** open → closed: the issue of a ticket is part of another by now. It is told so once, names the other, and is closed as its duplicate. */
export async function closeJoined(context: PipelineContext, run: StageRun, { tracker, ticket }: Joined): Promise<void> {
  const { db, clock } = context
  if (ticket.state === 'wanted') return settleWanted(context, run, { tracker, ticket })
  const whole = await wholeOf(db, ticket.joinedWith!)
  const other = await ticketOfIssue(db, whole.id)
  const ticketKey = ticket.key!
  const comment = {
    key: joinedKey(ticket),
    ...joinedComment(ticket, { issueId: whole.id, other: other?.place === ticket.place ? other : undefined }),
    detail: { ticket: ticket.id, joinedWith: whole.id },
  }
  if (!(await wasSaid(context, run, { tracker, ticketKey, comment }))) {
    if (!(await isForUs(context, run, { tracker, ticket }))) return leave(context, ticket)
    if (isOnItsWay(whole, other)) return lookAgain(context, ticket)
  }
  await say(context, run, { tracker, ticketKey, comment })
  await close(context, run, { tracker, ticket })
  const changes = { closedAs: 'duplicate', closedMs: clock.nowMs() } as const
  await settleRegroup(context, ticket, {
    to: 'closed',
    reason: `It is told of by ticket ${whole.id}.`,
    changes,
    over: { regroup: null },
  })
}

export function joinedKey({ id, joinedRevision }: Ticket): string {
  return `ticket:${id}:joined:${joinedRevision}`
}

async function close(context: PipelineContext, run: StageRun, { tracker, ticket }: Joined): Promise<void> {
  const ticketKey = ticket.key!
  if (!tracker.isRemote) return tracker.close(ticketKey, 'duplicate', run)
  await performEffect(context, run, {
    key: `${joinedKey(ticket)}:close`,
    action: 'ticket_close',
    subject: `${tracker.place} ${ticketKey}`,
    detail: { ticket: ticket.id, as: 'duplicate' },
    async find() {
      const reading = await tracker.read(ticketKey, run)
      return typeof reading === 'string' || reading.state === 'closed' ? 'done' : 'absent'
    },
    perform: (signal) => tracker.close(ticketKey, 'duplicate', { signal }),
    mayBeTriedAgain: isOfTracker,
  })
}

/** It was not opened yet, unless a crash fell between that and our note of it. */
async function settleWanted(context: PipelineContext, run: StageRun, { tracker, ticket }: Joined): Promise<void> {
  const { intent } = await findEffect(context.db, `ticket:${ticket.id}`)
  const found = await tracker.find(markerOf(ticket.fingerprint), { ...run, sinceMs: intent?.atMs })
  const live = found.find(({ state }) => state === 'open')
  const nowMs = context.clock.nowMs()
  await context.db.transaction((tx) =>
    live
      ? moveTicket(tx, ticket, 'open', { nowMs, reason: 'It is there already.', changes: keptOf(live) })
      : moveTicket(tx, ticket, 'closed', {
          nowMs,
          reason: `Its issue is part of ticket ${ticket.joinedWith}, and it was not opened yet.`,
          changes: { regroup: null, closedAs: 'duplicate', closedMs: nowMs },
        }),
  )
}

/** Not what is closed, nor what people keep for themselves. */
async function isForUs(
  { db, ...context }: PipelineContext,
  run: StageRun,
  { tracker, ticket }: Joined,
): Promise<boolean> {
  if (ticket.state === 'closed') {
    const reading = await tracker.read(ticket.key!, run)
    return typeof reading !== 'string' && reading.state === 'open'
  }
  if (!(await lookAtTicket({ db, ...context }, run, { tracker, ticket }))) return false
  const { labels } = await getTicket(db, ticket.id)
  return !labels.some(({ name }) => roleOf(name) === 'opt_out')
}

async function leave(context: PipelineContext, ticket: Ticket): Promise<void> {
  // What we have closed ourselves stays ours to open.
  const joinedWith = ticket.state === 'closed' ? ticket.joinedWith : null
  await settleRegroup(context, ticket, { over: { regroup: null, joinedWith, dueMs: nextCommentMs(ticket) } })
}

function isOnItsWay({ state }: Issue, other: Ticket | undefined): boolean {
  return other ? other.state === 'wanted' : state === 'open'
}

async function lookAgain({ db, clock }: PipelineContext, { id }: Ticket): Promise<void> {
  const nowMs = clock.nowMs()
  await db.transaction((tx) => changeTicket(tx, id, { dueMs: nowMs + LOOK_AGAIN_MS }, nowMs))
}

async function wholeOf(sql: Sql, id: number): Promise<Issue> {
  const issue = await getIssue(sql, id)
  return issue.mergedInto === null ? issue : wholeOf(sql, issue.mergedInto)
}
