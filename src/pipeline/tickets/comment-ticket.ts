import type { AttemptOutcome } from '../../domain/outcome.ts'
import type { Ticket } from '../../domain/ticket.ts'
import { findEffect } from '../../store/audit.ts'
import { outcomesAfter } from '../../store/outcomes.ts'
import { changeTicket, getTicket } from '../../store/tickets.ts'
import { toldSoFar } from '../../trackers/marker.ts'
import { commentOf } from '../../trackers/ticket-text.ts'
import type { Tracker } from '../../trackers/tracker.ts'
import type { PipelineContext, StageRun } from '../context.ts'
import { say } from './say.ts'
import { lookAtTicket } from './watch-ticket.ts'

/** As many as one comment tells; the others come with the next. */
const OUTCOMES_MAX = 10

/** Says in an open ticket what became of attempts, and how often it happened by now. What was closed meanwhile gets no comment. */
export async function commentTicket(
  context: PipelineContext,
  run: StageRun,
  { tracker, ticket }: { tracker: Tracker; ticket: Ticket },
): Promise<void> {
  const { db, clock } = context
  if (!(await lookAtTicket(context, run, { tracker, ticket }))) return
  // By what was told before: tried again it is the same comment, whatever happened since.
  const key = `ticket:${ticket.id}:comment:${toldSoFar(ticket)}`
  const outcomes = await untoldOutcomes(context, ticket)
  const told: Told = { count: ticket.eventCount, outcomeId: outcomes.at(-1)?.id ?? ticket.outcomeId }
  const visibility = outcomes.length === 0 ? 'public' : await tracker.visibility(run)
  const comment = { key, ...commentOf(ticket, { outcomes, visibility }), detail: { ticket: ticket.id, ...told } }
  await say(context, run, { tracker, ticketKey: ticket.key!, comment })
  const nowMs = clock.nowMs()
  const dueMs = nowMs + (ticket.report.commentEveryMs ?? 0)
  const { intent } = await findEffect(db, key)
  const { count: toldCount, outcomeId: toldOutcomeId = 0 } = (intent?.detail as Told | undefined) ?? told
  const changes = { toldCount, toldOutcomeId, toldMs: nowMs, dueMs, tries: 0 }
  await db.transaction(async (tx) => {
    // What ended while this was said is told at once.
    const { outcomeId } = await getTicket(tx, ticket.id)
    await changeTicket(tx, ticket.id, outcomeId > toldOutcomeId ? { ...changes, dueMs: nowMs } : changes, nowMs)
  })
}

/** How far a comment tells. */
interface Told {
  count: number
  outcomeId: number
}

async function untoldOutcomes(
  { db, redactOutbound }: PipelineContext,
  { issueId, toldOutcomeId }: Ticket,
): Promise<AttemptOutcome[]> {
  if (issueId === null) return []
  return redactOutbound(await outcomesAfter(db, { issueId, afterId: toldOutcomeId, limit: OUTCOMES_MAX }))
}
