import type { Event, EventRequest, ExceptionInfo, StackFrame } from '../../domain/event.ts'
import type { Feedback } from '../../domain/feedback.ts'
import { compact } from '../compact.ts'
import { isMarked, marker } from './marker.ts'
import { DEFAULTS, type RedactOptions, redactSecrets, redactText } from './redact-text.ts'
import { redactQuery, redactUrl } from './redact-url.ts'
import { redactValue } from './redact-value.ts'
import { isSensitiveKey } from './sensitive-key.ts'

/**
 * The event as it may be stored. What grouping, diagnosis and the replay of the request need stays: places in the code, method and
 * path, the names and shape of every body and variable.
 */
export function redactEvent(event: Event, options = DEFAULTS): Event {
  const text = (value: string) => redactText(value, options)
  const fields = (value: Record<string, unknown> | undefined) =>
    value && (redactValue(value, options) as Record<string, unknown>)
  return compact({
    ...event,
    exceptions: event.exceptions.map((exception) => redactException(exception, options)),
    message: event.message && text(event.message),
    subject: event.subject && { ...event.subject, values: event.subject.values.map(text) },
    request: event.request && redactRequest(event.request, options),
    release: event.release && redactSecrets(event.release),
    dist: event.dist && redactSecrets(event.dist),
    // Only the way to a source map leads over it.
    debugIds: undefined,
    environment: event.environment && text(event.environment),
    serverName: event.serverName && text(event.serverName),
    transaction: event.transaction && redactUrl(event.transaction, options),
    fingerprint: event.fingerprint?.map(text),
    tags: redactValue(event.tags, options) as Record<string, string>,
    user: fields(event.user),
    breadcrumbs: event.breadcrumbs && (redactValue(event.breadcrumbs, options) as unknown[]),
    contexts: fields(event.contexts),
    extra: fields(event.extra),
  })
}

/** What a user said, as it may be stored. */
export function redactFeedback(feedback: Feedback, options = DEFAULTS): Feedback {
  const { message, name, contact, url } = feedback
  return compact({
    ...feedback,
    message: redactText(message, options),
    name: name && redactText(name, options),
    contact: contact && redactText(contact, options),
    url: url && redactUrl(url, options),
  })
}

function redactException(exception: ExceptionInfo, options: RedactOptions): ExceptionInfo {
  return {
    ...exception,
    type: redactText(exception.type, options),
    value: redactText(exception.value, options),
    frames: exception.frames.map((frame) => redactFrame(frame, options)),
  }
}

function redactFrame(frame: StackFrame, options: RedactOptions): StackFrame {
  return compact({
    ...frame,
    // A script's address may carry a token; a path never changes.
    file: frame.file.includes('?') ? redactUrl(frame.file, options) : frame.file,
    contextLine: frame.contextLine && redactText(frame.contextLine, options),
    vars: frame.vars && (redactValue(frame.vars, options) as Record<string, unknown>),
  })
}

function redactRequest(request: EventRequest, options: RedactOptions): EventRequest {
  return compact({
    ...request,
    url: redactUrl(request.url, options),
    query: request.query && redactQuery(request.query, options),
    headers: redactHeaders(request.headers, options),
    body: redactBody(request, options),
  })
}

function redactHeaders(headers: Record<string, string>, options: RedactOptions): Record<string, string> {
  const entries = Object.entries(headers).map(([name, value]) => {
    if (isSensitiveKey(name)) return [name, value === '' || isMarked(value) ? value : marker('secret')]
    return [name, /^(referer|location|origin)$/.test(name) ? redactUrl(value, options) : redactText(value, options)]
  })
  return Object.fromEntries(entries)
}

function redactBody({ body, headers }: EventRequest, options: RedactOptions): unknown {
  const isForm = headers['content-type']?.includes('application/x-www-form-urlencoded')
  return typeof body === 'string' && isForm ? redactQuery(body, options) : redactValue(body, options)
}
