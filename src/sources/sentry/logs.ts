import { z } from 'zod'
import type { Event } from '../../domain/event.ts'
import { boundText } from '../../lib/bound-text.ts'
import { compact } from '../../lib/compact.ts'
import { anything, lenient, lenientList, lenientText } from '../../lib/lenient.ts'
import { readTimeMs } from '../../lib/time-value.ts'
import { eventIdOf, levelOf, nameOf } from '../fields.ts'
import { ITEMS_MAX, MESSAGE_CHARS_MAX } from '../limits.ts'
import { occurredAt } from '../occurred.ts'
import { tagsOf } from '../tags.ts'
import { type Arrival, traceIdIn } from './event.ts'

/** Of OpenTelemetry: from here on a record is an error. */
const ERROR_SEVERITY = 17

const attributes = lenient(z.record(z.string(), lenient(z.object({ value: anything }))))

const record = z.object({
  timestamp: anything,
  trace_id: lenientText,
  level: lenientText,
  body: lenientText,
  severity_number: lenient(z.number()),
  attributes,
})

const batch = z.object({ items: lenientList(record, ITEMS_MAX) })

type LogRecord = z.output<typeof record>

/** Errors among the records of a `log` item; the rest is counted only. undefined: it cannot be read. */
export function logEvents(payload: unknown, arrival: Arrival): Event[] | undefined {
  const parsed = batch.safeParse(payload)
  if (!parsed.success) return undefined
  return (parsed.data.items ?? []).filter(isError).map((sent) => eventOfLog(sent, arrival))
}

function isError({ level, severity_number }: LogRecord): boolean {
  if (severity_number !== undefined) return severity_number >= ERROR_SEVERITY
  return /^(error|fatal|critical)$/i.test(level ?? '')
}

function eventOfLog(sent: LogRecord, arrival: Arrival): Event {
  const values = Object.fromEntries(Object.entries(sent.attributes ?? {}).map(([name, one]) => [name, one?.value]))
  const named = (name: string) => (typeof values[name] === 'string' ? nameOf(values[name]) : undefined)
  const template = values['sentry.message.template']
  const time = occurredAt(readTimeMs(sent.timestamp), arrival)
  return compact({
    eventId: eventIdOf(undefined),
    projectId: arrival.projectId,
    source: 'sentry',
    type: 'log',
    level: levelOf(sent.level),
    platform: 'other',
    occurredMs: time.occurredMs,
    receivedMs: arrival.receivedMs,
    exceptions: [],
    message: boundText(typeof template === 'string' ? template : (sent.body ?? ''), MESSAGE_CHARS_MAX),
    release: named('sentry.release'),
    environment: named('sentry.environment'),
    serverName: named('server.address'),
    traceId: traceIdIn(sent.trace_id),
    tags: tagsOf(Object.entries(values).filter(([name]) => !name.startsWith('sentry.'))),
    extra: sent.body ? { body: boundText(sent.body, MESSAGE_CHARS_MAX) } : undefined,
    corrections: time.correction ? [time.correction] : undefined,
  })
}
