import type { Ticket } from '../../domain/ticket.ts'
import { findEffect } from '../../store/audit.ts'
import type { Tracker } from '../../trackers/tracker.ts'
import type { PipelineContext, StageRun } from '../context.ts'
import { performEffect } from '../effect.ts'
import { CLOCK_SKEW_MS, isOfTracker } from './open-ticket.ts'

export interface Comment {
  /** The same key is the same comment. */
  key: string
  /** Ends with the marker. */
  body: string
  marker: string
  detail: Record<string, unknown>
}

/** A comment on a ticket, made once, however often it is tried: after a crash or a lost answer the tracker is asked. */
export async function say(
  context: PipelineContext,
  run: StageRun,
  { tracker, ticketKey, comment }: { tracker: Tracker; ticketKey: string; comment: Comment },
): Promise<void> {
  const { key, body, marker, detail } = comment
  if (!tracker.isRemote) {
    if (!(await tracker.hasComment(ticketKey, marker, { ...run, sinceMs: 0 })))
      await tracker.comment(ticketKey, body, run)
    return
  }
  await performEffect(context, run, {
    key,
    action: 'ticket_comment',
    subject: `${tracker.place} ${ticketKey}`,
    detail,
    async find() {
      const sinceMs = ((await findEffect(context.db, key)).intent?.atMs ?? context.clock.nowMs()) - CLOCK_SKEW_MS
      return (await tracker.hasComment(ticketKey, marker, { ...run, sinceMs })) ? 'done' : 'absent'
    },
    perform: (signal) => tracker.comment(ticketKey, body, { signal }),
    mayBeTriedAgain: isOfTracker,
  })
}

/** Whether it was tried to say it. */
export async function wasSaid(
  { db }: PipelineContext,
  run: StageRun,
  {
    tracker,
    ticketKey,
    comment: { key, marker },
  }: { tracker: Tracker; ticketKey: string; comment: Pick<Comment, 'key' | 'marker'> },
): Promise<boolean> {
  if (!tracker.isRemote) return tracker.hasComment(ticketKey, marker, { ...run, sinceMs: 0 })
  return (await findEffect(db, key)).intent !== undefined
}

/** Of what is new: not before so long after the last time. */
export function nextCommentMs({ toldMs, report }: Ticket): number {
  return (toldMs ?? 0) + (report.commentEveryMs ?? 0)
}
