import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Event } from '../../src/domain/event.ts'
import { openDatabase } from '../../src/store/open.ts'
import { type IngestServer, startIngest } from './ingest-server.ts'
import { tempDir } from './temp-dir.ts'

/** Ingest with a store of its own, and what is in that. */
export interface Receiver extends IngestServer {
  events(): Promise<Event[]>
  /** Items by kind. */
  counts(): Promise<Record<string, number>>
  /** Events that were counted, kept or not. */
  eventCount(): Promise<number>
}

export async function startReceiver(options: Parameters<typeof startIngest>[1] = {}): Promise<Receiver> {
  const db = await openDatabase({ dataDir: tempDir() })
  const server = await startIngest(db, options)
  onTestFinished(async () => {
    await server.close()
    await db.close()
  })
  return {
    ...server,
    async events() {
      const rows = await db.query<{ payload: string }>('select payload from events order by id')
      return rows.map(({ payload }) => JSON.parse(payload) as Event)
    },
    async counts() {
      const rows = await db.query<{ kind: string; items: number }>(
        'select kind, cast(sum(items) as bigint) as items from ingest_counts group by kind order by kind',
      )
      return Object.fromEntries(rows.map(({ kind, items }) => [kind, items]))
    },
    async eventCount() {
      const [row] = await db.query<{ n: number }>(
        'select cast(coalesce(sum(event_count), 0) as bigint) as n from issues',
      )
      return row!.n
    },
  }
}

export interface Ended {
  output: string
  code: number | null
}

/** Runs a client's program to its end, away from the settings of the tests. */
export function runClient(command: string, args: readonly string[], env: Record<string, string>): Promise<Ended> {
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(command, args, { env: { PATH, HOME, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  return new Promise((resolve) => child.once('close', (code) => resolve({ output, code })))
}

/** The text as a file of a folder of its own. */
export function programFile(name: string, source: string): string {
  const file = join(tempDir(), name)
  writeFileSync(file, source)
  return file
}
