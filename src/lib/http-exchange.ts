export interface Answer {
  /** 0 when nobody answered in time. */
  status: number
  /** Bounded. */
  body: string
}

export interface Request {
  url: string
  method?: 'GET' | 'POST'
  headers?: Record<string, string>
  /** Sent as JSON. */
  body?: unknown
  timeoutMs: number
  bodyBytesMax: number
}

/** One request and its answer, whatever the status: for those who watch a service and to whom a failure is a finding. Never throws. */
export async function exchange({
  url,
  method = 'GET',
  headers = {},
  body,
  timeoutMs,
  bodyBytesMax,
}: Request): Promise<Answer> {
  try {
    const response = await fetch(url, {
      method,
      headers: body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    })
    return { status: response.status, body: await boundedText(response, bodyBytesMax) }
  } catch {
    return { status: 0, body: '' }
  }
}

/** Throws RangeError when there is more. */
export async function boundedText(response: Response, bytesMax: number): Promise<string> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength
    // Leaving the loop cancels the rest.
    if (bytes > bytesMax) throw new RangeError(`more than ${bytesMax} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** The data of each message of a stream of server-sent events, until it ends or the signal aborts. Throws when it breaks. */
export async function* eventStream(
  url: string,
  { headers = {}, signal }: { headers?: Record<string, string>; signal: AbortSignal },
): AsyncGenerator<string> {
  const response = await fetch(url, { headers: { ...headers, accept: 'text/event-stream' }, signal })
  if (!response.ok || !response.body) throw new Error(`${url} answered ${response.status}`)
  let rest = ''
  for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line.startsWith('data: ')) yield line.slice('data: '.length)
  }
}
