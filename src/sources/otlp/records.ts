import { type Attributes, attributesOf, isObject, listOf, plainValue, textOf } from './attributes.ts'

/** A log record that tells of a failure, or an exception that a span recorded. */
export interface FailureRecord {
  resource: Attributes
  scope: string | undefined
  attributes: Attributes
  severity: number
  /** The body of a log record. */
  text: string | undefined
  timeUnixNano: unknown
  traceId: string | undefined
  spanId: string | undefined
  /** The span it happened in. */
  span?: { name: string | undefined; attributes: Attributes }
}

const ERROR = 17
const UNSPECIFIED = 0

/** Who names no severity may still tell of an exception. */
export function mayBeFailure(severity: number): boolean {
  return severity >= ERROR || severity === UNSPECIFIED
}

/** Of `ExportLogsServiceRequest`: how many records there are, and the failures among them. */
export function logRecords(request: unknown): { count: number; failures: FailureRecord[] } {
  let count = 0
  const failures = eachScope(request, 'resourceLogs', 'scopeLogs').flatMap(({ resource, scope, sent }) => {
    const records = listOf(sent.logRecords)
    count += records.length
    return records.flatMap((record) => logFailure(record, resource, scope) ?? [])
  })
  return { count, failures }
}

/** Of `ExportTraceServiceRequest`: how many spans there are, and the exceptions that they recorded. */
export function spanExceptions(request: unknown): { count: number; failures: FailureRecord[] } {
  let count = 0
  const failures = eachScope(request, 'resourceSpans', 'scopeSpans').flatMap(({ resource, scope, sent }) => {
    const spans = listOf(sent.spans)
    count += spans.length
    return spans.flatMap((span) => exceptionsOf(span, resource, scope))
  })
  return { count, failures }
}

function logFailure(
  record: Record<string, unknown>,
  resource: Attributes,
  scope: string | undefined,
): FailureRecord | undefined {
  const severity = Number(record.severityNumber ?? UNSPECIFIED)
  if (!mayBeFailure(severity)) return undefined
  const attributes = attributesOf(record.attributes)
  const isFailure = severity >= ERROR || attributes.has('exception.type') || attributes.has('exception.stacktrace')
  if (!isFailure) return undefined
  return {
    resource,
    scope,
    attributes,
    severity,
    text: textOf(plainValue(record.body)),
    timeUnixNano: isTime(record.timeUnixNano) ? record.timeUnixNano : record.observedTimeUnixNano,
    traceId: idOf(record.traceId),
    spanId: idOf(record.spanId),
  }
}

function exceptionsOf(span: Record<string, unknown>, resource: Attributes, scope: string | undefined): FailureRecord[] {
  const events = listOf(span.events).filter(({ name }) => name === 'exception')
  if (events.length === 0) return []
  const own = { name: textOf(span.name), attributes: attributesOf(span.attributes) }
  return events.map(({ attributes, timeUnixNano }) => ({
    resource,
    scope,
    attributes: attributesOf(attributes),
    severity: ERROR,
    text: undefined,
    timeUnixNano,
    traceId: idOf(span.traceId),
    spanId: idOf(span.spanId),
    span: own,
  }))
}

function eachScope(request: unknown, resources: string, scopes: string) {
  return listOf(isObject(request) ? request[resources] : undefined).flatMap((sent) => {
    const resource = attributesOf(isObject(sent.resource) ? sent.resource.attributes : undefined)
    return listOf(sent[scopes]).map((inner) => ({
      resource,
      scope: isObject(inner.scope) ? textOf(inner.scope.name) : undefined,
      sent: inner,
    }))
  })
}

/** Hexadecimal in JSON too, but for a few senders that write base64; none for zeros. */
function idOf(sent: unknown): string | undefined {
  return typeof sent === 'string' && /^(?!0+$)[\da-f]{16,32}$/i.test(sent) ? sent.toLowerCase() : undefined
}

function isTime(sent: unknown): boolean {
  return sent !== undefined && sent !== null && String(sent) !== '0'
}
