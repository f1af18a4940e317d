import { UserError } from '../../domain/errors.ts'
import type { Source } from '../source.ts'
import { createJoiner } from './joiner.ts'
import { readRecords } from './read-logs.ts'

/** Lines of a log, as a shipper posts them: NDJSON, logfmt or plain text, printed stacks joined. Files and the journal are followed too. */
export const logs: Source = {
  id: 'logs',
  title: 'Logs',
  description: `Lines of a log, as a shipper posts them; files, the systemd journal and standard input are followed as well, see \`logs\` of a
project in the [configuration](config.md). Read are JSON (pino, winston, bunyan, slog, zerolog, zap, logrus, logstash and others),
logfmt, and plain text with a level at its head; what Docker and Kubernetes put around a line is taken off.

Stacks as JavaScript, Python, Java, Go, Ruby, PHP, Rust and C# print them are joined into one event with frames and causes. A
record becomes an event when its level is error or above, or when a stack is printed and no lower level than warning is named. All
other records are counted and not kept. The word "error" in a text is not a level.

\`\`\`sh
curl http://127.0.0.1:9797/api/1/logs/ -H 'authorization: Bearer <key>' --data-binary @app.log
\`\`\``,
  routes: ['logs'],
  acceptedStatus: 202,
  parse({ projectId, body, receivedMs }) {
    if (body.length > BODY_BYTES_MAX) {
      throw new UserError(`A request may hold ${BODY_BYTES_MAX} bytes of log, this one has ${body.length}.`, {
        status: 413,
      })
    }
    const joiner = createJoiner()
    const lines = body.toString('utf8').split(/\r?\n/)
    const records = [...lines.flatMap((text) => joiner.push({ text })), ...joiner.flush()]
    if (records.length > RECORDS_MAX) {
      throw new UserError(`A request may hold ${RECORDS_MAX} records, this one has ${records.length}.`, { status: 413 })
    }
    return { ...readRecords(records, { projectId, receivedMs }), sessions: [], reply: {} }
  },
}

/** Read at once, on the thread that answers everybody. */
const BODY_BYTES_MAX = 1024 * 1024
const RECORDS_MAX = 5_000
