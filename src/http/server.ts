import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import { messageOf, UserError } from '../domain/errors.ts'
import type { Clock } from '../lib/clock.ts'
import type { Logger } from '../lib/logger.ts'
import type { ApiEnv } from './access/caller.ts'
import { refusalOf, SECURITY_HEADERS } from './guard.ts'
import { isIngestUrl } from './ingest/address.ts'
import type { Live } from './live.ts'
import { refuseConnection } from './refuse-connection.ts'

export interface HttpLimits {
  headersTimeoutMs: number
  requestTimeoutMs: number
  keepAliveTimeoutMs: number
  /** How often the times above are looked at. */
  checkIntervalMs: number
  headerBytesMax: number
  connectionsMax: number
}

export const HTTP_LIMITS: HttpLimits = {
  headersTimeoutMs: 15_000,
  requestTimeoutMs: 60_000,
  keepAliveTimeoutMs: 5_000,
  checkIntervalMs: 5_000,
  headerBytesMax: 16 * 1024,
  connectionsMax: 1_024,
}

export interface HttpServerParts {
  /** Answers `/api/<digits>/...` and `/tunnel/`: what SDKs call. It guards itself, by key. */
  ingest: (request: IncomingMessage, response: ServerResponse) => void | Promise<void>
  /** Answers everything else. */
  api: Hono<ApiEnv>
  live: Pick<Live, 'close'>
  allowedHosts: readonly string[]
  clock: Clock
  logger: Logger
  limits?: Partial<HttpLimits>
}

export interface HttpServer {
  /** Port 0 takes a free one. Throws UserError when the address is taken. */
  listen(address: { host: string; port: number }): Promise<{ host: string; port: number }>
  /** Takes no more connections, ends the live streams and lets requests in flight finish. False when `graceMs` was not enough. */
  stop(graceMs: number): Promise<boolean>
}

export function createHttpServer(parts: HttpServerParts): HttpServer {
  const { ingest, api, live, allowedHosts, clock, logger } = parts
  const limits = { ...HTTP_LIMITS, ...parts.limits }
  const apiListener = getRequestListener(api.fetch, { overrideGlobalObjects: false })
  const server = createServer(
    {
      headersTimeout: limits.headersTimeoutMs,
      requestTimeout: limits.requestTimeoutMs,
      keepAliveTimeout: limits.keepAliveTimeoutMs,
      connectionsCheckingInterval: limits.checkIntervalMs,
      maxHeaderSize: limits.headerBytesMax,
    },
    (request, response) => {
      answer(request, response).catch((error) => {
        logger.error('a request was left without an answer', { method: request.method, error: messageOf(error) })
        if (response.headersSent) response.destroy()
        else sendError(response, 500, 'The server failed on this request; its log says why.')
      })
    },
  )

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (isIngestUrl(request.url)) return ingest(request, response)
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value)
    const refusal = refusalOf(request, allowedHosts)
    if (refusal) return sendError(response, 403, refusal)
    return apiListener(request, response)
  }

  server.on('clientError', refuseConnection)
  server.maxConnections = limits.connectionsMax
  const connections = trackConnections(server)

  return {
    async listen({ host, port }) {
      server.listen({ host, port })
      await once(server, 'listening').catch((error) => {
        throw listenError(error, host, port)
      })
      return { host, port: (server.address() as AddressInfo).port }
    },
    async stop(graceMs) {
      const grace = new AbortController()
      let isDone = false
      server.close(() => {
        isDone = true
        grace.abort()
      })
      live.close()
      connections.endWhenIdle()
      await clock.sleep(graceMs, grace.signal)
      if (isDone) return true
      logger.warn('connections were cut at the end of the grace period', { connections: connections.count() })
      server.closeAllConnections()
      return false
    },
  }
}

/**
 * Knows which connections have a request in flight. Node's own `closeIdleConnections` takes one that never sent a request for
 * busy, and browsers open such ones in advance.
 */
function trackConnections(server: ReturnType<typeof createServer>): { endWhenIdle(): void; count(): number } {
  const requests = new Map<Socket, number>()
  let isStopping = false
  server.on('connection', (socket) => {
    requests.set(socket, 0)
    socket.once('close', () => requests.delete(socket))
  })
  server.on('request', ({ socket }, response) => {
    requests.set(socket, (requests.get(socket) ?? 0) + 1)
    response.once('close', () => {
      const left = (requests.get(socket) ?? 1) - 1
      if (requests.has(socket)) requests.set(socket, left)
      if (isStopping && left === 0) socket.destroySoon()
    })
  })
  return {
    endWhenIdle() {
      isStopping = true
      for (const [socket, active] of requests) if (active === 0) socket.destroySoon()
    },
    count: () => requests.size,
  }
}

function sendError(response: ServerResponse, status: number, error: string): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ error }))
}

function listenError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new UserError(`Port ${port} of ${host} is taken. Set listen.port in prunella.yaml to another one.`, {
      cause: error,
    })
  if (error.code === 'EACCES')
    return new UserError(
      `Port ${port} of ${host} may not be used by this user. Set listen.port in prunella.yaml to one above 1023.`,
      { cause: error },
    )
  return new UserError(`Cannot listen on ${host}, port ${port}: ${error.message}`, { cause: error })
}
