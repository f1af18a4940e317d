import { Agent, type ClientRequest, createServer, type IncomingMessage, type Server, request as send } from 'node:http'
import { pipeline } from 'node:stream'
import type { Clock } from '../../../lib/clock.ts'
import { occupy, type PickCopy } from './balancer.ts'
import type { Copy } from './copy.ts'
import { endToEndHeaders, forwardedHeaders } from './headers.ts'
import { refuse, type ServerResponse } from './refuse.ts'
import type { Answer } from './traffic.ts'
import { forwardUpgrade } from './upgrade.ts'

const CONNECTIONS_MAX = 10_000
/** Longer than those who stand in front of us keep theirs, so that they never write on one that is just closed. */
const KEEP_ALIVE_MS = 65_000
/** A copy that says nothing for that long has lost the request. A body may come as slowly as it likes. */
const ANSWER_TIMEOUT_MS = 300_000

const REPEATABLE = new Set(['GET', 'HEAD', 'OPTIONS', 'DELETE', 'TRACE'])

export interface ProxyParts {
  pick: PickCopy
  count(answer: Answer): void
  clock: Clock
}

/** Spreads requests over the copies of the app. A copy that cannot take a request costs the client nothing where another can be asked. */
export function createProxy(parts: ProxyParts): Server {
  // A request that must not be sent twice gets a connection of its own: a kept one may be closing at this very moment.
  const freshAgent = new Agent({ keepAlive: false })
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) =>
    forward(request, response, { ...parts, freshAgent }),
  )
  server.maxConnections = CONNECTIONS_MAX
  server.on('upgrade', (request, socket, head) => forwardUpgrade({ request, socket, head }, parts))
  return server
}

function forward(
  request: IncomingMessage,
  response: ServerResponse,
  parts: ProxyParts & { freshAgent: Agent },
  failed?: Copy,
): void {
  const copy = parts.pick(failed)
  if (!copy) {
    refuse(response, 503, 'No copy of the app is ready. Try again in a moment.')
    return
  }
  const startedMs = parts.clock.monotonicMs()
  const isRepeatable = REPEATABLE.has(request.method ?? '') && !hasBody(request)
  const sent = send({
    host: copy.host,
    port: copy.port,
    method: request.method ?? 'GET',
    path: request.url ?? '/',
    headers: forwardedHeaders(request),
    agent: isRepeatable ? copy.agent : parts.freshAgent,
    setHost: false,
  })
  const release = occupy(copy)
  let isConnected = false
  let isOver = false
  onceConnected(sent, () => {
    isConnected = true
    if (hasBody(request)) request.pipe(sent)
    else sent.end()
  })
  sent.setTimeout(ANSWER_TIMEOUT_MS, () => {
    if (!response.headersSent) sent.destroy(new Error('no answer'))
  })
  sent.once('response', (answer) => {
    count(answer.statusCode ?? 502)
    if (writeHead(response, answer)) {
      pipeline(answer, response, release)
      return
    }
    answer.destroy()
    refuse(response, 502, 'The app gave an answer that is not valid HTTP.')
  })
  sent.on('error', () => {
    if (isOver) return
    isOver = true
    release()
    // Nobody waits any more, or the answer is on its way and ends with its own stream.
    if (response.closed || response.headersSent) return
    if (!failed && (isRepeatable || !isConnected)) return forward(request, response, parts, copy)
    count(502)
    refuse(response, 502, 'The app did not answer.')
  })
  response.once('close', () => {
    release()
    if (!response.writableFinished) sent.destroy()
  })

  function count(status: number): void {
    const durationMs = parts.clock.monotonicMs() - startedMs
    const { method = 'GET', url = '/' } = request
    parts.count({ release: copy!.release.release, method, url, status, durationMs })
  }
}

/** Nothing is written before there is a connection, so that a refused one leaves the body for another copy. */
function onceConnected(sent: ClientRequest, write: () => void): void {
  sent.once('socket', (socket) => {
    if (socket.connecting) socket.once('connect', write)
    else write()
  })
}

/** False when the app answered with what Node itself would not write. */
function writeHead(response: ServerResponse, answer: IncomingMessage): boolean {
  try {
    response.writeHead(answer.statusCode ?? 502, answer.statusMessage, endToEndHeaders(answer))
    return true
  } catch {
    return false
  }
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}
