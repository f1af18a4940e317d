import type { CorrectionKind } from '../../domain/correction.ts'
import type { ClosedAs, Ticket } from '../../domain/ticket.ts'
import { roleOf } from '../../policy/labels.ts'
import { appendAudit } from '../../store/audit.ts'
import { insertCorrection } from '../../store/corrections.ts'
import type { Sql } from '../../store/database.ts'
import { findIssue } from '../../store/issues.ts'
import { saveTicketFeedback, type TicketFeedback } from '../../store/ticket-feedback.ts'
import { changeTicket, insertTicket, moveTicket } from '../../store/tickets.ts'
import type { TicketEvent, TicketReading, Tracker } from '../../trackers/tracker.ts'
import type { PipelineContext, StageRun } from '../context.ts'
import { goOnWithConsent } from './consent.ts'
import { TICKET_EVERY_MS } from './queue-ticket.ts'

/** Looks at an open ticket and keeps what people did with it. False when it is not open any more. */
export async function lookAtTicket(
  context: PipelineContext,
  run: StageRun,
  { tracker, ticket }: { tracker: Tracker; ticket: Ticket },
): Promise<boolean> {
  const reading = await tracker.read(ticket.key!, { ...run, etag: ticket.etag })
  const nowMs = context.clock.nowMs()
  if (reading === 'unchanged') {
    await context.db.transaction((tx) => renewPolled(tx, ticket, { polledMs: nowMs }, nowMs))
    return true
  }
  if (reading === 'gone') {
    await context.db.transaction((tx) => endTicket(tx, ticket, { closedAs: 'gone', closedMs: nowMs }, nowMs))
    return false
  }
  const events = await tracker.history(ticket.key!, run)
  await context.db.transaction((tx) => keepReading(context, tx, { ticket, reading, events, nowMs }))
  return reading.state === 'open'
}

async function keepReading(
  context: PipelineContext,
  tx: Sql,
  {
    ticket,
    reading,
    events,
    nowMs,
  }: { ticket: Ticket; reading: TicketReading; events: readonly TicketEvent[]; nowMs: number },
): Promise<void> {
  const lastClosed = events.findLast(({ kind }) => kind === 'closed')
  for (const event of events) {
    // Some trackers tell only by a label why it was closed.
    const isLast = event === lastClosed && reading.closedAs !== null
    await keepEvent(tx, ticket, isLast ? { ...event, detail: reading.closedAs! } : event, nowMs)
  }
  const labels = reading.labels.map((name) => ({ name, actor: handOf(name, events) }))
  const { title, etag } = reading
  await renewPolled(tx, ticket, { labels, title, etag, polledMs: nowMs }, nowMs)
  if (reading.state === 'closed')
    await endTicket(
      tx,
      ticket,
      { closedAs: reading.closedAs ?? 'completed', closedMs: reading.closedMs ?? nowMs },
      nowMs,
    )
  const consented = labels.some(({ name, actor }) => roleOf(name) === 'consent' && actor === 'person')
  const hadConsent = ticket.labels.some(({ name, actor }) => roleOf(name) === 'consent' && actor === 'person')
  if (consented && !hadConsent && ticket.issueId !== null) await goOnWithConsent(context, tx, ticket.issueId)
}

/** With how often an issue happened by now. */
async function renewPolled(
  tx: Sql,
  ticket: Ticket,
  changes: Parameters<typeof changeTicket>[2],
  nowMs: number,
): Promise<void> {
  const issue = ticket.issueId === null ? undefined : await findIssue(tx, ticket.issueId)
  const counts = issue && {
    eventCount: Math.max(ticket.eventCount, issue.eventCount),
    lastMs: Math.max(ticket.lastMs, issue.lastSeenMs),
  }
  await changeTicket(tx, ticket.id, { ...changes, ...counts }, nowMs)
}

/** Who put the label there last. What the history does not tell is nobody's consent. */
function handOf(label: string, events: readonly TicketEvent[]): 'person' | 'program' {
  const last = events.findLast(({ kind, detail }) => kind === 'labelled' && detail === label)
  return last?.actor.kind ?? 'program'
}

async function keepEvent(tx: Sql, ticket: Ticket, event: TicketEvent, nowMs: number): Promise<void> {
  if (event.actor.kind !== 'person') return
  const kind = event.kind === 'closed' ? (event.detail as TicketFeedback['kind']) : event.kind
  const { key, detail, atMs } = event
  const actor = event.actor.name
  const { id: ticketId, issueId } = ticket
  const isNew = await saveTicketFeedback(tx, { ticketId, issueId, key, kind, detail, actor, atMs })
  if (isNew && issueId !== null) await keepCorrection(tx, { issueId, kind, actor, place: ticket.place, nowMs })
}

/** Closed as no problem, or as the same as another: said of the issue too, as if by `prunella feedback`. */
async function keepCorrection(
  tx: Sql,
  {
    issueId,
    kind,
    actor,
    place,
    nowMs,
  }: { issueId: number; kind: TicketFeedback['kind']; actor: string; place: string; nowMs: number },
): Promise<void> {
  const said = CORRECTIONS[kind]
  if (said === undefined) return
  const note = `Closed as ${kind} at ${place}.`
  const correction = { kind: said, value: null, note, patch: null }
  const id = await insertCorrection(tx, { issueId, correction, interdiff: null, by: actor, nowMs })
  await appendAudit(tx, {
    atMs: nowMs,
    actor,
    action: 'correct',
    subject: `ticket ${issueId}`,
    effectKey: `correction:${id}`,
    phase: 'note',
    detail: { kind: said, value: null, note },
  })
}

const CORRECTIONS: Partial<Record<TicketFeedback['kind'], CorrectionKind>> = {
  not_planned: 'not_a_problem',
  duplicate: 'wrong_group',
}

/** open → closed. What happened after it was taken to be solved is told in another one. */
async function endTicket(
  tx: Sql,
  ticket: Ticket,
  { closedAs, closedMs }: { closedAs: ClosedAs; closedMs: number },
  nowMs: number,
): Promise<void> {
  await moveTicket(tx, ticket, 'closed', {
    nowMs,
    reason: `It was closed: ${closedAs}.`,
    changes: { closedAs, closedMs },
  })
  // What is part of another issue is told of by the ticket of that one.
  const isBack =
    ticket.regroup === null &&
    closedAs === 'completed' &&
    ticket.eventCount > ticket.toldCount &&
    ticket.lastMs > closedMs
  if (!isBack) return
  const { eventCount: count, firstMs, lastMs } = ticket
  await insertTicket(tx, {
    ...ticket,
    occurrences: { count, firstMs, lastMs },
    previousKey: ticket.key,
    dueMs: Math.max(nowMs, (ticket.openedMs ?? 0) + TICKET_EVERY_MS),
    nowMs,
  })
}
