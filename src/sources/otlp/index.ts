import { createHash } from 'node:crypto'
import { UserError } from '../../domain/errors.ts'
import { parseJson } from '../../lib/json.ts'
import { areAdmitted } from '../admission.ts'
import type { ParsedSignal, Signal, Source } from '../source.ts'
import { eventOf } from './event.ts'
import { decodeRequest, encodeReply } from './protobuf.ts'
import { type FailureRecord, logRecords, spanExceptions } from './records.ts'

/** What the exporters of OpenTelemetry send over HTTP: logs and traces, in protobuf or JSON. */
export const otlp: Source = {
  id: 'otlp',
  title: 'OpenTelemetry (OTLP)',
  kind: 'exceptions',
  description: `The exporters and the collector of OpenTelemetry send logs and traces here over HTTP, in protobuf or JSON. Log records
of severity 17 (ERROR) and up and \`exception\` events of spans become events; the rest is counted, metrics too, so that an
exporter of all three finds no closed door. Service, version, environment, trace and span stay with the event, and the stack is
read in the languages of [logs](#logs). A batch that is sent again counts once.

\`\`\`sh
OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:9797/api/1/otlp
OTEL_EXPORTER_OTLP_HEADERS=authorization=Bearer%20<key>
\`\`\``,
  routes: ['otlp/v1/logs', 'otlp/v1/traces', 'otlp/v1/metrics'],
  acceptedStatus: 200,
  parse(signal) {
    if (signal.body.length > BODY_BYTES_MAX) {
      const { length } = signal.body
      throw new UserError(`A batch may have ${BODY_BYTES_MAX} bytes, this one has ${length}.`, { status: 413 })
    }
    const isJson = isInJson(signal)
    if (signal.route === 'otlp/v1/metrics')
      return answer([], { metric_batch: 1 }, { isJson, rejected: 0, kind: 'logs' })
    const kind = signal.route === 'otlp/v1/logs' ? 'logs' : 'traces'
    const request = isJson
      ? parseJson(signal.body, 'The batch', { partsMax: PARTS_MAX })
      : decodeRequest(signal.body, { kind, partsMax: PARTS_MAX })
    const { count, failures } = kind === 'logs' ? logRecords(request) : spanExceptions(request)
    const kept = failures.slice(0, FAILURES_MAX)
    const rejected = failures.length - kept.length
    const others = kind === 'logs' ? { log: count - failures.length } : { span: count }
    const events = areAdmitted(signal, kept.length) ? eventsOf(kept, signal) : []
    return answer(events, { event: events.length, ...others, dropped_event: rejected }, { isJson, rejected, kind })
  },
}

/** A batch of the collector's default size fits; so does the time to read it between two requests. */
const BODY_BYTES_MAX = 8 * 1024 * 1024
const PARTS_MAX = 150_000
/** What exporters send at once. */
const FAILURES_MAX = 512

function eventsOf(records: readonly FailureRecord[], signal: Signal): ParsedSignal['events'] {
  if (records.length === 0) return []
  const batch = createHash('sha256').update(signal.body).digest('hex')
  return records.map((record, index) => eventOf(record, signal, idOf(`${batch}:${index}`)))
}

function idOf(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 32)
}

function answer(
  events: ParsedSignal['events'],
  counts: Record<string, number>,
  { isJson, rejected, kind }: { isJson: boolean; rejected: number; kind: 'logs' | 'traces' },
): ParsedSignal {
  const errorMessage = `A batch may hold ${FAILURES_MAX} failures.`
  const name = kind === 'logs' ? 'rejectedLogRecords' : 'rejectedSpans'
  const partial = { partialSuccess: { [name]: String(rejected), errorMessage } }
  return {
    events,
    sessions: [],
    counts: Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)),
    reply: isJson ? (rejected > 0 ? partial : {}) : encodeReply(rejected, errorMessage),
  }
}

function isInJson({ contentType, body }: Signal): boolean {
  if (contentType.includes('json')) return true
  return !contentType.includes('protobuf') && /^\s{0,64}[{[]/.test(body.toString('latin1', 0, 65))
}
