import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { createIngestHandler } from '../src/http/ingest/handler.ts'
import { systemClock } from '../src/lib/clock.ts'
import { silentLogger } from '../src/lib/logger.ts'
import { SOURCES } from '../src/sources/index.ts'
import { openDatabase } from '../src/store/open.ts'
import { storeQueue } from './store.ts'

/** What the parent is told when it asks: since it asked last. */
export interface LoopReport {
  /** By the clock: other programs on the machine block too. */
  blockedMs: number
  /** Processor time of the loop's thread in its longest turn: what would block it were it alone. By the clock where the system does not tell. */
  turnMs: number
  /** At most, since the start. */
  residentMb: number
}

// Ingest with a store, as a process of its own: says its port, then how long its event loop was blocked whenever it is asked.

const [dataDir = '', dsnKey = ''] = process.argv.slice(2)
const handle = createIngestHandler({
  sources: SOURCES,
  queue: storeQueue(await openDatabase({ dataDir })),
  projects: [{ id: 1, dsnKey }],
  enabled: true,
  clock: systemClock,
  logger: silentLogger,
})
const delay = monitorEventLoopDelay({ resolution: 1 })
const SCHEDULED = `/proc/self/task/${process.pid}/schedstat`
const threadMs = existsSync(SCHEDULED)
  ? () => Number(readFileSync(SCHEDULED, 'latin1').split(' ', 1)[0]) / 1e6
  : () => performance.now()

let turnMs = 0
let turnedMs = threadMs()
function watchTurns(): void {
  const nowMs = threadMs()
  turnMs = Math.max(turnMs, nowMs - turnedMs)
  turnedMs = nowMs
  setImmediate(watchTurns)
}

const server = createServer((request, response) => void handle(request, response))
server.listen(0, '127.0.0.1', () => {
  delay.enable()
  watchTurns()
  process.send!((server.address() as AddressInfo).port)
})
process.on('message', () => {
  const residentMb = process.resourceUsage().maxRSS / 1024
  process.send!({ blockedMs: delay.max / 1e6, turnMs, residentMb } satisfies LoopReport)
  delay.reset()
  turnMs = 0
})
