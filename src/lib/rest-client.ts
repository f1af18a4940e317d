import type { z } from 'zod'
import { ExternalError, messageOf } from '../domain/errors.ts'
import type { Clock } from './clock.ts'
import { requestText, streamBody, type TextResponse } from './http-client.ts'
import { RateLimitedError } from './rate-limited-error.ts'
import type { RequestBudget } from './request-budget.ts'

const BODY_BYTES_MAX = 16 * 1024 * 1024
const RETRY_AFTER_MS = 30_000
/** Where the other side names no time. */
const RATE_LIMIT_MS = 60_000
const RATE_LIMIT_MS_MAX = 3_600_000
/** A wrong token or name is mended by a person, who is not to be overrun until then. */
const UNUSABLE_RETRY_MS = 900_000
const PAGES_MAX = 50
const SAID_CHARS_MAX = 300

export interface RestParts {
  /** As `https://api.github.com`. */
  base: string
  /** Asked before every request, so that a token can be renewed. */
  headers(signal: AbortSignal): Promise<Record<string, string>>
  budget: RequestBudget
  timeoutMs: number
  clock: Clock
  /** Told when what signs in is refused: the next request may sign in with something else. */
  onUnauthorized?(): void
}

export interface RestOptions {
  signal: AbortSignal
  /** Added to the query; undefined ones are left out. */
  query?: Record<string, string | number | undefined>
  body?: unknown
  etag?: string | null | undefined
  /** Statuses of refusal that the caller reads by itself. */
  statuses?: readonly number[]
}

export interface RestAnswer {
  status: number
  headers: Headers
  /** undefined where there is none. */
  json: unknown
}

/** JSON over HTTP, as GitHub, GitLab and Gitea speak it. */
export interface RestClient {
  /**
   * @throws RateLimitedError, or ExternalError: with `retryAfterMs` when there is no answer or a passing fault, and when the token or
   * the name is refused, which a person may mend; without it when what was asked for is refused.
   */
  request(method: string, path: string, options: RestOptions): Promise<RestAnswer>
  /** Every page of a list, by its Link headers. `PAGES_MAX` at most: throws when there are more. */
  pages(path: string, options: RestOptions): AsyncGenerator<unknown>
  /**
   * Hands over in pieces what is there. One redirect is followed to where it is kept, and no token is shown there.
   * What is longer than `bytesMax` ends there.
   * @throws as `request`.
   */
  stream(path: string, onChunk: (chunk: Uint8Array) => void, options: StreamOptions): Promise<void>
}

export interface StreamOptions {
  signal: AbortSignal
  /** Until the last byte. */
  timeoutMs: number
  bytesMax: number
}

/** The other side understood what was asked, and does not do it. */
export class RefusedError extends ExternalError {
  override name = 'RefusedError'
  readonly status: number
  /** Its own words, cut; text from outside. */
  readonly said: string
  /** Where it sends us instead, when that is another server. */
  readonly movedTo: string | undefined

  constructor(
    message: string,
    {
      status,
      said,
      movedTo,
      retryAfterMs,
    }: { status: number; said: string; movedTo?: string | undefined; retryAfterMs?: number },
  ) {
    super(message, retryAfterMs === undefined ? {} : { retryAfterMs })
    this.status = status
    this.said = said
    this.movedTo = movedTo
  }
}

export function createRestClient(parts: RestParts): RestClient {
  const { base, headers, budget, timeoutMs, clock } = parts
  async function ask(method: string, url: string, options: RestOptions): Promise<RestAnswer> {
    const { signal, body, etag, statuses = [] } = options
    const own = await headers(signal)
    await budget.take(signal)
    const response = await requestText(url, {
      method,
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(etag ? { 'if-none-match': etag } : {}),
        ...own,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      timeoutMs,
      bytesMax: BODY_BYTES_MAX,
      signal,
    })
    const { status } = response
    if ((status >= 200 && status < 300) || status === 304 || statuses.includes(status))
      return { status, headers: response.headers, json: parse(response, url) }
    if (status === 401) parts.onUnauthorized?.()
    throw refusalOf({ method, url, base, clock }, response)
  }

  const urlOf = (path: string, query: RestOptions['query'] = {}): string => {
    const url = new URL(`${base.replace(/\/$/, '')}${path}`)
    for (const [name, value] of Object.entries(query))
      if (value !== undefined) url.searchParams.set(name, String(value))
    return url.href
  }

  return {
    request: (method, path, options) => ask(method, urlOf(path, options.query), options),
    async *pages(path, options) {
      let url: string | undefined = urlOf(path, options.query)
      for (let page = 0; url !== undefined; page++) {
        if (page === PAGES_MAX)
          throw new ExternalError(`${path} has more than ${PAGES_MAX} pages.`, { retryAfterMs: UNUSABLE_RETRY_MS })
        const answer: RestAnswer = await ask('GET', url, options)
        yield answer.json
        url = nextPage(answer.headers, base)
      }
    },
    async stream(path, onChunk, options) {
      const url = urlOf(path)
      const own = await headers(options.signal)
      await budget.take(options.signal)
      const first = await streamBody(url, { ...options, headers: own }, onChunk)
      if (first.status === 200) return
      if (first.status === 401) parts.onUnauthorized?.()
      const place = keptAt(first, base)
      if (place === undefined) throw refusalOf({ method: 'GET', url, base, clock }, first)
      const { status } = await streamBody(place, { ...options, headers: {} }, onChunk)
      // Whoever keeps it gives addresses that end: the next one is another.
      if (status !== 200)
        throw new ExternalError(`What ${path} leads to was answered with ${status}.`, { retryAfterMs: RETRY_AFTER_MS })
    },
  }
}

