import { AssertionError, ExternalError } from '../../domain/errors.ts'
import type { Ticket } from '../../domain/ticket.ts'
import { findEffect } from '../../store/audit.ts'
import { changeTicket, moveTicket } from '../../store/tickets.ts'
import { markerOf } from '../../trackers/marker.ts'
import { draftOf } from '../../trackers/ticket-text.ts'
import type { FoundTicket, TicketDraft, Tracker } from '../../trackers/tracker.ts'
import type { PipelineContext, StageRun } from '../context.ts'
import { performEffect } from '../effect.ts'
import { TICKET_EVERY_MS } from './queue-ticket.ts'

/** The tracker's clock may be behind ours. */
export const CLOCK_SKEW_MS = 300_000

/** wanted → open: the ticket that is there already, or a new one; nothing where people said that they want none. */
export async function openTicket(
  context: PipelineContext,
  run: StageRun,
  { tracker, ticket }: { tracker: Tracker; ticket: Ticket },
): Promise<void> {
  const { db, clock } = context
  const key = `ticket:${ticket.id}`
  const isBegun = (await findEffect(db, key)).intent !== undefined
  // Somebody else may have told of it, and what cannot be looked up is not repeated.
  const earlier = isBegun ? [] : await tracker.find(markerOf(ticket.fingerprint), run)
  const nowMs = clock.nowMs()
  const newest = earlier.toSorted((a, b) => b.createdMs - a.createdMs)[0]
  const live = earlier.find(({ state }) => state === 'open')
  const move = (to: 'open' | 'closed', reason: string, found: FoundTicket, changes = {}) =>
    db.transaction((tx) => moveTicket(tx, ticket, to, { nowMs, reason, changes: { ...keptOf(found), ...changes } }))

  if (live) return move('open', 'It is there already.', live, { dueMs: nowMs })
  if (newest && isUnwanted(newest)) return move('closed', 'People closed it, and not because it is solved.', newest)
  if (newest && newest.createdMs + TICKET_EVERY_MS > nowMs) {
    const dueMs = newest.createdMs + TICKET_EVERY_MS
    return db.transaction((tx) => changeTicket(tx, ticket.id, { dueMs, previousKey: newest.key }, nowMs))
  }
  const reader = { labels: tracker.labels, limits: tracker.limits, visibility: await tracker.visibility(run) }
  const draft = draftOf({ ...ticket, previousKey: ticket.previousKey ?? newest?.key ?? null }, reader)
  const created = await create(context, run, { key, tracker, ticket, draft })
  await move('open', `It was opened as ${created.key}.`, created, {
    toldCount: ticket.eventCount,
    toldMs: nowMs,
    polledMs: nowMs,
    tries: 0,
    dueMs: nowMs + (ticket.report.commentEveryMs ?? 0),
    openedMs: nowMs,
  })
}

/** Made once, however often it is tried: after a crash or a lost answer the tracker is asked. */
async function create(
  context: PipelineContext,
  run: StageRun,
  { key, tracker, ticket, draft }: { key: string; tracker: Tracker; ticket: Ticket; draft: TicketDraft },
): Promise<FoundTicket> {
  let created: FoundTicket | undefined
  const lookUp = async (): Promise<FoundTicket | undefined> => {
    const { intent } = await findEffect(context.db, key)
    const sinceMs = (intent?.atMs ?? context.clock.nowMs()) - CLOCK_SKEW_MS
    const found = await tracker.find(draft.marker, { ...run, sinceMs })
    return found.find(({ createdMs }) => createdMs >= sinceMs)
  }
  if (!tracker.isRemote) return (await lookUp()) ?? tracker.create(draft, run)
  await performEffect(context, run, {
    key,
    action: 'ticket',
    subject: tracker.place,
    detail: { ticket: ticket.id, issue: ticket.issueId, title: draft.title, labels: draft.labels },
    async find() {
      created = await lookUp()
      return created ? 'done' : 'absent'
    },
    async perform(signal) {
      created = await tracker.create(draft, { signal })
    },
    mayBeTriedAgain: isOfTracker,
  })
  created ??= await lookUp()
  if (!created) throw new ExternalError(`Ticket ${ticket.id} was opened at ${tracker.place} and is not there any more.`)
  return created
}

/** What the tracker answers may be other another time; what we may not do stays so. */
export function isOfTracker(error: unknown): boolean {
  return !(error instanceof AssertionError)
}

function isUnwanted({ closedAs }: FoundTicket): boolean {
  return closedAs === 'not_planned' || closedAs === 'duplicate'
}

export function keptOf({ key, url, closedAs, closedMs, createdMs }: FoundTicket) {
  return { key, url, closedAs, closedMs, openedMs: createdMs }
}
