import type { ParsedSignal } from '../source.ts'
import { eventOfEntry } from './event.ts'
import type { LogRecord } from './joiner.ts'
import { readRecord } from './read-record.ts'

/** The failures among records, and how many records there were of each kind. */
export function readRecords(
  records: readonly LogRecord[],
  arrival: { projectId: number; receivedMs: number },
): Pick<ParsedSignal, 'events' | 'counts'> {
  const events = records.flatMap((record) => eventOfEntry(readRecord(record), arrival) ?? [])
  const counts = { event: events.length, log: records.length - events.length }
  return { events, counts: Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)) }
}