/** What came, if it has the shape that is documented. Throws ExternalError else: the other side, or something between, speaks otherwise now. */
export function shaped<T>(schema: z.ZodType<T>, json: unknown): T {
  const parsed = schema.safeParse(json)
  if (parsed.success) return parsed.data
  const { path = [], message = '' } = parsed.error.issues[0] ?? {}
  throw new ExternalError(`An answer has not the shape that is documented: ${path.join('.')}: ${message}.`, {
    retryAfterMs: UNUSABLE_RETRY_MS,
  })
}

/** Only at the same host: a token goes nowhere else. */
function nextPage(headers: Headers, base: string): string | undefined {
  const next = /<([^>]+)>;\s*rel="next"/.exec(headers.get('link') ?? '')?.[1]
  return next !== undefined && new URL(next).origin === new URL(base).origin ? next : undefined
}

/** Where a redirect leads, unless that is no address, or one that anybody on the way could read. */
function keptAt({ status, headers }: TextResponse, base: string): string | undefined {
  const url = headers.get('location') ?? ''
  if (![302, 303, 307].includes(status) || !URL.canParse(url)) return undefined
  return ['https:', new URL(base).protocol].includes(new URL(url).protocol) ? url : undefined
}

/** Half of an answer is none. */
function parse({ text, status }: TextResponse, url: string): unknown {
  if (text === '' || status === 304) return undefined
  try {
    return JSON.parse(text)
  } catch (error) {
    const what = `${new URL(url).host} answered something that is no JSON`
    throw new ExternalError(`${what}: ${messageOf(error)}`, { retryAfterMs: RETRY_AFTER_MS, cause: error })
  }
}

/** The address of the API there, where a redirect leads to the same path on another server. */
function movedTo(headers: Headers, url: string, base: string): string | undefined {
  const place = headers.get('location') ?? ''
  if (!URL.canParse(place)) return undefined
  const [to, from] = [new URL(place), new URL(url)]
  const below = from.pathname.slice(new URL(base).pathname.replace(/\/$/, '').length)
  if (to.origin === from.origin || !to.pathname.endsWith(below)) return undefined
  return `${to.origin}${to.pathname.slice(0, -below.length)}`
}

interface Asked {
  method: string
  url: string
  base: string
  clock: Clock
}

function refusalOf({ method, url, base, clock }: Asked, { status, headers, text }: TextResponse): ExternalError {
  const what = `${method} ${new URL(url).pathname} at ${new URL(url).host}`
  const limitedMs = rateLimitMs(status, headers, text, clock)
  if (limitedMs !== undefined) return new RateLimitedError(what, limitedMs)
  const said = messageIn(text)
  const sentence = `${what} was answered with ${status}${said && `: ${said}`}.`
  if (status >= 500 || status === 408) return new ExternalError(sentence, { retryAfterMs: RETRY_AFTER_MS })
  if (status === 401 || status === 403 || status === 404)
    return new RefusedError(`${sentence} Look whether the token, its permissions and the name are right.`, {
      status,
      said,
      retryAfterMs: UNUSABLE_RETRY_MS,
    })
  return new RefusedError(sentence, { status, said, movedTo: movedTo(headers, url, base) })
}

/** How long nothing more is taken; undefined when that is not why. */
function rateLimitMs(status: number, headers: Headers, text: string, clock: Clock): number | undefined {
  const retryAfter = headers.get('retry-after')
  const isUsedUp = headers.get('x-ratelimit-remaining') === '0'
  const isLimited =
    status === 429 || (status === 403 && (retryAfter !== null || isUsedUp || /rate limit|abuse detection/i.test(text)))
  if (!isLimited) return undefined
  const seconds = Number(retryAfter ?? Number.NaN)
  const resetS = Number(headers.get('x-ratelimit-reset') ?? headers.get('ratelimit-reset') ?? Number.NaN)
  const askedMs = Number.isFinite(seconds) ? seconds * 1000 : isUsedUp ? resetS * 1000 - clock.nowMs() : RATE_LIMIT_MS
  return Math.min(Math.max(Number.isFinite(askedMs) ? askedMs : RATE_LIMIT_MS, 1000), RATE_LIMIT_MS_MAX)
}

function messageIn(text: string): string {
  try {
    const { message, error, errors } = JSON.parse(text) as { message?: unknown; error?: unknown; errors?: unknown }
    return [message ?? error, errors]
      .filter(Boolean)
      .map(wordsOf)
      .join(' ')
      .slice(0, SAID_CHARS_MAX)
      .replace(/\.+$/, '')
  } catch {
    return ''
  }
}

/** GitLab says what is wrong field by field. */
function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
