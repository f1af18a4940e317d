import type { Event, EventRequest, ExceptionInfo, Level } from '../../domain/event.ts'
import { boundJson } from '../../lib/bound-json.ts'
import { boundText } from '../../lib/bound-text.ts'
import { compact } from '../../lib/compact.ts'
import { nameOf } from '../fields.ts'
import { BODY_CHARS_MAX, FREE_JSON, HEADER_CHARS_MAX, MESSAGE_CHARS_MAX } from '../limits.ts'
import { occurredAt } from '../occurred.ts'
import { namedException, printedExceptions } from '../printed.ts'
import type { Signal } from '../source.ts'
import { tagsOf } from '../tags.ts'
import { type Attributes, textOf } from './attributes.ts'
import type { FailureRecord } from './records.ts'

const FATAL = 21
/** Languages as the SDKs of OpenTelemetry name them, where Sentry's have another name. */
const PLATFORMS: Readonly<Record<string, string>> = {
  nodejs: 'node',
  webjs: 'javascript',
  dotnet: 'csharp',
  cpp: 'native',
}

/** `eventId` makes the same record the same event when its batch is sent again. */
export function eventOf(record: FailureRecord, { projectId, receivedMs }: Signal, eventId: string): Event {
  const { resource, attributes, span } = record
  const first = (...names: string[]): string | undefined => textIn([attributes, resource], names)
  const failure = failureOf(record)
  const { occurredMs, correction } = occurredAt(timeOf(record.timeUnixNano), { receivedMs })
  return compact({
    eventId,
    projectId,
    source: 'otlp',
    type: failure.exceptions.length > 0 ? 'error' : 'log',
    level: levelOf(record.severity),
    platform: failure.platform ?? platformOf(first('telemetry.sdk.language')),
    occurredMs,
    receivedMs,
    exceptions: failure.exceptions,
    message: boundText(record.text ?? first('exception.message') ?? '', MESSAGE_CHARS_MAX) || undefined,
    request: requestOf(span?.attributes ?? attributes),
    release: nameOf(first('service.version', 'vcs.ref.head.revision')),
    environment: nameOf(first('deployment.environment.name', 'deployment.environment')),
    serverName: nameOf(first('host.name', 'service.instance.id')),
    transaction: nameOf(span?.name ?? first('http.route')),
    traceId: record.traceId,
    tags: tagsOf(compact({ service: first('service.name'), logger: record.scope })),
    contexts: record.spanId ? { trace: compact({ trace_id: record.traceId, span_id: record.spanId }) } : undefined,
    extra: extraOf(attributes),
    corrections: correction ? [correction] : undefined,
  })
}

function failureOf({ attributes }: FailureRecord): { platform?: string; exceptions: ExceptionInfo[] } {
  const said = { type: textOf(attributes.get('exception.type')), message: textOf(attributes.get('exception.message')) }
  const stack = textOf(attributes.get('exception.stacktrace'))
  const printed = stack === undefined ? undefined : printedExceptions(stack, said)
  if (printed) return printed
  return { exceptions: said.type !== undefined || said.message !== undefined ? [namedException(said)] : [] }
}

function extraOf(attributes: Attributes): Record<string, unknown> | undefined {
  if (attributes.size === 0) return undefined
  const { 'exception.stacktrace': stack, ...others } = Object.fromEntries(attributes)
  return compact({
    attributes: boundJson(others, FREE_JSON),
    stacktrace: stack === undefined ? undefined : boundText(String(stack), BODY_CHARS_MAX),
  })
}

function requestOf(attributes: Attributes): EventRequest | undefined {
  const text = (...names: string[]) => textIn([attributes], names)
  const url = text('url.full', 'http.url', 'http.target', 'url.path')
  const method = text('http.request.method', 'http.method')
  if (!url || !method) return undefined
  const query = text('url.query')
  return compact({
    method: method.toUpperCase().slice(0, 20),
    url: boundText(url, HEADER_CHARS_MAX),
    headers: {},
    query: query && boundText(query, HEADER_CHARS_MAX),
  })
}

/** The value of the first name that one of them has. */
function textIn(places: readonly Attributes[], names: readonly string[]): string | undefined {
  for (const name of names) {
    for (const place of places) {
      const text = textOf(place.get(name))
      if (text !== undefined) return text
    }
  }
  return undefined
}

const NS_PER_MS = 1_000_000

/** Always nanoseconds, whatever their size. As text they are exact, and more than a number holds. */
function timeOf(nanos: unknown): number | undefined {
  const ms =
    typeof nanos === 'string' && /^\d{1,20}$/.test(nanos)
      ? Number(BigInt(nanos) / BigInt(NS_PER_MS))
      : Math.round(Number(nanos ?? Number.NaN) / NS_PER_MS)
  return Number.isSafeInteger(ms) && ms > 0 ? ms : undefined
}

function levelOf(severity: number): Level {
  return severity >= FATAL ? 'fatal' : 'error'
}

function platformOf(language: string | undefined): string {
  const name = language?.toLowerCase().slice(0, 40) ?? 'other'
  return Object.hasOwn(PLATFORMS, name) ? PLATFORMS[name]! : name
}
