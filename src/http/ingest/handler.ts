import type { IncomingMessage, ServerResponse } from 'node:http'
import { ExternalError, messageOf, UserError } from '../../domain/errors.ts'
import type { Clock } from '../../lib/clock.ts'
import type { Logger } from '../../lib/logger.ts'
import { createTurns } from '../../lib/turns.ts'
import type { IngestQueue } from '../../pipeline/ingest.ts'
import type { AttachmentKeeper } from '../../pipeline/keep-attachments.ts'
import type { Source } from '../../sources/source.ts'
import { type Address, addressOf } from './address.ts'
import { assertKey, keysOf } from './auth.ts'
import { createBodyReader } from './body.ts'
import { CORS, headerText, PREFLIGHT } from './headers.ts'
import { INGEST_BODY_LIMITS, type IngestBodyLimits } from './limits.ts'
import { createRateLimits } from './rate-limits.ts'
import { createRefusalCounter } from './refusals.ts'

export interface IngestParts {
  sources: readonly Source[]
  queue: IngestQueue
  /** Without it files that come with events are only counted. */
  attachments?: AttachmentKeeper
  projects: readonly { id: number; dsnKey: string; itemsPerMinuteMax?: number }[]
  /** Off: events are counted and nothing else is done. */
  enabled: boolean
  /** Whether a self-check of the project is on. */
  isSelfChecked?: (projectId: number) => boolean
  clock: Clock
  logger: Logger
  limits?: Partial<IngestBodyLimits>
}

/** From here on a body is parsed in a turn of its own. */
const LARGE_BODY_BYTES_MIN = 128 * 1024

/** Answers what SDKs send. A success means that it is committed. */
export function createIngestHandler(
  parts: IngestParts,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const { sources, queue, attachments: keeper, projects, enabled, isSelfChecked = () => false, clock, logger } = parts
  const readBody = createBodyReader({ ...INGEST_BODY_LIMITS, ...parts.limits })
  const turns = createTurns()
  const admissionOf = createRateLimits(projects, clock)
  const countRefusal = createRefusalCounter(queue, logger)
  const keys = new Map(projects.map(({ id, dsnKey }) => [id, dsnKey]))

  return async function handle(request, response) {
    for (const [name, value] of Object.entries(CORS)) response.setHeader(name, value)
    if (request.method === 'OPTIONS') return void response.writeHead(204, PREFLIGHT).end()
    let projectId: number | undefined
    try {
      const address = addressOf(request, sources)
      projectId = address.projectId
      const { status, reply, headers } = await accept(request, address)
      const isBinary = Buffer.isBuffer(reply)
      const contentType = isBinary ? 'application/x-protobuf' : 'application/json'
      response
        .writeHead(status, { 'content-type': contentType, ...headers })
        .end(isBinary ? reply : JSON.stringify(reply))
    } catch (error) {
      refuse(request, response, error)
      const isOurs = projectId !== undefined && keys.has(projectId)
      if (error instanceof UserError && isOurs) countRefusal(projectId!, error.status)
    }
  }

  async function accept(request: IncomingMessage, address: Address) {
    const { source, route } = address
    const { projectId, body } = await readAuthorized(request, address)
    const contentType = request.headers['content-type'] ?? ''
    const admission = admissionOf(projectId)
    const receivedMs = clock.nowMs()
    const withActivities = isSelfChecked(projectId)
    const signal = { projectId, route, body, contentType, receivedMs, withActivities, admit: admission.admit }
    const parse = () => source.parse(signal)
    const parsed = body.length < LARGE_BODY_BYTES_MIN ? parse() : await turns(parse)
    const { events, sessions, feedback = [], attachments = [], activities, counts, reply } = parsed
    const headers = admission.headers()
    if (admission.isAllRefused()) throw new TooManyError(headers)
    if (admission.refused() > 0) counts['refused:rate_limited'] = admission.refused()
    await queue.submit(
      enabled
        ? { projectId, events, sessions, feedback, ...(activities && { activities }), counts, bytes: body.length }
        : { projectId, events: [], sessions: [], counts: { disabled: 1 }, bytes: 0 },
    )
    if (enabled) await keeper?.keep(projectId, attachments)
    return { status: enabled ? source.acceptedStatus : 202, reply, headers }
  }

  /** Refuses before a byte of the body is read, wherever the key does not stand inside of it. */
  async function readAuthorized(request: IncomingMessage, { projectId, source, route, query }: Address) {
    const named = keysOf(request, query)
    const isKnown = projectId !== undefined
    if (isKnown && (named.length > 0 || !source.ownerInBody)) assertKey(named, keys.get(projectId))
    const body = await readBody(request)
    const owner = source.ownerInBody?.({ route, body })
    const owned = isKnown ? projectId : owner?.projectId
    if (owner && owner.projectId !== owned)
      throw new UserError('The DSN in the body is one of another project.', { status: 403 })
    assertKey(owner ? [...named, owner.key] : named, owned === undefined ? undefined : keys.get(owned))
    return { projectId: owned!, body }
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

/** With headers that say what to hold back. */
class TooManyError extends UserError {
  readonly headers: Record<string, string>

  constructor(headers: Record<string, string>) {
    super('More was sent in a minute than this key may: see items_per_minute_max of the project.', { status: 429 })
    this.headers = headers
  }
}

function answerTo(error: unknown): { status: number; reason: string; headers: Record<string, string> } {
  if (error instanceof TooManyError) return { status: 429, reason: error.message, headers: error.headers }
  if (error instanceof UserError) return { status: error.status, reason: error.message, headers: {} }
  if (error instanceof ExternalError) {
    const seconds = Math.max(1, Math.ceil((error.retryAfterMs ?? 1000) / 1000))
    return { status: 503, reason: error.message, headers: { 'retry-after': String(seconds) } }
  }
  return { status: 500, reason: 'The server failed on this request; its log says why.', headers: {} }
}
