import type { Attachment } from '../../domain/attachment.ts'
import { UserError } from '../../domain/errors.ts'
import type { Event } from '../../domain/event.ts'
import type { Feedback } from '../../domain/feedback.ts'
import { parseJson } from '../../lib/json.ts'
import { EVENT_BYTES_MAX } from '../limits.ts'
import type { SessionCount } from '../source.ts'
import { attachmentOf } from './attachment.ts'
import { checkInEvent } from './check-in.ts'
import { discardedCounts } from './client-report.ts'
import type { EnvelopeItem } from './envelope.ts'
import { type Arrival, eventOf } from './event.ts'
import { feedbackOf } from './feedback.ts'
import { logEvents } from './logs.ts'
import { aggregatedSessions, sessionCount } from './sessions.ts'

/** What is made of an item. */
interface ReadItem {
  events?: Event[]
  sessions?: SessionCount[]
  feedback?: Feedback[]
  attachments?: Attachment[]
  /** Besides the item itself. */
  counts?: Record<string, number>
}

interface Reader {
  bytesMax: number
  /** undefined: it cannot be read. */
  read(payload: unknown, arrival: Arrival): ReadItem | undefined
}

/** Items that are read. The rest is counted: what it holds is not looked at. */
const READERS: Readonly<Record<string, Reader>> = {
  event: { bytesMax: EVENT_BYTES_MAX, read: (payload, arrival) => ({ events: [eventOf(payload, arrival)] }) },
  log: { bytesMax: EVENT_BYTES_MAX, read: (payload, arrival) => eventsOrNone(logEvents(payload, arrival)) },
  check_in: { bytesMax: 100 * 1024, read: (payload, arrival) => eventsOrNone(checkInEvent(payload, arrival)) },
  session: { bytesMax: 100 * 1024, read: (payload) => sessionsOrNone(sessionCount(payload)) },
  sessions: { bytesMax: 100 * 1024, read: (payload) => sessionsOrNone(aggregatedSessions(payload)) },
  feedback: { bytesMax: 100 * 1024, read: (payload) => feedbackOrNone(feedbackOf(payload)) },
  user_report: { bytesMax: 100 * 1024, read: (payload) => feedbackOrNone(feedbackOf(payload)) },
  client_report: { bytesMax: 100 * 1024, read: (payload) => countsOrNone(discardedCounts(payload)) },
}

/** Items that are counted by their own name; a sender's inventions are one kind. */
const COUNTED = new Set(
  `transaction attachment span trace_metric statsd metric_meta metric_buckets profile profile_chunk
  replay_event replay_recording replay_video raw_security otel_log`.split(/\s+/),
)
const ITEM_COUNT_MAX = 10_000

/** Of the items that are read, those of one request together: SDKs send one event, or a batch of logs, in an envelope. */
const READ_BYTES_MAX = EVENT_BYTES_MAX
const READ_ITEMS_MAX = 100

export function kindOf({ type }: EnvelopeItem): string {
  return Object.hasOwn(READERS, type) || COUNTED.has(type) ? type : 'unknown'
}

/** Spans and logs come many to an item, which then says how many. */
export function itemCount({ header }: EnvelopeItem): number {
  const count = header.item_count
  return Number.isInteger(count) && (count as number) > 0 ? Math.min(count as number, ITEM_COUNT_MAX) : 1
}

/** Throws UserError 413 where reading would take too long. */
export function assertReadable(items: readonly EnvelopeItem[]): void {
  const read = items.filter(({ type }) => Object.hasOwn(READERS, type))
  const bytes = read.reduce((sum, { payload }) => sum + payload.length, 0)
  if (bytes > READ_BYTES_MAX) {
    throw new UserError(`Events may have ${READ_BYTES_MAX} bytes in one request, here are ${bytes}.`, { status: 413 })
  }
  if (read.length > READ_ITEMS_MAX) {
    throw new UserError(`A request may hold ${READ_ITEMS_MAX} events, here are ${read.length}.`, { status: 413 })
  }
}

/** undefined for an item that cannot be read, which costs the others nothing. An event that is no JSON is the sender's to know. */
export function readItem(item: EnvelopeItem, arrival: Arrival): ReadItem | undefined {
  // One that belongs to no event is counted, as what nobody reads.
  if (item.type === 'attachment') return attachmentsOrNone(attachmentOf(item, arrival.eventId)) ?? {}
  const reader = Object.hasOwn(READERS, item.type) ? READERS[item.type]! : undefined
  if (!reader) return {}
  if (item.payload.length > reader.bytesMax) return undefined
  return reader.read(parseJson(item.payload, item.type === 'event' ? 'The event' : `A ${item.type}`), arrival)
}

function eventsOrNone(events: Event[] | undefined): ReadItem | undefined {
  return events && { events }
}

function sessionsOrNone(session: SessionCount | undefined): ReadItem | undefined {
  return session && { sessions: [session] }
}

function feedbackOrNone(feedback: Feedback | undefined): ReadItem | undefined {
  return feedback && { feedback: [feedback] }
}

function attachmentsOrNone(attachment: Attachment | undefined): ReadItem | undefined {
  return attachment && { attachments: [attachment] }
}

function countsOrNone(counts: Record<string, number> | undefined): ReadItem | undefined {
  return counts && { counts }
}
