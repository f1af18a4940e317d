import { rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '../lib/clock.ts'
import type { OwnFaults } from '../lib/own-faults.ts'
import { type Readable, UNREADABLE } from '../policy/facts.ts'
import type { Sql } from '../store/database.ts'
import { getSetting, setSetting } from '../store/settings.ts'

export interface KillSwitchState {
  engaged: boolean
  reason: string
}

/** Stops every change to the world. Engaged while its file is there, or its row says so: the file needs no store and no space. */
export interface KillSwitch {
  read(): Promise<Readable<KillSwitchState>>
  /**
   * Does work with a signal that aborts once the switch is engaged. It looks first, so that nothing begins on the strength
   * of not having looked yet, and again and again until the work ends: a process with nothing to stop sleeps.
   */
  during<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T>
}

const FILE = 'KILL'
const ROW = 'kill_switch'
const POLL_MS = 200

export interface KillSwitchPlace {
  dataDir: string
  sql: Sql
  /** After an error that nobody caught this process changes nothing any more. */
  ownFaults?: OwnFaults
}

/** Never throws: what cannot be read is said to be so, and means no. */
export async function readKillSwitch({ dataDir, sql, ownFaults }: KillSwitchPlace): Promise<Readable<KillSwitchState>> {
  if (ownFaults?.reason !== undefined) return { engaged: true, reason: ownFaults.reason }
  try {
    if (await exists(join(dataDir, FILE))) return { engaged: true, reason: `${FILE} is in ${dataDir}` }
    const row = await getSetting(sql, ROW)
    return row ? (JSON.parse(row) as KillSwitchState) : { engaged: false, reason: '' }
  } catch {
    return UNREADABLE
  }
}

/** `pollMs` must leave room for the abort itself within the second that is promised. */
export function createKillSwitch({
  read,
  clock,
  pollMs = POLL_MS,
}: Pick<KillSwitch, 'read'> & { clock: Clock; pollMs?: number }): KillSwitch {
  let engaged = new AbortController()
  let allDone = new AbortController()
  let working = 0

  async function look(): Promise<void> {
    const state = await read()
    const isOff = state !== UNREADABLE && !state.engaged
    if (!isOff) engaged.abort(new KillSwitchError())
    else if (engaged.signal.aborted) engaged = new AbortController()
  }

  async function keepLooking(allDone: AbortSignal): Promise<void> {
    for (;;) {
      await clock.sleep(pollMs, allDone)
      if (allDone.aborted) return
      await look()
    }
  }

  return {
    read,
    async during(work) {
      await look()
      working += 1
      if (working === 1) {
        allDone = new AbortController()
        void keepLooking(allDone.signal)
      }
      try {
        return await work(engaged.signal)
      } finally {
        working -= 1
        if (working === 0) allDone.abort()
      }
    },
  }
}

/** The work was stopped by the kill switch; it goes on where it was once that is released. */
export class KillSwitchError extends Error {
  override name = 'KillSwitchError'
  override message = 'The kill switch is engaged.'
}

/** Engages. The file is written first: a store that is gone or a disk that is full does not matter; then the row, for other machines. */
export async function engageKillSwitch(where: {
  dataDir: string
  reason: string
  sql?: Sql
  nowMs?: number
}): Promise<void> {
  const { dataDir, reason, sql, nowMs = 0 } = where
  await writeFile(join(dataDir, FILE), `${reason}\n`).catch(async (error: NodeJS.ErrnoException) => {
    // An empty file is as good as one with a reason.
    if (error.code !== 'ENOSPC' || !(await exists(join(dataDir, FILE)))) throw error
  })
  if (sql) await setSetting(sql, ROW, JSON.stringify({ engaged: true, reason }), nowMs)
}

/** Releases both: the row first, so that a crash between the two leaves it engaged. */
export async function releaseKillSwitch({
  dataDir,
  sql,
  nowMs,
}: {
  dataDir: string
  sql: Sql
  nowMs: number
}): Promise<void> {
  await setSetting(sql, ROW, JSON.stringify({ engaged: false, reason: '' }), nowMs)
  await rm(join(dataDir, FILE), { force: true })
}

async function exists(file: string): Promise<boolean> {
  try {
    await stat(file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}
