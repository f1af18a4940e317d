import type { z } from 'zod'
import { ExternalError } from '../domain/errors.ts'
import type { Clock } from '../lib/clock.ts'
import { RateLimitedError } from '../lib/rate-limited-error.ts'
import { RefusedError, type RestAnswer, type RestClient, type RestOptions, shaped } from '../lib/rest-client.ts'

/** A log is written while it is read, and may be large. */
const LOG_TIMEOUT_FACTOR = 20
/** A token or an address is mended by a person, who is not to be overrun until then. */
const MENDED_RETRY_MS = 900_000

type Query = NonNullable<RestOptions['query']>

/**
 * The API of a forge, as its adapter uses it. All throw ExternalError: with `retryAfterMs` for what passes, as a rate limit, or a token that
 * a person has to mend. Until then no further request is made. What is refused for good has none.
 */
export interface ForgeApi {
  get<T>(path: string, schema: z.ZodType<T>, query?: Query): Promise<T>
  /** undefined for what is not there. */
  find<T>(path: string, schema: z.ZodType<T>, query?: Query): Promise<T | undefined>
  /** Every page of a list; `itemsOf` takes it out of what it is wrapped in. */
  list<Page, Item>(
    path: string,
    schema: z.ZodType<Page>,
    itemsOf: (page: Page) => readonly Item[],
    query?: Query,
  ): Promise<Item[]>
  /** `notModified` when the answer is the one that `etag` names. */
  getIfChanged<T>(
    path: string,
    schema: z.ZodType<T>,
    options: { etag: string | undefined; query: Query },
  ): Promise<{ notModified: true } | { notModified: false; value: T; etag: string | undefined }>
  send(method: 'POST' | 'PUT' | 'PATCH', path: string, body: unknown): Promise<unknown>
  /** The answer of a GET, also where it is a refusal. */
  probe(path: string): Promise<{ status: number; headers: Headers; json: unknown }>
  /** A log or an archive, in pieces. */
  download(path: string, onChunk: (chunk: Uint8Array) => void, signal: AbortSignal): Promise<void>
}

export interface ForgeApiParts {
  rest: RestClient
  /** As people call it. */
  name: string
  /** As `owner/name`. */
  repository: string
  timeoutMs: number
  logBytesMax: number
  clock: Clock
  /** What a person has to mend before anything is done, by the headers of an answer. Nothing is written before something was read. */
  faultOf?(headers: Headers): string | undefined
}

export function createForgeApi(parts: ForgeApiParts): ForgeApi {
  const { rest, name, repository, timeoutMs, logBytesMax, clock, faultOf } = parts
  /** Every request is of a stage that ends by itself: each has a time limit of its own. */
  const signal = new AbortController().signal
  let pause: { untilMs: number; message: string } | undefined

  async function asking<T>(work: () => Promise<T>): Promise<T> {
    const leftMs = pause ? pause.untilMs - clock.nowMs() : 0
    if (pause && leftMs > 0) throw new ExternalError(pause.message, { retryAfterMs: leftMs })
    try {
      return await work()
    } catch (error) {
      throw understood(error)
    }
  }

  /** One request that is told to wait speaks for all that would come after it. */
  function understood(error: unknown): unknown {
    if (error instanceof RateLimitedError) return pausing(`The rate limit of ${name} is reached.`, error.retryAfterMs!)
    if (!(error instanceof RefusedError)) return error
    const { status, said, movedTo } = error
    if (movedTo !== undefined)
      return pausing(`${name} is at ${movedTo} now: write that as the url in prunella.yaml.`, MENDED_RETRY_MS)
    if (status === 401)
      return pausing(`${name} refused the token: it is wrong, revoked or expired. Give it a new one.`, MENDED_RETRY_MS)
    if (status === 301 || status === 307 || status === 308)
      return pausing(
        `${repository} was renamed or moved at ${name}: write its new name in prunella.yaml.`,
        MENDED_RETRY_MS,
      )
    return new ExternalError(`${name} answered ${status}: ${said || 'no reason'}`)
  }

  function pausing(message: string, retryAfterMs: number): ExternalError {
    pause = { untilMs: clock.nowMs() + retryAfterMs, message }
    return new ExternalError(message, { retryAfterMs })
  }

  const ask = (path: string, options: Omit<RestOptions, 'signal'> = {}): Promise<RestAnswer> =>
    rest.request('GET', path, { ...options, signal })

  async function read(path: string, options: Omit<RestOptions, 'signal'>): Promise<RestAnswer> {
    const answer = await ask(path, options)
    const fault = faultOf?.(answer.headers)
    if (fault !== undefined) throw pausing(fault, MENDED_RETRY_MS)
    return answer
  }

  return {
    get: (path, schema, query = {}) => asking(async () => shaped(schema, (await read(path, { query })).json)),
    find: (path, schema, query = {}) =>
      asking(async () => {
        const { status, json } = await read(path, { query, statuses: [404, 410] })
        return status === 404 || status === 410 ? undefined : shaped(schema, json)
      }),
    list: (path, schema, itemsOf, query = {}) =>
      asking(async () => {
        const all = []
        for await (const page of rest.pages(path, { signal, query: { per_page: 100, ...query } }))
          all.push(...itemsOf(shaped(schema, page)))
        return all
      }),
    getIfChanged: (path, schema, { etag, query }) =>
      asking(async () => {
        const { status, headers, json } = await read(path, { query, etag })
        if (status === 304) return { notModified: true }
        return { notModified: false, value: shaped(schema, json), etag: headers.get('etag') ?? undefined }
      }),
    send: (method, path, body) => asking(async () => (await rest.request(method, path, { signal, body })).json),
    async probe(path) {
      try {
        return await ask(path)
      } catch (error) {
        if (error instanceof RefusedError) return { status: error.status, headers: new Headers(), json: undefined }
        throw error
      }
    },
    download: (path, onChunk, given) =>
      asking(() =>
        rest.stream(path, onChunk, {
          signal: given,
          timeoutMs: timeoutMs * LOG_TIMEOUT_FACTOR,
          bytesMax: logBytesMax,
        }),
      ),
  }
}
