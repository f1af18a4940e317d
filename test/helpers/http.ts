import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Access } from '../../src/http/access/access.ts'
import type { Caller } from '../../src/http/access/caller.ts'
import { type ApiParts, createApi } from '../../src/http/api.ts'
import { createLive, type Live, type LiveLimits } from '../../src/http/live.ts'
import { createHttpServer, type HttpServer, type HttpServerParts } from '../../src/http/server.ts'
import { type Clock, systemClock } from '../../src/lib/clock.ts'
import { silentLogger } from '../../src/lib/logger.ts'
import { packageRoot } from '../../src/lib/package-root.ts'
import type { Database } from '../../src/store/database.ts'

export const PAGE_DIR = join(packageRoot(), 'web')

export interface TestServer {
  server: HttpServer
  live: Live
  port: number
  url: string
}

/** A server on a free port of loopback, stopped when the test ends. */
export async function startTestServer(
  db: Database,
  {
    clock = systemClock,
    live: liveLimits = { pollMs: 20 },
    access = EVERYBODY_IS_ADMIN,
    deliveries = NO_DELIVERIES,
    ...parts
  }: Partial<Pick<HttpServerParts, 'ingest' | 'allowedHosts' | 'limits'>> & {
    clock?: Clock
    access?: Access
    deliveries?: ApiParts['deliveries']
    live?: Partial<LiveLimits>
  } = {},
): Promise<TestServer> {
  const logger = silentLogger
  const live = createLive({ sql: db, clock, logger, limits: liveLimits })
  const killSwitch = { read: async () => ({ engaged: false, reason: '' }) }
  const server = createHttpServer({
    ingest: (_request, response) => void response.end('ingest'),
    api: createApi({ ...API_PARTS, deliveries, access, db, clock, logger, killSwitch, live }),
    live,
    allowedHosts: [],
    clock,
    logger,
    ...parts,
  })
  const { port } = await server.listen({ host: '127.0.0.1', port: 0 })
  onTestFinished(async () => {
    await server.stop(0)
  })
  return { server, live, port, url: `http://127.0.0.1:${port}` }
}

export interface StreamReader {
  response: Response
  /** Reads on until there are so many messages (comments left out) since the start. */
  messages(count: number): Promise<{ id: string; data: { type: string; issueId: number; id: number } }[]>
  /** Reads on until the text holds `part`. */
  until(part: string): Promise<string>
  /** Reads to the end of the stream. */
  end(): Promise<void>
  cancel(): Promise<void>
}

export async function readStream(url: string, headers: Record<string, string> = {}): Promise<StreamReader> {
  const response = await fetch(url, { headers })
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  let isOver = false
  const read = async (): Promise<void> => {
    const { value, done } = await reader.read()
    text += value ?? ''
    isOver = done
  }
  const parsed = (): { id: string; data: never }[] =>
    [...text.matchAll(/^id: ([^\n]*)\ndata: ([^\n]*)\n\n/gm)].map(([, id, data]) => ({
      id: id!,
      data: JSON.parse(data!) as never,
    }))
  return {
    response,
    async messages(count) {
      while (parsed().length < count && !isOver) await read()
      return parsed()
    },
    async until(part) {
      while (!text.includes(part) && !isOver) await read()
      return text
    },
    async end() {
      while (!isOver) await read()
    },
    cancel: () => reader.cancel(),
  }
}

/** For tests that are not about who asks. */
const ADMIN: Caller = { name: 'ada', role: 'admin', projectId: null, tokenId: null }
const EVERYBODY_IS_ADMIN: Access = {
  callerOf: async () => ADMIN,
  credentialOf: () => Promise.reject(new Error('not here')),
}

const NO_DELIVERIES: ApiParts['deliveries'] = {
  db: undefined as never,
  clock: systemClock,
  projects: [],
  enabled: true,
}

/** What most tests of the API do not look at. */
export const API_PARTS = {
  maps: { readBundle: () => Promise.reject(new Error('not here')) },
  ownFaults: { reason: undefined },
  access: EVERYBODY_IS_ADMIN,
  pageDir: PAGE_DIR,
  dataDir: '/nonexistent',
  projectIds: [],
  publicProjects: new Set<number>(),
  onChanged: () => {},
  deliveries: NO_DELIVERIES,
  queue: { submit: async () => {} },
} satisfies Partial<ApiParts>
