import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { packageRoot } from '../src/lib/package-root.ts'
import type { Row } from './report.ts'
import { sampleEnvelope } from './sample-event.ts'
import { inTempDir } from './temp-dir.ts'
import { median } from './timing.ts'

const STARTS = 5
const START_MS_MAX = 1000
const MEMORY_MB_MAX = 150
/** After that long what the start needed is given back. */
const IDLE_MS = 3000
const CONFIG = 'listen: { port: 0 }\nprojects:\n  bench: { id: 1 }\n'

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
      await writeFile(join(dir, 'prunella.yaml'), CONFIG)
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
  const child = spawn(process.execPath, [join(packageRoot(), 'dist', 'main.js'), 'up'], {
    cwd: dir,
    env: { PATH: process.env.PATH, HOME: process.env.HOME },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  try {
    await sendEvent(await dsnOf(child))
    const ms = performance.now() - startedMs
    await sleep(waitMs)
    return { ms, residentMb: residentMbOf(child) }
  } finally {
    await end(child)
  }
}

/** The first line of standard output that names a DSN. */
async function dsnOf(child: ChildProcess): Promise<URL> {
  let text = ''
  for await (const chunk of child.stdout!) {
    text += chunk
    const dsn = /: (http:\/\/[0-9a-f]+@\S+)\n/.exec(text)?.[1]
    if (dsn) return new URL(dsn)
  }
  throw new Error('The server ended before it listened.')
}

async function sendEvent({ origin, username, pathname }: URL): Promise<void> {
  const response = await fetch(`${origin}/api${pathname}/envelope/?sentry_key=${username}`, {
    method: 'POST',
    body: new Uint8Array(sampleEnvelope().envelope),
  })
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

function residentMbOf({ pid }: ChildProcess): number | undefined {
  const file = `/proc/${pid}/status`
  if (!existsSync(file)) return undefined
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(file, 'utf8'))?.[1]
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill()
  await exited
}
