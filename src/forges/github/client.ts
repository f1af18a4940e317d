import type { z } from 'zod'
import { ExternalError } from '../../domain/errors.ts'
import { API_RETRY_MS, type ApiAnswer, callApi, download } from '../../lib/http-api.ts'

const ANSWER_BYTES_MAX = 16 * 1024 * 1024
/** A log is written while it is read, and may be large. */
const LOG_TIMEOUT_FACTOR = 20
/** How long a rate limit is waited out at most before it is asked again. */
const LIMIT_WAIT_MS_MAX = 3_600_000

export interface GithubClientParts {
  apiUrl: string
  token: string
  timeoutMs: number
  logBytesMax: number
  nowMs(): number
}

/** Requests to the REST API. All of them throw ExternalError: with `retryAfterMs` for what passes, as a rate limit. */
export interface GithubClient {
  get<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.output<Schema>>
  /** undefined for what is not there. */
  find<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.output<Schema> | undefined>
  /** `notModified` when the answer is the one that `etag` names. */
  getIfChanged<Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    etag: string | undefined,
  ): Promise<{ notModified: true } | { notModified: false; value: z.output<Schema>; etag: string | undefined }>
  send(method: 'POST' | 'PATCH', path: string, body: unknown): Promise<unknown>
  /** Follows the one redirect to where logs are kept, and shows no token there. */
  stream(path: string, onChunk: (chunk: Uint8Array) => void, signal: AbortSignal): Promise<void>
  /** The answer, whatever it is. */
  probe(path: string): Promise<ApiAnswer>
}

export function createGithubClient({ apiUrl, token, timeoutMs, logBytesMax, nowMs }: GithubClientParts): GithubClient {
  const base = apiUrl.replace(/\/$/, '')
  const headers = {
    accept: 'application/vnd.github+json',
    authorization: `Bearer ${token}`,
    'user-agent': 'prunella',
    'x-github-api-version': '2022-11-28',
  }

  async function call(
    method: string,
    path: string,
    body?: unknown,
    more: Record<string, string> = {},
  ): Promise<ApiAnswer> {
    const answer = await callApi({
      url: `${base}${path}`,
      method,
      headers: { ...headers, ...more },
      ...(body === undefined ? {} : { body }),
      timeoutMs,
      bytesMax: ANSWER_BYTES_MAX,
    })
    throwIfPassing(answer, path)
    return answer
  }

  function throwIfPassing(
    { status, headers: answered, text }: Pick<ApiAnswer, 'status' | 'headers'> & { text: string },
    path: string,
  ): void {
    if (status >= 500) throw new ExternalError(`GitHub answered ${status} to ${path}.`, { retryAfterMs: API_RETRY_MS })
    const waitMs = limitWaitMs({ status, headers: answered, text }, nowMs())
    if (waitMs !== undefined) throw new ExternalError('The rate limit of GitHub is reached.', { retryAfterMs: waitMs })
  }

  async function get<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.output<Schema>> {
    const answer = await call('GET', path)
    if (answer.status !== 200) throw refusal(answer, 'GET', path)
    return parsed(schema, answer.text, path)
  }

  return {
    get,
    probe: (path) => call('GET', path),
    async find(path, schema) {
      const answer = await call('GET', path)
      if (answer.status === 404 || answer.status === 410) return undefined
      if (answer.status !== 200) throw refusal(answer, 'GET', path)
      return parsed(schema, answer.text, path)
    },
    async getIfChanged(path, schema, etag) {
      const answer = await call('GET', path, undefined, etag === undefined ? {} : { 'if-none-match': etag })
      if (answer.status === 304) return { notModified: true }
      if (answer.status !== 200) throw refusal(answer, 'GET', path)
      const value = parsed(schema, answer.text, path)
      return { notModified: false, value, etag: answer.headers.get('etag') ?? undefined }
    },
    async send(method, path, body) {
      const answer = await call(method, path, body)
      if (answer.status >= 300) throw refusal(answer, method, path)
      return answer.text === '' ? undefined : JSON.parse(answer.text)
    },
    async stream(path, onChunk, signal) {
      const {
        status,
        headers: answered,
        text,
      } = await callApi({ url: `${base}${path}`, headers, timeoutMs, bytesMax: ANSWER_BYTES_MAX, signal })
      throwIfPassing({ status, headers: answered, text }, path)
      if (status !== 302) throw refusal({ status, headers: answered, text }, 'GET', path)
      const url = answered.get('location') ?? ''
      const isSafe = URL.canParse(url) && ['https:', new URL(base).protocol].includes(new URL(url).protocol)
      if (!isSafe) throw new ExternalError(`GitHub named no address for ${path}.`)
      const log = { url, timeoutMs: timeoutMs * LOG_TIMEOUT_FACTOR, bytesMax: logBytesMax, signal }
      const fetched = await download(log, onChunk)
      if (fetched.status !== 200)
        throw new ExternalError(`The log at ${path} was answered with ${fetched.status}.`, {
          retryAfterMs: API_RETRY_MS,
        })
    },
  }
}

/** How long to wait, or undefined where it is no limit. The second kind of limit is a 403 that says so only in words. */
function limitWaitMs({ status, headers, text }: ApiAnswer, nowMs: number): number | undefined {
  if (status !== 403 && status !== 429) return undefined
  const after = Number(headers.get('retry-after') ?? Number.NaN)
  if (Number.isFinite(after)) return bounded(after * 1000)
  if (headers.get('x-ratelimit-remaining') === '0') {
    const resetMs = Number(headers.get('x-ratelimit-reset') ?? Number.NaN) * 1000
    return bounded(Number.isFinite(resetMs) ? resetMs - nowMs : API_RETRY_MS)
  }
  return status === 429 || /rate limit|abuse detection/i.test(text.slice(0, 2000)) ? 2 * API_RETRY_MS : undefined
}

function bounded(ms: number): number {
  return Math.min(Math.max(ms, 1000), LIMIT_WAIT_MS_MAX)
}

/** What GitHub itself says is in `message`. It is text from outside: short, and shown as such. */
function refusal(
  { status, text }: Pick<ApiAnswer, 'status' | 'headers' | 'text'>,
  method: string,
  path: string,
): ExternalError {
  if (status === 401) return new ExternalError('GitHub refused the token: it is wrong, revoked or expired.')
  const words = messageIn(text).slice(0, 300)
  return new ExternalError(
    `GitHub answered ${status} to ${method} ${path.replace(/\?.*$/, '')}: ${words || 'no reason'}`,
  )
}

function messageIn(text: string): string {
  try {
    const { message, errors } = JSON.parse(text) as { message?: unknown; errors?: unknown }
    return [message, errors === undefined ? undefined : JSON.stringify(errors)].filter(Boolean).map(String).join(' ')
  } catch {
    return ''
  }
}

function parsed<Schema extends z.ZodType>(schema: Schema, text: string, path: string): z.output<Schema> {
  const result = schema.safeParse(jsonOf(text))
  if (result.success) return result.data
  throw new ExternalError(`GitHub answered ${path.replace(/\?.*$/, '')} with something else than it describes.`)
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
