import { ExternalError, messageOf } from '../domain/errors.ts'

/** After a fault that passes by itself, where the other side does not say when. */
export const API_RETRY_MS = 30_000

export interface ApiRequest {
  url: string
  method?: string
  headers?: Record<string, string>
  /** Sent as JSON. */
  body?: unknown
  timeoutMs: number
  /** Bound for the answer. */
  bytesMax: number
  signal?: AbortSignal
}

export interface ApiAnswer {
  status: number
  headers: Headers
  text: string
}

/**
 * One request to the API of a service and its whole answer, whatever the status. Redirects are not followed: a token goes where it
 * was meant to go.
 * @throws ExternalError when there is no answer in time, or one that is cut or too long.
 */
export async function callApi(request: ApiRequest): Promise<ApiAnswer> {
  const chunks: Uint8Array[] = []
  const { status, headers } = await download(request, (chunk) => chunks.push(chunk))
  return { status, headers, text: Buffer.concat(chunks).toString('utf8') }
}

/** The same, with the answer handed over in pieces as they come. */
export async function download(
  { url, method = 'GET', headers = {}, body, timeoutMs, bytesMax, signal }: ApiRequest,
  onChunk: (chunk: Uint8Array) => void,
): Promise<{ status: number; headers: Headers }> {
  const deadline = AbortSignal.timeout(timeoutMs)
  try {
    const response = await fetch(url, {
      method,
      headers: body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      redirect: 'manual',
      signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
    })
    let bytes = 0
    for await (const chunk of response.body ?? []) {
      bytes += chunk.byteLength
      // Leaving the loop cancels the rest.
      if (bytes > bytesMax) throw new ExternalError(`${hostOf(url)} answered with more than ${bytesMax} bytes.`)
      onChunk(chunk)
    }
    return { status: response.status, headers: response.headers }
  } catch (error) {
    if (error instanceof ExternalError || signal?.aborted) throw error
    const reason = deadline.aborted ? `nothing within ${timeoutMs} ms` : reasonOf(error)
    throw new ExternalError(`No whole answer from ${hostOf(url)}: ${reason}.`, {
      retryAfterMs: API_RETRY_MS,
      cause: error,
    })
  }
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'an address that is none'
}

/** What fetch itself says is only that it failed. */
function reasonOf(error: unknown): string {
  return error instanceof TypeError && error.cause ? messageOf(error.cause) : messageOf(error)
}
