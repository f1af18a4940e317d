import type { EventRequest } from '../../domain/event.ts'
import { boundJson } from '../../lib/bound-json.ts'
import { boundText } from '../../lib/bound-text.ts'
import { compact } from '../../lib/compact.ts'
import { BODY_CHARS_MAX, HEADER_CHARS_MAX, HEADERS_MAX, NAME_CHARS_MAX, REPLAYED_JSON } from '../limits.ts'
import type { SentryEvent } from './schema.ts'

/** The request as captured, so that it can be sent again. */
export function requestOf(sent: SentryEvent['request']): EventRequest | undefined {
  if (!sent?.url) return undefined
  return compact({
    method: boundText((sent.method ?? 'GET').toUpperCase(), NAME_CHARS_MAX),
    url: boundText(sent.url, HEADER_CHARS_MAX),
    headers: headersOf(sent.headers),
    query: queryOf(sent.query_string),
    body: bodyOf(sent.data),
  })
}

function headersOf(sent: unknown): Record<string, string> {
  return Object.fromEntries(
    pairsOf(sent)
      .slice(0, HEADERS_MAX)
      .map(([name, value]) => [
        boundText(name.toLowerCase(), NAME_CHARS_MAX),
        boundText(textOf(value), HEADER_CHARS_MAX),
      ]),
  )
}

function queryOf(sent: unknown): string | undefined {
  const text = typeof sent === 'string' ? sent.replace(/^\?/, '') : encoded(pairsOf(sent))
  return text === '' ? undefined : boundText(text, HEADER_CHARS_MAX)
}

function bodyOf(sent: unknown): unknown {
  if (sent === undefined || sent === null || sent === '') return undefined
  return typeof sent === 'string' ? boundText(sent, BODY_CHARS_MAX) : boundJson(sent, REPLAYED_JSON)
}

/** SDKs send an object or a list of pairs. */
function pairsOf(sent: unknown): [string, unknown][] {
  if (typeof sent !== 'object' || sent === null) return []
  const pairs = Array.isArray(sent) ? sent.filter(Array.isArray) : Object.entries(sent)
  return pairs.filter(([name]) => typeof name === 'string' && name !== '__proto__') as [string, unknown][]
}

function encoded(pairs: [string, unknown][]): string {
  const texts = pairs.slice(0, HEADERS_MAX).map(([name, value]): [string, string] => [name, textOf(value)])
  return new URLSearchParams(texts).toString()
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.slice(0, HEADERS_MAX).map(scalarText).join(', ')
  return scalarText(value)
}

function scalarText(value: unknown): string {
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : ''
}
