import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Row } from './report.ts'
import { sampleEnvelope } from './sample-event.ts'
import { end, residentMbOf, serve } from './served.ts'
import { inTempDir } from './temp-dir.ts'
import { median } from './timing.ts'

const STARTS = 5
const START_MS_MAX = 1000
const MEMORY_MB_MAX = 150
/** After that long what the start needed is given back. */
const IDLE_MS = 3000

interface Start {
  ms: number
  residentMb: number | undefined
}

/** Starts the built server as a user does, on a new folder and again on the same one. */
export async function measureServer(): Promise<Row[]> {
  const fresh: Start[] = []
  const again: Start[] = []
  const node: Start[] = []
  for (let i = 0; i < STARTS; i++) {
    node.push(await startNode())
    await inTempDir(async (dir) => {
      fresh.push(await startServer(dir, { waitMs: 0 }))
      again.push(await startServer(dir, { waitMs: IDLE_MS }))
    })
  }
  const ms = (starts: Start[]) => median(starts.map((start) => start.ms))
  const start = (what: string, starts: Start[]): Row => ({
    what: `start: to the first accepted event, ${what}`,
    cost: ms(starts),
    unit: 'ms',
    against: `start of a bare Node, ${Math.round(ms(node))} ms`,
    ratio: ms(starts) / ms(node),
    max: START_MS_MAX,
  })
  return [start('new folder', fresh), start('folder in use', again), ...memoryRow(again, node)]
}

function memoryRow(server: Start[], node: Start[]): Row[] {
  const [cost, base] = [server, node].map((starts) => starts.flatMap(({ residentMb }) => residentMb ?? []))
  // Only Linux tells.
  if (!cost?.length || !base?.length) return []
  const against = `bare Node, ${Math.round(median(base))} MB`
  const ratio = median(cost) / median(base)
  return [{ what: 'memory: idle server', cost: median(cost), unit: 'MB', against, ratio, max: MEMORY_MB_MAX }]
}

async function startServer(dir: string, { waitMs }: { waitMs: number }): Promise<Start> {
  const startedMs = performance.now()
  const served = await serve(dir)
  try {
    await sendEvent(served.url)
    const ms = performance.now() - startedMs
    await sleep(waitMs)
    return { ms, residentMb: residentMbOf(served.process) }
  } finally {
    await end(served.process)
  }
}

async function sendEvent(url: string): Promise<void> {
  const response = await fetch(url, { method: 'POST', body: new Uint8Array(sampleEnvelope().envelope) })
  if (response.status !== 200) throw new Error(`The server refused an event with ${response.status}.`)
}

/** A process that does nothing but say that it runs. */
async function startNode(): Promise<Start> {
  const startedMs = performance.now()
  const program = 'process.stdout.write("runs"); setInterval(() => {}, 1000)'
  const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'ignore'] })
  try {
    await once(child.stdout!, 'data')
    return { ms: performance.now() - startedMs, residentMb: residentMbOf(child) }
  } finally {
    await end(child)
  }
}
