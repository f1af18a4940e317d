import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Worker } from 'node:worker_threads'
import { createIngestHandler } from '../src/http/ingest/handler.ts'
import { systemClock } from '../src/lib/clock.ts'
import { silentLogger } from '../src/lib/logger.ts'
import type { IngestQueue } from '../src/pipeline/ingest.ts'
import { SOURCES } from '../src/sources/index.ts'
import { openDatabase } from '../src/store/open.ts'
import { ensureProject } from '../src/store/projects.ts'
import type { Row } from './report.ts'
import { sampleEnvelope } from './sample-event.ts'
import { storeQueue } from './store.ts'
import { inTempDir } from './temp-dir.ts'
import { compare } from './timing.ts'

const REQUESTS = 600
const ROUNDS = 5
const CONNECTIONS = 32
const DSN_KEY = 'a'.repeat(32)
const EVENT_ID = 'b'.repeat(32)
const BODY = sampleEnvelope({ eventId: EVENT_ID }).envelope.toString()

/** Requests with an event each, committed before they are answered, against the same requests with nothing behind the handler. */
export async function measureHttp(): Promise<Row[]> {
  return inTempDir(async (dataDir) => {
    const db = await openDatabase({ dataDir })
    await ensureProject(db, { id: 1, name: 'bench', dsnKey: DSN_KEY, nowMs: systemClock.nowMs() })
    const stored = await serve(storeQueue(db))
    const bare = await serve({ submit: async () => {}, depth: () => 0 })
    const client = new Worker(new URL('./http-client.mjs', import.meta.url))
    try {
      const send = (url: string) => ({ times: 1, run: () => sendMany(client, url) })
      const { costUs, baseUs, ratio } = await compare(send(stored.url), send(bare.url), { rounds: ROUNDS })
      const what = `ingest: over HTTP, ${CONNECTIONS} connections, committed`
      const against = `handler without a store, ${Math.round(REQUESTS / (baseUs / 1e6))} events/s`
      return [{ what, cost: REQUESTS / (costUs / 1e6), unit: 'events/s', against, ratio: 1 / ratio }]
    } finally {
      await client.terminate()
      bare.close()
      stored.close()
      await db.close()
    }
  })
}

async function serve(queue: IngestQueue): Promise<{ url: string; close(): void }> {
  const projects = [{ id: 1, dsnKey: DSN_KEY }]
  const handle = createIngestHandler({
    sources: SOURCES,
    queue,
    projects,
    enabled: true,
    clock: systemClock,
    logger: silentLogger,
  })
  const server = createServer((request, response) => void handle(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/api/1/envelope/?sentry_key=${DSN_KEY}`,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** The client has a thread of its own, so that it is not what is measured. */
async function sendMany(client: Worker, url: string): Promise<void> {
  client.postMessage({ url, requests: REQUESTS, connections: CONNECTIONS, body: BODY, eventId: EVENT_ID })
  const [failed] = await once(client, 'message')
  if (failed > 0) throw new Error(`${failed} of ${REQUESTS} requests were refused.`)
}
