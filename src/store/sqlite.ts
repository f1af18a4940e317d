import { dirname } from 'node:path'
import { ExternalError } from '../domain/errors.ts'
import type { Clock } from '../lib/clock.ts'
import { type Database, isRead, type Sql, type SqlValue, type TransactionOptions } from './database.ts'
import { createDiskReserve } from './disk-reserve.ts'
import { createMutex } from './mutex.ts'
import { openConnection, type SqliteSession } from './sqlite-connection.ts'
import { fullDiskError, isBusy, isFailedSync, isFull, toStoreError } from './sqlite-errors.ts'
import { openTx } from './tx.ts'

/** No transaction takes that long: its work is SQL alone. */
const TRANSACTION_MS_MAX = 10_000
/** How long to wait for another process to finish its transaction. */
const BEGIN_WAIT_MS = 5_000
const BEGIN_RETRY_MS = 10

/**
 * One connection writes, one transaction at a time; another one reads, so that no reader sees an open transaction.
 * Every commit is synced (WAL, synchronous=FULL) before its promise resolves.
 */
export async function openSqlite(file: string, clock: Clock): Promise<Database> {
  const reserve = createDiskReserve(dirname(file), clock)
  const { writer, reader } = await openBoth(file)
  const inTurn = createMutex(clock, TRANSACTION_MS_MAX)
  let isSyncBroken = false

  async function transaction<T>(work: (tx: Sql) => Promise<T>, options: TransactionOptions = {}): Promise<T> {
    return inTurn(async () => {
      assertWritable(options)
      await begin(() => onDisk(() => writer.exec('begin immediate')), clock)
      const open = openTx(async (text, params) => onDisk(() => writer.query(text, params)))
      try {
        const result = await work(open.tx)
        open.throwIfFailed()
        onDisk(() => writer.exec('commit'))
        return result
      } catch (error) {
        tryRollback(writer)
        throw error
      } finally {
        open.close()
      }
    })
  }

  function assertWritable(options: TransactionOptions): void {
    if (isSyncBroken) throw new ExternalError(`The disk failed to keep a write to ${file}: check it, then restart.`)
    if (!options.urgent && !reserve.hasSpace(() => freePageBytes(writer))) throw fullDiskError(file)
  }

  function onDisk<T>(access: () => T): T {
    try {
      return access()
    } catch (error) {
      if (isFull(error)) reserve.release()
      if (isFailedSync(error)) isSyncBroken = true
      throw toStoreError(error, file)
    }
  }

  return {
    engine: 'sqlite',
    async query<Row>(text: string, params?: readonly SqlValue[]) {
      if (isRead(text)) return onDisk(() => reader.query<Row>(text, params))
      return transaction((tx) => tx.query<Row>(text, params))
    },
    transaction,
    close: () =>
      inTurn(async () => {
        reader.close()
        writer.close()
      }),
  }
}

async function openBoth(file: string): Promise<{ writer: SqliteSession; reader: SqliteSession }> {
  try {
    return { writer: await openConnection(file), reader: await openConnection(file, { isReadOnly: true }) }
  } catch (error) {
    throw toStoreError(error, file)
  }
}

/** Waits without blocking the thread, as a long busy_timeout would. */
async function begin(tryBegin: () => void, clock: Clock): Promise<void> {
  for (let waitedMs = 0; ; waitedMs += BEGIN_RETRY_MS) {
    try {
      return tryBegin()
    } catch (error) {
      if (!(error instanceof ExternalError && isBusy(error.cause)) || waitedMs >= BEGIN_WAIT_MS) throw error
      await clock.sleep(BEGIN_RETRY_MS)
    }
  }
}

/** SQLite has already rolled back by itself after some errors, a full disk among them. */
function tryRollback(writer: SqliteSession): void {
  try {
    writer.exec('rollback')
  } catch {}
}

function freePageBytes(writer: SqliteSession): number {
  const [pages] = writer.query<{ freelist_count: number }>('pragma freelist_count')
  const [size] = writer.query<{ page_size: number }>('pragma page_size')
  return (pages?.freelist_count ?? 0) * (size?.page_size ?? 0)
}
