import { ExternalError, messageOf } from '../domain/errors.ts'
import { boundedText } from './http-exchange.ts'

const RETRY_AFTER_MS = 30_000

/** Posts JSON and drops the reply. `headersFor` is given the body as it is sent. Redirects are not followed. Throws ExternalError; with `retryAfterMs` when trying again may help. */
export async function postJson(
  url: string,
  body: unknown,
  options: { timeoutMs: number; signal: AbortSignal; headersFor?: (body: string) => Record<string, string> },
): Promise<void> {
  const signal = AbortSignal.any([options.signal, AbortSignal.timeout(options.timeoutMs)])
  const text = JSON.stringify(body)
  const headers = { ...options.headersFor?.(text), 'content-type': 'application/json' }
  const response = await send(url, { method: 'POST', headers, body: text, signal })
  if (response.ok) return
  const isPassing = response.status === 429 || response.status >= 500
  throw new ExternalError(
    `${new URL(url).host} answered ${response.status}.`,
    isPassing ? { retryAfterMs: RETRY_AFTER_MS } : {},
  )
}

/** Posts text and drops the reply; gives its status. Redirects are not followed. Throws ExternalError when there is no answer in time. */
export async function postText(
  url: string,
  text: string,
  { headers, timeoutMs }: { headers: Record<string, string>; timeoutMs: number },
): Promise<number> {
  return (await send(url, { method: 'POST', headers, body: text, signal: AbortSignal.timeout(timeoutMs) })).status
}

/** The status that a GET is answered with. Redirects are not followed. Throws ExternalError when there is no answer in time. */
export async function getStatus(url: string, { timeoutMs }: { timeoutMs: number }): Promise<number> {
  return (await send(url, { signal: AbortSignal.timeout(timeoutMs) })).status
}

export interface TextRequest {
  method: string
  headers: Record<string, string>
  body?: string | undefined
  timeoutMs: number
  bytesMax: number
  signal: AbortSignal
}

export interface TextResponse {
  status: number
  headers: Headers
  text: string
}

/**
 * One request and its whole answer, whatever the status. Redirects are not followed. Throws ExternalError with `retryAfterMs` when no
 * answer comes, or only a part of one: what was asked for may have been done all the same.
 */
export async function requestText(url: string, request: TextRequest): Promise<TextResponse> {
  const { method, headers, body, timeoutMs, bytesMax } = request
  const signal = AbortSignal.any([request.signal, AbortSignal.timeout(timeoutMs)])
  const fail = (error: unknown): never => {
    request.signal.throwIfAborted()
    throw new ExternalError(`No answer from ${new URL(url).host}: ${reasonOf(error)}`, {
      retryAfterMs: RETRY_AFTER_MS,
      cause: error,
    })
  }
  const sent = { method, headers, signal, ...(body === undefined ? {} : { body }) }
  const response = await fetch(url, { ...sent, redirect: 'manual' }).catch(fail)
  const text = await boundedText(response, bytesMax).catch(fail)
  return { status: response.status, headers: response.headers, text }
}

/**
 * One request whose answer is handed over in pieces as they come, when it is 200; the body of any other is given back as text. Redirects
 * are not followed. Of a 200 that is longer than `bytesMax` the rest is not read. Throws ExternalError with `retryAfterMs` when no whole
 * answer comes in time, or a refusal is longer.
 */
export async function streamBody(
  url: string,
  { headers, timeoutMs, bytesMax, signal }: Omit<TextRequest, 'method' | 'body'>,
  onChunk: (chunk: Uint8Array) => void,
): Promise<TextResponse> {
  const host = new URL(url).host
  try {
    const response = await fetch(url, {
      headers,
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    })
    if (response.status !== 200)
      return { status: response.status, headers: response.headers, text: await boundedText(response, bytesMax) }
    let leftBytes = bytesMax
    for await (const chunk of response.body ?? []) {
      onChunk(chunk.subarray(0, leftBytes))
      leftBytes -= chunk.byteLength
      // Leaving the loop cancels the rest.
      if (leftBytes <= 0) break
    }
    return { status: 200, headers: response.headers, text: '' }
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof ExternalError) throw error
    const message = `No whole answer from ${host}: ${reasonOf(error)}`
    throw new ExternalError(message, { retryAfterMs: RETRY_AFTER_MS, cause: error })
  }
}

/** Drops the reply's body: only its status counts. */
async function send(url: string, request: RequestInit): Promise<Response> {
  const response = await fetch(url, { ...request, redirect: 'manual' }).catch((error: unknown) => {
    throw new ExternalError(`No answer from ${new URL(url).host}: ${reasonOf(error)}`, {
      retryAfterMs: RETRY_AFTER_MS,
      cause: error,
    })
  })
  await response.body?.cancel()
  return response
}

/** What fetch itself says is only that it failed. */
function reasonOf(error: unknown): string {
  return error instanceof TypeError && error.cause ? messageOf(error.cause) : messageOf(error)
}
