import { AssertionError, ExternalError, messageOf } from '../../domain/errors.ts'
import type { Ticket } from '../../domain/ticket.ts'
import { type Job, parkJob, StaleLeaseError } from '../../jobs/jobs.ts'
import { RateLimitedError } from '../../lib/rate-limited-error.ts'
import { UNREADABLE } from '../../policy/facts.ts'
import { changeTicket, getTicket, moveTicket, nextTicketMs, nextToPoll, nextToTell } from '../../store/tickets.ts'
import type { Tracker } from '../../trackers/tracker.ts'
import type { PipelineContext, StageRun } from '../context.ts'
import { KillSwitchError } from '../kill-switch.ts'
import { closeJoined } from './close-joined.ts'
import { commentTicket } from './comment-ticket.ts'
import { openTicket } from './open-ticket.ts'
import { reopenApart } from './reopen-apart.ts'
import { lookAtTicket } from './watch-ticket.ts'

/** Then others get their turn. */
const STEPS_MAX = 200
/** What one step asks of the tracker at most, without the pages of a long list. */
const REQUESTS_PER_STEP = 3
const STOPPED_RETRY_MS = 1_000
const DRY_RUN_RETRY_MS = 3_600_000
/** A ticket that is refused so often is left. */
const REFUSALS_MAX = 5
const RETRY_MS_MIN = 60_000
const RETRY_MS_MAX = 3_600_000

interface Step {
  ticket: Ticket
  work(context: PipelineContext, run: StageRun, at: { tracker: Tracker; ticket: Ticket }): Promise<unknown>
}

/** All tickets of one tracker, one after the other, the most urgent first; what cannot be said now is said later. */
export async function fileTickets(context: PipelineContext, job: Job, run: StageRun): Promise<void> {
  const { db, clock } = context
  const { place } = job.payload as { place: string }
  const tracker = context.trackers.at(place)
  // It left the configuration: its tickets stay as they are.
  if (!tracker) return
  const park = (runAtMs: number, reason: string) =>
    db.transaction(async (tx) => void (await parkJob(tx, job, { nowMs: clock.nowMs(), runAtMs, reason })))

  for (let i = 0; i < STEPS_MAX; i++) {
    run.stopping.throwIfAborted()
    const nowMs = clock.nowMs()
    if (tracker.isRemote && (await isStopped(context)))
      return park(nowMs + STOPPED_RETRY_MS, 'The kill switch is engaged.')
    const step = await nextStep(context, tracker, nowMs)
    if (!step) {
      const nextMs = await nextTicketMs(db, place, tracker.pollEveryMs)
      if (nextMs === undefined) return
      return park(Math.max(nextMs, nowMs + STOPPED_RETRY_MS), 'Nothing is to be said now.')
    }
    const waitMs = tracker.waitMs(REQUESTS_PER_STEP)
    if (waitMs > 0) return park(nowMs + waitMs, `${place} takes no more requests for now.`)
    const askedMs = await take(context, run, { tracker, step })
    if (askedMs > 0) return park(clock.nowMs() + askedMs, `${place} is not there, or asks to wait.`)
  }
  return park(clock.nowMs(), 'There is more to say.')
}

async function nextStep({ db }: PipelineContext, tracker: Tracker, nowMs: number): Promise<Step | undefined> {
  const ticket = await nextToTell(db, tracker.place, nowMs)
  if (ticket) return { ticket, work: workOn(ticket) }
  if (tracker.pollEveryMs === null) return undefined
  const polled = await nextToPoll(db, tracker.place, nowMs - tracker.pollEveryMs)
  return polled && { ticket: polled, work: lookAtTicket }
}

function workOn({ state, regroup }: Ticket): Step['work'] {
  if (regroup !== null) return regroup === 'joined' ? closeJoined : reopenApart
  return state === 'wanted' ? openTicket : commentTicket
}

/** Does a step. Gives how long the tracker is to be left alone: one ticket that fails keeps no other from being told. */
async function take(
  context: PipelineContext,
  run: StageRun,
  { tracker, step: { ticket, work } }: { tracker: Tracker; step: Step },
): Promise<number> {
  const { policy } = context.project(ticket.projectId)
  if (tracker.isRemote && policy.dryRun) {
    await putOff(context, ticket, { waitMs: DRY_RUN_RETRY_MS })
    return 0
  }
  try {
    await work(context, run, { tracker, ticket })
    return 0
  } catch (error) {
    if (error instanceof StaleLeaseError || run.signal.aborted) throw error
    if (error instanceof KillSwitchError) return STOPPED_RETRY_MS
    if (error instanceof RateLimitedError) return error.retryAfterMs ?? RETRY_MS_MIN
    if (!(error instanceof ExternalError || error instanceof AssertionError)) throw error
    return failed(context, ticket, error)
  }
}

async function failed(
  context: PipelineContext,
  ticket: Ticket,
  error: ExternalError | AssertionError,
): Promise<number> {
  const { logger } = context
  const reason = messageOf(error)
  const retryAfterMs = error instanceof ExternalError ? error.retryAfterMs : undefined
  logger.warn('a ticket could not be filed', { ticket: ticket.id, place: ticket.place, reason })
  const tries = ticket.tries + 1
  if (retryAfterMs === undefined && (tries >= REFUSALS_MAX || error instanceof AssertionError)) {
    await giveUp(context, ticket, reason)
    return 0
  }
  const backoffMs = Math.min(RETRY_MS_MIN * 2 ** Math.min(tries - 1, 10), RETRY_MS_MAX)
  await putOff(context, ticket, { waitMs: Math.max(backoffMs, retryAfterMs ?? 0), tries, lastError: reason })
  return retryAfterMs ?? 0
}

async function giveUp({ db, clock, logger }: PipelineContext, { id }: Ticket, reason: string): Promise<void> {
  const nowMs = clock.nowMs()
  logger.error('a ticket is refused for good', { ticket: id, reason })
  await db.transaction(async (tx) => {
    const ticket = await getTicket(tx, id)
    if (ticket.regroup !== null) await changeTicket(tx, id, { regroup: null, tries: 0, lastError: reason }, nowMs)
    else if (ticket.state === 'wanted')
      await moveTicket(tx, ticket, 'failed', { nowMs, reason, changes: { lastError: reason } })
    else
      await changeTicket(
        tx,
        id,
        { toldCount: ticket.eventCount, toldOutcomeId: ticket.outcomeId, polledMs: nowMs, lastError: reason },
        nowMs,
      )
  })
}

async function putOff(
  { db, clock }: PipelineContext,
  { id }: Ticket,
  { waitMs, ...changes }: { waitMs: number; tries?: number; lastError?: string },
): Promise<void> {
  const nowMs = clock.nowMs()
  const later = { ...changes, dueMs: nowMs + waitMs, polledMs: nowMs }
  await db.transaction((tx) => changeTicket(tx, id, later, nowMs))
}

/** Our own list goes on; what is outside is not touched while everything is stopped. */
async function isStopped({ killSwitch }: PipelineContext): Promise<boolean> {
  const state = await killSwitch.read()
  return state === UNREADABLE || state.engaged
}
