import { UserError } from '../../domain/errors.ts'
import { areAdmitted } from '../admission.ts'
import { ITEMS_MAX } from '../limits.ts'
import type { Source } from '../source.ts'
import { createJoiner, type LogRecord } from './joiner.ts'
import { linesOfAnyLog } from './journal-entry.ts'
import { readRecords } from './read-logs.ts'

/** Lines of a log, as a shipper posts them: NDJSON, logfmt or plain text, printed stacks joined. Files and the journal are followed too. */
export const logs: Source = {
  id: 'logs',
  title: 'Logs',
  kind: 'logs',
  description: `Lines of a log, as a shipper posts them; files, the systemd journal and standard input are followed as well, see \`logs\` of a
project in the [configuration](config.md). Read are JSON (pino, winston, bunyan, slog, zerolog, zap, logrus, logstash and others),
logfmt, what \`journalctl -o json\` prints, and plain text with a level at its head; what Docker and Kubernetes put around a line is taken off.

Stacks as JavaScript, Python, Java, Go, Ruby, PHP, Rust and C# print them are joined into one event with frames and causes. A
record becomes an event when its level is error or above, or when a stack is printed and no lower level than warning is named. All
other records are counted and not kept. The word "error" in a text is not a level.

\`\`\`sh
curl http://127.0.0.1:9797/api/1/logs/ -H 'authorization: Bearer <key>' --data-binary @app.log
\`\`\``,
  routes: ['logs'],
  acceptedStatus: 202,
  parse(signal) {
    const { projectId, body, receivedMs, withActivities } = signal
    if (body.length > BODY_BYTES_MAX) {
      throw new UserError(`A request may hold ${BODY_BYTES_MAX} bytes of log, this one has ${body.length}.`, {
        status: 413,
      })
    }
    const lines = body
      .toString('utf8')
      .replace(/^\ufeff/, '')
      .split(/\r?\n/, LINES_MAX + 1)
    if (lines.length > LINES_MAX) throw tooMany(`${LINES_MAX} lines`)
    const records = recordsOf(lines)
    const { events, activities, counts } = readRecords(records, { projectId, receivedMs, withActivities })
    const told = { ...(activities && { activities }), sessions: [] }
    // In a storm the first ones tell what is wrong; to refuse them all would tell nothing.
    const dropped = Math.max(0, events.length - ITEMS_MAX)
    if (!areAdmitted(signal, events.length - dropped))
      return { events: [], counts: { ...counts, event: 0 }, ...told, reply: {} }
    if (dropped === 0) return { events, counts, ...told, reply: {} }
    return {
      events: events.slice(0, ITEMS_MAX),
      counts: { ...counts, event: ITEMS_MAX, dropped_event: dropped },
      ...told,
      reply: { dropped },
    }
  },
}

/** Read at once, on the thread that answers everybody. */
const BODY_BYTES_MAX = 1024 * 1024
const LINES_MAX = 20_000
const RECORDS_MAX = 5_000

function recordsOf(lines: readonly string[]): LogRecord[] {
  const joiner = createJoiner()
  const records: LogRecord[] = []
  for (const text of lines) {
    for (const line of linesOfAnyLog(text)) records.push(...joiner.push(line))
    if (records.length >= RECORDS_MAX) throw tooMany(`${RECORDS_MAX} records`)
  }
  return [...records, ...joiner.flush()]
}

function tooMany(what: string): UserError {
  return new UserError(`A request may hold ${what}: send smaller batches.`, { status: 413 })
}
