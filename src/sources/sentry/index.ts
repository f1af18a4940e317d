import { inflateSync } from 'node:zlib'
import { UserError } from '../../domain/errors.ts'
import type { Event } from '../../domain/event.ts'
import { parseJson } from '../../lib/json.ts'
import { readTimeMs } from '../../lib/time-value.ts'
import { EVENT_BYTES_MAX } from '../limits.ts'
import type { ParsedSignal, SessionCount, Signal, Source } from '../source.ts'
import { type EnvelopeItem, envelopeHeader, parseEnvelope } from './envelope.ts'
import { type Arrival, eventOf } from './event.ts'
import { aggregatedSessions, sessionCount } from './sessions.ts'

/** What the Sentry SDKs send: envelopes, and single events of the older ones. */
export const sentry: Source = {
  id: 'sentry',
  title: 'Sentry SDKs',
  description: `Any SDK of Sentry, given the DSN that \`prunella up\` prints. Errors become events; sessions are counted as exposure; all else is
counted and not kept.`,
  routes: ['envelope', 'store'],
  acceptedStatus: 200,
  parse: (signal) => (signal.route === 'store' ? parseStore(signal) : parseItems(signal)),
  keyInBody: ({ route, body }) => (route === 'store' ? undefined : keyOfDsn(envelopeHeader(body).dsn)),
}

/** Items that are counted by their own name; a sender's inventions are one kind. */
const KINDS = new Set(
  `event transaction session sessions attachment client_report user_report feedback check_in span log trace_metric statsd
  metric_meta metric_buckets profile profile_chunk replay_event replay_recording replay_video raw_security otel_log`.split(
    /\s+/,
  ),
)
const ITEM_COUNT_MAX = 10_000
const SESSION_BYTES_MAX = 100 * 1024
const SESSIONS_MAX = 100

function parseItems(signal: Signal): ParsedSignal {
  const { header, items } = parseEnvelope(signal.body)
  assertEventsFit(items)
  const arrival = { ...signal, sentMs: readTimeMs(header.sent_at) }
  const events: Event[] = []
  const sessions: SessionCount[] = []
  const counts: Record<string, number> = {}
  const count = (kind: string, items = 1) => {
    counts[kind] = (counts[kind] ?? 0) + items
  }
  for (const item of items) {
    const kind = KINDS.has(item.type) ? item.type : 'unknown'
    const session = sessions.length < SESSIONS_MAX ? sessionsOf(item) : undefined
    if (session) sessions.push(session)
    if (kind === 'event') events.push(eventIn(item.payload, arrival))
    count(session === null ? `invalid_${kind}` : kind, itemCount(item))
  }
  const id = events[0]?.eventId ?? header.event_id
  return { events, sessions, counts, reply: typeof id === 'string' ? { id } : {} }
}

function parseStore(signal: Signal): ParsedSignal {
  const event = eventIn(inflatedBase64(signal.body), signal)
  return { events: [event], sessions: [], counts: { event: 1 }, reply: { id: event.eventId } }
}

function eventIn(payload: Buffer, arrival: Arrival): Event {
  if (payload.length > EVENT_BYTES_MAX) throw tooLarge(payload.length)
  return eventOf(parseJson(payload, 'The event'), arrival)
}

/** SDKs send one event in an envelope. More are taken as long as they take no longer to read than a large one. */
function assertEventsFit(items: readonly EnvelopeItem[]): void {
  const bytes = items.reduce((sum, { type, payload }) => sum + (type === 'event' ? payload.length : 0), 0)
  if (bytes > EVENT_BYTES_MAX) throw tooLarge(bytes)
}

function tooLarge(bytes: number): UserError {
  return new UserError(`Events may have ${EVENT_BYTES_MAX} bytes in one request, here are ${bytes}.`, { status: 413 })
}

/** undefined: no session at all. null: one that cannot be read. */
function sessionsOf(item: EnvelopeItem): SessionCount | null | undefined {
  if (item.type !== 'session' && item.type !== 'sessions') return undefined
  if (item.payload.length > SESSION_BYTES_MAX) return null
  const payload = parseJson(item.payload, 'A session')
  return (item.type === 'session' ? sessionCount(payload) : aggregatedSessions(payload)) ?? null
}

/** Spans and logs come many to an item, which then says how many. */
function itemCount({ header }: EnvelopeItem): number {
  const count = header.item_count
  return Number.isInteger(count) && (count as number) > 0 ? Math.min(count as number, ITEM_COUNT_MAX) : 1
}

/** Old clients send base64 of deflated JSON and do not say so. */
function inflatedBase64(body: Buffer): Buffer {
  const isJson = /^\s*[{["\ufeff]/.test(body.toString('utf8', 0, 64))
  if (isJson) return body
  try {
    return inflateSync(Buffer.from(body.toString('latin1'), 'base64'), { maxOutputLength: EVENT_BYTES_MAX })
  } catch (cause) {
    throw new UserError('The body is neither JSON nor deflated JSON in base64.', { cause })
  }
}

function keyOfDsn(dsn: unknown): string | undefined {
  if (typeof dsn !== 'string' || !URL.canParse(dsn)) return undefined
  return new URL(dsn).username || undefined
}
