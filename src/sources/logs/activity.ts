import type { Activity } from '../../domain/activity.ts'
import type { Level } from '../../domain/event.ts'
import { type ActivitySource, activityOf } from '../activity.ts'
import { occurredAt } from '../occurred.ts'
import type { LogEntry } from './entry.ts'
import type { LogRecord } from './joiner.ts'
import { splitPairs } from './logfmt.ts'
import { looseTimeMs } from './loose-time.ts'

/** What a record tells a self-check, by its fields or by the pairs behind its text. `level` is that of a record that names none. */
export function activityOfEntry(
  entry: LogEntry,
  { record, level, ...arrival }: Arrival & { record: LogRecord; level?: Level | undefined },
): Activity | undefined {
  const { text, pairs } = entry.fields ? { text: entry.text, pairs: {} } : splitPairs(entry.text.split('\n', 1)[0]!)
  const fields = { ...pairs, ...entry.tags, ...entry.fields }
  const said = entry.timeMs ?? looseTimeMs(record.lines[0] ?? '', arrival.receivedMs)
  return activityOf({
    projectId: arrival.projectId,
    key: arrival.key,
    level: entry.level ?? level,
    name: entry.name ?? pairs.event ?? pairs.type,
    text,
    error: entry.errorMessage ?? pairs.error ?? pairs.err,
    occurredMs: occurredAt(said, arrival).occurredMs,
    fields,
  } satisfies ActivitySource)
}

interface Arrival {
  projectId: number
  receivedMs: number
  key: string
}
