import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createIngestHandler } from '../../src/http/ingest/handler.ts'
import { systemClock } from '../../src/lib/clock.ts'
import { createLogger } from '../../src/lib/logger.ts'
import { redactEvent } from '../../src/lib/redact/redact-event.ts'
import { createIngestQueue } from '../../src/pipeline/ingest.ts'
import { createSampling } from '../../src/pipeline/sampling.ts'
import { SOURCES } from '../../src/sources/index.ts'
import type { Database } from '../../src/store/database.ts'

export interface IngestServer {
  dsn: string
  url: string
  /** What was logged. */
  log: string[]
  /** What came, as `POST 200`, without the answers that are still to come. */
  answered: string[]
  close(): Promise<void>
}

/** Ingest alone, on a port of its own: everything between the socket and the store is the real thing. */
export async function startIngest(
  db: Database,
  { itemsPerMinuteMax = Number.POSITIVE_INFINITY }: { itemsPerMinuteMax?: number } = {},
): Promise<IngestServer> {
  const log: string[] = []
  const logger = createLogger((line) => log.push(line), systemClock.nowMs)
  const grouper = { redact: redactEvent, debounceMs: 0, sampling: createSampling() }
  const queue = createIngestQueue({ db, clock: systemClock, grouper })
  const dsnKey = 'a'.repeat(32)
  const projects = [{ id: 42, dsnKey, itemsPerMinuteMax }]
  const handler = createIngestHandler({ sources: SOURCES, queue, projects, enabled: true, clock: systemClock, logger })
  const answered: string[] = []
  const server = createServer((request, response) => {
    response.once('finish', () => answered.push(`${request.method} ${response.statusCode}`))
    void handler(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    dsn: `http://${dsnKey}@${host}/42`,
    url: `http://${host}`,
    log,
    answered,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
