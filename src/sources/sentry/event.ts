import { UserError } from '../../domain/errors.ts'
import type { Event } from '../../domain/event.ts'
import { boundJson, boundObject } from '../../lib/bound-json.ts'
import { boundText } from '../../lib/bound-text.ts'
import { compact } from '../../lib/compact.ts'
import { readTimeMs } from '../../lib/time-value.ts'
import { eventIdOf, levelOf, nameOf } from '../fields.ts'
import {
  BREADCRUMBS_MAX,
  FINGERPRINT_PARTS_MAX,
  FREE_JSON,
  MESSAGE_CHARS_MAX,
  NAME_CHARS_MAX,
  PATH_CHARS_MAX,
  VARS_VALUES_MAX,
} from '../limits.ts'
import { occurredAt } from '../occurred.ts'
import { tagsOf } from '../tags.ts'
import { exceptionOf } from './frames.ts'
import { requestOf } from './request.ts'
import * as schema from './schema.ts'
import { subjectOf } from './subject.ts'

export interface Arrival {
  projectId: number
  receivedMs: number
  /** When the client says it sent the envelope. */
  sentMs?: number | undefined
  /** Id that the envelope names, for the event that does not. */
  eventId?: unknown
}

/** An event of the Sentry protocol, within our limits. Throws UserError when it is not an object. */
export function eventOf(payload: unknown, arrival: Arrival): Event {
  const parsed = schema.event.safeParse(payload)
  if (!parsed.success) throw new UserError('The event is not a JSON object.')
  const sent = parsed.data
  const platform = nameOf(sent.platform) ?? 'other'
  const time = occurredAt(readTimeMs(sent.timestamp), arrival)
  const exceptions = exceptionsOf(sent, platform)
  const contexts = boundObject(sent.contexts, FREE_JSON)
  return compact({
    eventId: eventIdOf(sent.event_id ?? textOrNone(arrival.eventId)),
    projectId: arrival.projectId,
    source: 'sentry',
    type: exceptions.some(({ type }) => type !== '') ? 'error' : 'message',
    level: levelOf(sent.level),
    platform,
    occurredMs: time.occurredMs,
    receivedMs: arrival.receivedMs,
    exceptions,
    message: messageOf(sent),
    subject: subjectOf(sent),
    request: requestOf(sent.request),
    release: nameOf(sent.release),
    dist: nameOf(sent.dist),
    environment: nameOf(sent.environment),
    serverName: nameOf(sent.server_name),
    transaction: nameOf(sent.transaction),
    traceId: traceIdOf(contexts),
    fingerprint: fingerprintOf(sent.fingerprint),
    checksum: nameOf(sent.checksum),
    logger: nameOf(sent.logger),
    debugIds: debugIdsOf(sent),
    tags: tagsOf(sent.tags),
    user: boundObject(sent.user, FREE_JSON),
    breadcrumbs: breadcrumbsOf(sent.breadcrumbs),
    contexts,
    extra: boundObject(sent.extra, FREE_JSON),
    corrections: correctionsOf(sent, time.correction),
  })
}

function exceptionsOf(sent: schema.SentryEvent, platform: string): Event['exceptions'] {
  const vars = { valuesLeft: VARS_VALUES_MAX }
  return sentExceptions(sent)
    .toReversed()
    .map((exception) => exceptionOf(exception, platform, vars))
    .reverse()
}

/** A stack that was sent without an exception is one without a type. */
function sentExceptions(sent: schema.SentryEvent): schema.SentryException[] {
  if (sent.exception?.kept.length) return sent.exception.kept
  const stacktrace = sent.stacktrace ?? decisiveThread(sent.threads ?? [])?.stacktrace
  return stacktrace?.frames?.kept.length ? [{ stacktrace, type: undefined, mechanism: undefined }] : []
}

/** The one that crashed, else the one that reported, else the only one: of several, none says what the problem is. */
function decisiveThread<T extends { crashed?: boolean | undefined; current?: boolean | undefined }>(
  threads: readonly T[],
): T | undefined {
  const onlyOne = (some: readonly T[]) => (some.length === 1 ? some[0] : undefined)
  const crashed = threads.filter((thread) => thread.crashed)
  const current = threads.filter((thread) => thread.current)
  return onlyOne(crashed) ?? onlyOne(current) ?? onlyOne(threads)
}

function messageOf(sent: schema.SentryEvent): string | undefined {
  const text = sent.logentry?.message || sent.logentry?.formatted || sent.message?.message || sent.message?.formatted
  return text ? boundText(text, MESSAGE_CHARS_MAX) : undefined
}

function traceIdOf(contexts: Record<string, unknown> | undefined): string | undefined {
  return traceIdIn((contexts?.trace as { trace_id?: unknown } | undefined)?.trace_id)
}

export function traceIdIn(id: unknown): string | undefined {
  return typeof id === 'string' && /^[\da-f]{32}$/i.test(id) ? id.toLowerCase() : undefined
}

/** Only of files that are in a stack. */
function debugIdsOf(sent: schema.SentryEvent): Event['debugIds'] {
  const images = (sent.debug_meta?.images ?? []).flatMap(({ type, code_file: file, debug_id: id }) => {
    const debugId = id === undefined ? undefined : debugIdIn(id)
    return type === 'sourcemap' && file && debugId ? [[boundText(file, PATH_CHARS_MAX), debugId] as const] : []
  })
  return images.length > 0 ? Object.fromEntries(images) : undefined
}

function debugIdIn(text: string): string | undefined {
  const digits = text.toLowerCase().replaceAll('-', '')
  if (!/^[\da-f]{32}$/.test(digits)) return undefined
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

function textOrNone(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function fingerprintOf(sent: unknown[] | undefined): string[] | undefined {
  const parts = sent?.filter((part) => ['string', 'number', 'boolean'].includes(typeof part))
  return parts?.length
    ? parts.slice(0, FINGERPRINT_PARTS_MAX).map((part) => boundText(String(part), NAME_CHARS_MAX))
    : undefined
}

/** The newest ones; current SDKs send a list, old ones `{values: []}`. */
function breadcrumbsOf(sent: unknown): unknown[] | undefined {
  const list = Array.isArray(sent) ? sent : (sent as { values?: unknown } | null | undefined)?.values
  return Array.isArray(list) && list.length > 0
    ? list.slice(-BREADCRUMBS_MAX).map((crumb) => boundJson(crumb, { ...FREE_JSON, valuesMax: 50 }))
    : undefined
}

function correctionsOf(sent: schema.SentryEvent, time: string | undefined): string[] | undefined {
  const all = [
    ...(time ? [time] : []),
    ...(sent.exception?.isCut ? ['exceptions_cut'] : []),
    ...(sentExceptions(sent).some(({ stacktrace }) => stacktrace?.frames?.isCut) ? ['frames_cut'] : []),
  ]
  return all.length > 0 ? all : undefined
}
