import type { IncomingMessage, ServerResponse } from 'node:http'
import { ExternalError, messageOf, UserError } from '../../domain/errors.ts'
import type { Clock } from '../../lib/clock.ts'
import type { Logger } from '../../lib/logger.ts'
import type { IngestQueue } from '../../pipeline/ingest.ts'
import type { Source } from '../../sources/source.ts'
import { assertKey, keysOf } from './auth.ts'
import { createBodyReader } from './body.ts'
import { INGEST_BODY_LIMITS, type IngestBodyLimits } from './limits.ts'
import { createRefusalCounter } from './refusals.ts'

export interface IngestParts {
  sources: readonly Source[]
  queue: IngestQueue
  projects: readonly { id: number; dsnKey: string }[]
  /** Off: events are counted and nothing else is done. */
  enabled: boolean
  clock: Clock
  logger: Logger
  limits?: Partial<IngestBodyLimits>
}

interface Address {
  projectId: number
  source: Source
  route: string
  query: URLSearchParams
}

const PATH = /^\/api\/(\d{1,15})\/([a-z][a-z\d/]{0,40}?)\/?$/
/** Clients in browsers may read these; on every answer, or they cannot tell why they were refused. */
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'x-sentry-error, x-sentry-rate-limits, retry-after',
}
const PREFLIGHT = {
  'access-control-allow-methods': 'POST, OPTIONS',
  'access-control-allow-headers': 'authorization, content-encoding, content-type, sentry-trace, baggage, x-sentry-auth',
  'access-control-max-age': '3600',
}
const REASON_CHARS_MAX = 200

/** Answers `POST /api/<project>/<route>/`. A success means that what was sent is committed. */
export function createIngestHandler(
  parts: IngestParts,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const { sources, queue, projects, enabled, clock, logger } = parts
  const readBody = createBodyReader({ ...INGEST_BODY_LIMITS, ...parts.limits })
  const countRefusal = createRefusalCounter(queue, logger)
  const keys = new Map(projects.map(({ id, dsnKey }) => [id, dsnKey]))

  return async function handle(request, response) {
    for (const [name, value] of Object.entries(CORS)) response.setHeader(name, value)
    if (request.method === 'OPTIONS') return void response.writeHead(204, PREFLIGHT).end()
    let address: Address | undefined
    try {
      address = addressOf(request, sources)
      const { status, reply } = await accept(request, address)
      if (Buffer.isBuffer(reply)) response.writeHead(status, { 'content-type': 'application/x-protobuf' }).end(reply)
      else response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(reply))
    } catch (error) {
      refuse(request, response, error)
      if (error instanceof UserError && address && keys.has(address.projectId))
        countRefusal(address.projectId, error.status)
    }
  }

  async function accept(request: IncomingMessage, address: Address) {
    const { projectId, source, route } = address
    const body = await readAuthorized(request, address)
    const contentType = request.headers['content-type'] ?? ''
    const receivedMs = clock.nowMs()
    const { events, sessions, counts, reply } = source.parse({ projectId, route, body, contentType, receivedMs })
    await queue.submit(
      enabled
        ? { projectId, events, sessions, counts, bytes: body.length }
        : { projectId, events: [], sessions: [], counts: { disabled: 1 }, bytes: 0 },
    )
    return { status: enabled ? source.acceptedStatus : 202, reply }
  }

  /** Refuses before a byte of the body is read, wherever the key does not stand inside of it. */
  async function readAuthorized(request: IncomingMessage, { projectId, source, route, query }: Address) {
    const key = keys.get(projectId)
    const named = keysOf(request, query)
    if (named.length > 0 || !source.keyInBody) assertKey(named, key)
    const body = await readBody(request)
    const inBody = source.keyInBody?.({ route, body })
    assertKey(inBody === undefined ? named : [...named, inBody], key)
    return body
  }

  function refuse(request: IncomingMessage, response: ServerResponse, error: unknown): void {
    const { status, reason, headers } = answerTo(error)
    if (status === 500)
      logger.error('a signal could not be taken in', { error: messageOf(error), stack: (error as Error).stack })
    // What is still being sent is not read: the connection ends with the answer.
    const close = request.complete ? {} : { connection: 'close' }
    response
      .writeHead(status, {
        'content-type': 'application/json',
        'x-sentry-error': headerText(reason),
        ...headers,
        ...close,
      })
      .end(JSON.stringify({ detail: reason }))
    if (!request.complete) response.once('finish', () => request.destroy())
  }
}

function addressOf(request: IncomingMessage, sources: readonly Source[]): Address {
  const [path = '', query = ''] = (request.url ?? '').split('?', 2)
  const [, project, route = ''] = PATH.exec(path) ?? []
  const source = sources.find(({ routes }) => routes.includes(route))
  if (project === undefined || !source)
    throw new UserError(`Nothing is taken in at ${path.slice(0, 100)}.`, { status: 404 })
  if (request.method !== 'POST') throw new UserError('Events are sent with POST.', { status: 405 })
  return { projectId: Number(project), source, route, query: new URLSearchParams(query) }
}

function answerTo(error: unknown): { status: number; reason: string; headers: Record<string, string> } {
  if (error instanceof UserError) return { status: error.status, reason: error.message, headers: {} }
  if (error instanceof ExternalError) {
    const seconds = Math.max(1, Math.ceil((error.retryAfterMs ?? 1000) / 1000))
    return { status: 503, reason: error.message, headers: { 'retry-after': String(seconds) } }
  }
  return { status: 500, reason: 'The server failed on this request; its log says why.', headers: {} }
}

/** Reasons may quote what was sent: a header takes printable ASCII only. */
function headerText(reason: string): string {
  return reason.slice(0, REASON_CHARS_MAX).replace(/[^\x20-\x7e]/g, ' ')
}
