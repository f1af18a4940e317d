import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ExternalError, messageOf, UserError } from '../domain/errors.ts'
import { makeDataDir } from './data-dir.ts'
import { loadSqlite, type SqliteConnection } from './sqlite-driver.ts'
import { isBusy } from './sqlite-errors.ts'

export interface DataDirLock {
  release(): void
}

/** Who holds a data directory. */
export interface DataDirHolder {
  pid: number
  sinceMs: number
}

/** An empty database: only its write lock is used. */
const LOCK_FILE = 'server.lock'
/** Who holds the lock. Says nothing when nobody does. */
const HOLDER_FILE = 'server.json'
/** Longer than `findServer` holds it to look. */
const LOCK_WAIT_MS = 200

/**
 * Makes this process the only server on a data directory until it releases the lock or ends in any way.
 *
 * The lock is the write lock of a SQLite file. The system drops it with the process, so no stale lock is ever left behind:
 * there is no pid that may have been reused, and nothing to take over in a race.
 * @throws UserError when another process holds it: its pid, and since when.
 */
export async function lockDataDir(dataDir: string, nowMs: number): Promise<DataDirLock> {
  makeDataDir(dataDir)
  const lock = await openLock(dataDir)
  if (!tryLock(lock, LOCK_WAIT_MS)) {
    lock.close()
    throw heldError(dataDir)
  }
  writeHolder(dataDir, { pid: process.pid, sinceMs: nowMs })
  return { release: () => unlock(lock) }
}

/** The server that holds a data directory, if one does. */
export async function findServer(dataDir: string): Promise<DataDirHolder | undefined> {
  if (!existsSync(join(dataDir, LOCK_FILE))) return undefined
  const lock = await openLock(dataDir)
  if (tryLock(lock, 0)) {
    unlock(lock)
    return undefined
  }
  lock.close()
  return readHolder(dataDir)
}

async function openLock(dataDir: string): Promise<SqliteConnection> {
  const { DatabaseSync } = await loadSqlite()
  try {
    return new DatabaseSync(join(dataDir, LOCK_FILE))
  } catch (error) {
    throw new ExternalError(`${dataDir} cannot be locked: ${messageOf(error)}.`, { cause: error })
  }
}

function tryLock(lock: SqliteConnection, waitMs: number): boolean {
  try {
    lock.exec(`pragma busy_timeout = ${waitMs}`)
    lock.exec('begin immediate')
    return true
  } catch (error) {
    if (isBusy(error)) return false
    throw error
  }
}

function unlock(lock: SqliteConnection): void {
  lock.exec('rollback')
  lock.close()
}

function heldError(dataDir: string): UserError {
  const holder = readHolder(dataDir)
  const who = holder ? ` (process ${holder.pid}, since ${new Date(holder.sinceMs).toISOString()})` : ''
  return new UserError(`${dataDir} is in use by another Prunella${who}: stop it first, or use another data_dir.`)
}

/** Renamed into place, so that nobody reads half of it. On a full disk the lock holds all the same, without a name. */
function writeHolder(dataDir: string, holder: DataDirHolder): void {
  const file = join(dataDir, HOLDER_FILE)
  try {
    writeFileSync(`${file}.new`, JSON.stringify(holder))
    renameSync(`${file}.new`, file)
  } catch {
    rmSync(file, { force: true })
  }
}

/** The holder may be just about to write its name. */
function readHolder(dataDir: string): DataDirHolder | undefined {
  try {
    return JSON.parse(readFileSync(join(dataDir, HOLDER_FILE), 'utf8'))
  } catch {
    return undefined
  }
}
