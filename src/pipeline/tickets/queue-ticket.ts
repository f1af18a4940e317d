import type { Severity } from '../../domain/severity.ts'
import type { Occurrences, Ticket, TicketReport } from '../../domain/ticket.ts'
import { enqueueJob } from '../../jobs/jobs.ts'
import { roleOf } from '../../policy/labels.ts'
import { appendAudit } from '../../store/audit.ts'
import type { Sql } from '../../store/database.ts'
import { claimOnce } from '../../store/settings.ts'
import { changeTicket, insertTicket, latestTicket, moveTicket } from '../../store/tickets.ts'
import type { PipelineContext } from '../context.ts'

/** A problem is told of once a day at most, however often its ticket is closed and it comes back. */
export const TICKET_EVERY_MS = 86_400_000
/** The job goes on for ever: what can fail is a ticket. */
const DESK_ATTEMPTS_MAX = 1_000_000

export interface TicketRequest {
  projectId: number
  /** What it is about: the same is the same ticket, in any words. */
  fingerprint: string
  /** Of the issue that it is about; absent for what is none, as a finding of the self-check. */
  issueId?: number
  severity: Severity
  report: TicketReport
  /** All of them so far, not those since the last time. */
  occurrences: Occurrences
  /** Another place than that of the project, as `github.com/owner/name`; it must be configured. */
  place?: string
}

/**
 * Says that there is something to say: a ticket is opened, or the one that is there gets a comment, as soon as the tracker takes it.
 * In the transaction of what is told, so that it is told if and only if it happened. Nothing new is nothing to say.
 */
export async function queueTicket(
  context: Pick<PipelineContext, 'trackers' | 'clock' | 'redactOutbound'>,
  tx: Sql,
  request: TicketRequest,
): Promise<void> {
  const { trackers, clock } = context
  const tracker = request.place === undefined ? trackers.of(request.projectId) : trackers.at(request.place)
  if (!tracker) return
  const { place } = tracker
  const nowMs = clock.nowMs()
  const report = context.redactOutbound(await withoutConsent(tx, { ...request, place, nowMs }))
  const wanted = { ...request, place, report, nowMs }
  const latest = await latestTicket(tx, wanted)
  if (latest) await renew(tx, latest, wanted)
  else await insertTicket(tx, { ...wanted, issueId: request.issueId ?? null, dueMs: nowMs })
  await wakeDesk(tx, { place, nowMs, runAtMs: nowMs })
}

/** One job works on all tickets of a place: the most severe first, and never two at once. */
export async function wakeDesk(
  tx: Sql,
  { place, nowMs, runAtMs }: { place: string; nowMs: number; runAtMs: number },
): Promise<void> {
  await enqueueJob(tx, {
    kind: 'ticket',
    subject: `tracker:${place}`,
    payload: { place },
    runAtMs,
    nowMs,
    attemptsMax: DESK_ATTEMPTS_MAX,
  })
}

async function renew(tx: Sql, latest: Ticket, wanted: TicketRequest & { place: string; nowMs: number }): Promise<void> {
  const { severity, report, occurrences, nowMs } = wanted
  if (latest.state === 'closed') return reopenWanted(tx, latest, wanted)
  const changes = { severity, report, ...widened(latest, occurrences) }
  if (latest.state === 'failed')
    return moveTicket(tx, latest, 'wanted', {
      nowMs,
      reason: 'There is more to say.',
      changes: { ...changes, tries: 0, dueMs: nowMs },
    })
  await changeTicket(tx, latest.id, changes, nowMs)
}

/** What people closed as no problem stays closed; what was taken to be solved and is not gets another ticket, a day after the first. */
async function reopenWanted(
  tx: Sql,
  latest: Ticket,
  wanted: TicketRequest & { place: string; nowMs: number },
): Promise<void> {
  const { occurrences, nowMs } = wanted
  const isNew = occurrences.count > latest.eventCount && occurrences.lastMs > (latest.closedMs ?? 0)
  await changeTicket(tx, latest.id, widened(latest, occurrences), nowMs)
  if (!isNew || latest.closedAs !== 'completed') return
  await insertTicket(tx, {
    ...wanted,
    issueId: wanted.issueId ?? null,
    previousKey: latest.key,
    dueMs: Math.max(nowMs, (latest.openedMs ?? 0) + TICKET_EVERY_MS),
  })
}

function widened(
  { eventCount, firstMs, lastMs }: Ticket,
  occurrences: Occurrences,
): Pick<Ticket, 'eventCount' | 'firstMs' | 'lastMs'> {
  return {
    eventCount: Math.max(eventCount, occurrences.count),
    firstMs: Math.min(firstMs, occurrences.firstMs),
    lastMs: Math.max(lastMs, occurrences.lastMs),
  }
}

/** Consent is for people to give. That it was wanted is on record; the ticket is filed without it. */
async function withoutConsent(
  tx: Sql,
  { report, place, fingerprint, nowMs }: TicketRequest & { place: string; nowMs: number },
): Promise<TicketReport> {
  const { labels = [] } = report
  const refused = labels.filter((name) => roleOf(name) === 'consent')
  if (refused.length === 0) return report
  const effectKey = `ticket-label:${place}:${fingerprint}`
  if (await claimOnce(tx, effectKey, nowMs))
    await appendAudit(tx, {
      atMs: nowMs,
      actor: 'prunella',
      action: 'refused label',
      subject: place,
      effectKey,
      phase: 'note',
      detail: { labels: refused, reason: 'Consent is a label that only people give.' },
    })
  return { ...report, labels: labels.filter((name) => !refused.includes(name)) }
}
