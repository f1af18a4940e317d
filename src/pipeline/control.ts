import { randomId } from '../lib/ids.ts'
import { appendAudit } from '../store/audit.ts'
import { setBreaker } from '../store/breaker.ts'
import type { Database } from '../store/database.ts'
import { engageKillSwitch, releaseKillSwitch } from './kill-switch.ts'

interface Place {
  dataDir: string
  /** Who does it, for the record. */
  by: string
  nowMs: number
}

/**
 * Engages the kill switch. Its file is written before the store is opened: that alone stops everything on this machine, and the
 * store, which tells the others, may be out of reach.
 */
export async function stopEverything(
  { dataDir, by, nowMs }: Place,
  reason: string,
  withDb: (work: (db: Database) => Promise<void>) => Promise<void>,
): Promise<void> {
  const text = reason || `by ${by}`
  await engageKillSwitch({ dataDir, reason: text })
  await withDb(async (db) => {
    await engageKillSwitch({ dataDir, reason: text, sql: db, nowMs })
    await record(db, { by, nowMs, action: 'kill', reason })
  })
}

/** Releases the kill switch and closes the circuit breakers. */
export async function goOn(
  { dataDir, by, nowMs }: Place,
  { db, projectIds }: { db: Database; projectIds: readonly number[] },
): Promise<void> {
  for (const id of projectIds) await setBreaker(db, id, { open: false, reason: '' }, nowMs)
  await record(db, { by, nowMs, action: 'resume', reason: '' })
  await releaseKillSwitch({ dataDir, sql: db, nowMs })
}

function record(
  db: Database,
  { by, nowMs, action, reason }: { by: string; nowMs: number; action: 'kill' | 'resume'; reason: string },
): Promise<void> {
  return db.transaction((tx) =>
    appendAudit(tx, {
      atMs: nowMs,
      actor: by,
      action,
      subject: 'everything',
      effectKey: `${action}:${randomId()}`,
      phase: 'note',
      detail: { reason },
    }),
  )
}
