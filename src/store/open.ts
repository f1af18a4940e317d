import { join } from 'node:path'
import { type Clock, systemClock } from '../lib/clock.ts'
import { makeDataDir } from './data-dir.ts'
import type { Database } from './database.ts'
import { migrate } from './migrate.ts'

export interface OpenOptions {
  /** Holds the SQLite file; created when missing. Not used with `databaseUrl`. */
  dataDir: string
  /** `postgres://…` selects PostgreSQL. */
  databaseUrl?: string | undefined
  clock?: Clock
}

/**
 * Opens the store and brings its schema up to date.
 * @throws UserError when the schema is newer than this program, or the address or the folder is wrong.
 * @throws ExternalError when the server does not answer or the disk fails.
 */
export async function openDatabase({ dataDir, databaseUrl, clock = systemClock }: OpenOptions): Promise<Database> {
  const db = databaseUrl ? await openPostgresAt(databaseUrl, clock) : await openSqliteIn(dataDir, clock)
  try {
    await migrate(db, clock.nowMs)
    return db
  } catch (error) {
    await db.close()
    throw error
  }
}

// Imported lazily, so that nobody pays for the engine that is not used.
async function openPostgresAt(databaseUrl: string, clock: Clock): Promise<Database> {
  const { openPostgres } = await import('./postgres.ts')
  return openPostgres(databaseUrl, clock)
}

async function openSqliteIn(dataDir: string, clock: Clock): Promise<Database> {
  const { openSqlite } = await import('./sqlite.ts')
  makeDataDir(dataDir)
  return openSqlite(join(dataDir, 'prunella.db'), clock)
}
