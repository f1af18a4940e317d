import { z } from 'zod'
import { compact } from '../../lib/compact.ts'
import { lenient, lenientText } from '../../lib/lenient.ts'
import { readTimeMs } from '../../lib/time-value.ts'
import type { LogLine } from './joiner.ts'
import { levelOfPriority } from './level.ts'
import { readJsonLine } from './structured.ts'

/** Text comes as text, or as bytes where it is not UTF-8. */
const entry = z.object({
  MESSAGE: lenient(
    z.union([z.string(), z.array(z.int().min(0).max(255)).transform((bytes) => Buffer.from(bytes).toString())]),
  ),
  PRIORITY: lenient(z.coerce.number()),
  __CURSOR: lenient(z.string()),
  __REALTIME_TIMESTAMP: lenientText,
  _PID: lenientText,
  SYSLOG_IDENTIFIER: lenientText,
})

/** A message may have several lines; only behind the last one is the cursor right. What is no entry is a line of text. */
export function journalEntryLines(text: string): LogLine[] {
  const fields = readJsonLine(text)
  if (!fields || !('MESSAGE' in fields)) return [{ text }]
  const { MESSAGE = '', PRIORITY, __CURSOR, __REALTIME_TIMESTAMP, _PID, SYSLOG_IDENTIFIER } = entry.parse(fields)
  const lines = MESSAGE.split(/\r?\n/)
  return lines.map((line, i) =>
    compact({
      text: line,
      timeMs: readTimeMs(__REALTIME_TIMESTAMP),
      level: PRIORITY === undefined ? undefined : levelOfPriority(PRIORITY),
      writer: _PID,
      tags: SYSLOG_IDENTIFIER === undefined ? undefined : { logger: SYSLOG_IDENTIFIER },
      position: i === lines.length - 1 ? __CURSOR : undefined,
    }),
  )
}

/** A line of any log: what `journalctl --output=json` printed is its message, everything else as it is. */
export function linesOfAnyLog(text: string): LogLine[] {
  // Each of its entries has one; few other lines need to be parsed to be told apart.
  return text.startsWith('{') && text.includes('"__CURSOR"') ? journalEntryLines(text) : [{ text }]
}
