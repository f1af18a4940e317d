import type { Activity } from '../../domain/activity.ts'
import { lenientText } from '../../lib/lenient.ts'
import { onceKey, repeatableKey } from '../activity.ts'
import type { ParsedSignal } from '../source.ts'
import { activityOfEntry } from './activity.ts'
import { eventOfEntry } from './event.ts'
import type { LogRecord } from './joiner.ts'
import { readRecord } from './read-record.ts'

export interface RecordArrival {
  projectId: number
  receivedMs: number
  /** What the records tell a self-check is wanted too. */
  withActivities?: boolean | undefined
}

/** The failures among records, what they tell a self-check where that is asked for, and how many records there were of each kind. */
export function readRecords(
  records: readonly LogRecord[],
  arrival: RecordArrival,
): Pick<ParsedSignal, 'events' | 'activities' | 'counts'> {
  const read = records.map((record) => readOne(record, arrival))
  const events = read.flatMap(({ event }) => event ?? [])
  const counts = { event: events.length, log: records.length - events.length }
  return {
    events,
    ...(arrival.withActivities ? { activities: read.flatMap(({ activity }) => activity ?? []) } : {}),
    counts: Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)),
  }
}

/** What records tell a self-check that reads a log by itself. */
export function readActivities(
  records: readonly LogRecord[],
  arrival: RecordArrival & { keyOf(record: LogRecord): string },
): Activity[] {
  return records.flatMap((record) => readOne(record, { ...arrival, withActivities: true }).activity ?? [])
}

function readOne(
  record: LogRecord,
  { withActivities = false, keyOf, ...arrival }: RecordArrival & { keyOf?(record: LogRecord): string },
) {
  const entry = readRecord(record, { whole: withActivities })
  const event = eventOfEntry(entry, arrival)
  if (!withActivities) return { event }
  const sentId = lenientText.parse(entry.fields?.event_id)
  const key = keyOf?.(record) ?? (sentId === undefined ? onceKey() : repeatableKey(sentId))
  return { event, activity: activityOfEntry(entry, { ...arrival, record, level: event?.level, key }) }
}
