import { existsSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Row } from './report.ts'
import { end, serve } from './served.ts'
import { inTempDir } from './temp-dir.ts'

/** What starting up leaves to do is done by then. */
const SETTLE_MS = 5_000
const WATCH_MS = 20_000

/** How often a server that has nothing to do wakes up, and what it writes meanwhile. Only Linux tells. */
export async function measureIdle(): Promise<Row[]> {
  if (!existsSync('/proc/self/io')) return []
  return inTempDir(async (dir) => {
    const served = await serve(dir)
    try {
      await sleep(SETTLE_MS)
      const before = readActivity(served.process.pid!)
      await sleep(WATCH_MS)
      const after = readActivity(served.process.pid!)
      const perSecond = (after.wakes - before.wakes) / (WATCH_MS / 1000)
      return [
        { what: 'idle: wakes of the main thread in a second', cost: perSecond, unit: 'wakes' },
        { what: 'idle: bytes written in 20 s', cost: after.bytesWritten - before.bytesWritten, unit: 'bytes', max: 0 },
      ]
    } finally {
      await end(served.process)
    }
  })
}

function readActivity(pid: number): { wakes: number; bytesWritten: number } {
  return {
    wakes: numberIn(`/proc/${pid}/task/${pid}/status`, /^voluntary_ctxt_switches:\s+(\d+)$/m),
    // Of all writing, what reaches files: the page cache counts too.
    bytesWritten: numberIn(`/proc/${pid}/io`, /^write_bytes: (\d+)$/m),
  }
}

function numberIn(file: string, pattern: RegExp): number {
  return Number(pattern.exec(readFileSync(file, 'utf8'))![1])
}
