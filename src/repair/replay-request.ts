import type { EventRequest } from '../domain/event.ts'
import type { ReplayRequest } from './drivers/replay-protocol.ts'

/** They belong to the connection, to the sender's session, or to what traces it; not to what failed. */
const DROPPED_HEADERS = new Set([
  ...['host', 'connection', 'keep-alive', 'transfer-encoding', 'content-length', 'expect', 'te', 'trailer', 'upgrade'],
  ...['accept-encoding', 'cookie', 'authorization', 'proxy-authorization', 'if-none-match', 'if-modified-since'],
  ...['sentry-trace', 'baggage', 'traceparent', 'tracestate'],
])
const REMOVED_VALUE = /\[(redacted|filtered)[^\]]*\]/i

/** The captured request as it can be sent again, or a sentence that says what of it is missing. */
export function replayRequest(captured: EventRequest): { request: ReplayRequest; port?: number } | { reason: string } {
  const url = URL.canParse(captured.url, 'http://localhost') ? new URL(captured.url, 'http://localhost') : undefined
  if (!url) return { reason: `The captured URL cannot be read: ${captured.url}.` }
  const query = url.search || (captured.query ? `?${captured.query.replace(/^\?/, '')}` : '')
  const headers = Object.fromEntries(Object.entries(captured.headers).filter(isKept))
  const body = bodyText(captured.body, captured.headers['content-type'] ?? '')
  if (isCut(body, captured.headers['content-length']))
    return { reason: 'Only a part of the request body was captured.' }
  if (body !== undefined && headers['content-type'] === undefined) headers['content-type'] = guessedType(captured.body)
  return {
    request: {
      method: captured.method.toUpperCase(),
      path: url.pathname + query,
      headers,
      ...(body !== undefined && { body }),
    },
    ...(url.port !== '' && { port: Number(url.port) }),
  }
}

function isKept([name, value]: [string, string]): boolean {
  return (
    !DROPPED_HEADERS.has(name) &&
    !REMOVED_VALUE.test(value) &&
    /^[\w!#$%&'*+.^`|~-]+$/.test(name) &&
    !/[\r\n\0]/.test(value)
  )
}

/** What was parsed by the SDK is written again in the way that the content type says. */
function bodyText(body: unknown, contentType: string): string | undefined {
  if (body === undefined || body === null || body === '') return undefined
  if (typeof body === 'string') return body
  if (/x-www-form-urlencoded/i.test(contentType)) return new URLSearchParams(formFields('', body)).toString()
  return JSON.stringify(body)
}

/** Nested values as most parsers of forms read them: `items[0][sku]=MUG`. */
function formFields(name: string, value: unknown): [string, string][] {
  if (typeof value !== 'object' || value === null) return [[name, String(value ?? '')]]
  return Object.entries(value).flatMap(([key, each]) => formFields(name === '' ? key : `${name}[${key}]`, each))
}

/** SDKs cut long bodies. Values that were redacted change the length too, but seldom make it shorter by much. */
function isCut(body: string | undefined, contentLength: string | undefined): boolean {
  const sent = Number(contentLength)
  if (!Number.isInteger(sent) || sent <= 0) return false
  if (body === undefined) return true
  return body.endsWith('...') && Buffer.byteLength(body) < sent
}

function guessedType(body: unknown): string {
  const isJson = typeof body !== 'string' || /^\s*[[{]/.test(body)
  return isJson ? 'application/json' : 'text/plain'
}
