import { type SqlValue, storableText } from './database.ts'
import { loadSqlite, type SqliteStatement } from './sqlite-driver.ts'

/** Covers the locks of opening and recovery. Waiting for a writer is `begin`'s part: this one blocks the thread. */
const BUSY_TIMEOUT_MS = 2_000
const WRITER_BUSY_TIMEOUT_MS = 10
const STATEMENTS_MAX = 300
const WAL_BYTES_KEPT = 1 * 1024 * 1024

/** One connection that takes the common SQL text. Synchronous, as SQLite is. */
export interface SqliteSession {
  query<Row = Record<string, unknown>>(text: string, params?: readonly SqlValue[]): Row[]
  exec(text: string): void
  close(): void
}

export async function openConnection(file: string, options: { isReadOnly?: boolean } = {}): Promise<SqliteSession> {
  const { DatabaseSync } = await loadSqlite()
  const connection = new DatabaseSync(file)
  connection.exec(`pragma busy_timeout = ${BUSY_TIMEOUT_MS}`)
  connection.exec('pragma journal_mode = wal')
  connection.exec('pragma synchronous = full')
  connection.exec('pragma wal_autocheckpoint = 250')
  connection.exec(`pragma journal_size_limit = ${WAL_BYTES_KEPT}`)
  if (options.isReadOnly) connection.exec('pragma query_only = 1')
  else connection.exec(`pragma busy_timeout = ${WRITER_BUSY_TIMEOUT_MS}`)

  const statements = new Map<string, SqliteStatement>()

  /** The statement used longest ago makes room, so one-off texts cannot fill the memory. */
  function prepared(text: string): SqliteStatement {
    const statement = statements.get(text) ?? connection.prepare(toSqlite(text))
    statements.delete(text)
    statements.set(text, statement)
    const oldest = statements.keys().next().value
    if (statements.size > STATEMENTS_MAX && oldest !== undefined) statements.delete(oldest)
    return statement
  }

  return {
    query: <Row>(text: string, params: readonly SqlValue[] = []) =>
      prepared(text).all(...params.map(toSqliteValue)) as Row[],
    exec: (text) => connection.exec(text),
    close: () => {
      statements.clear()
      connection.close()
    },
  }
}

/** The few words in which the engines differ. */
export function toSqlite(text: string): string {
  return text
    .replace(/\$(\d+)/g, '?$1')
    .replace(/\bfor (update|share)( skip locked)?\b/gi, '')
    .replace(/\bbigserial primary key\b/gi, 'integer primary key autoincrement')
    .replace(/\bdouble precision\b/gi, 'real')
}

/** Whole numbers as integers: the driver would bind big ones as floating point, and `||` then shows `5.0`. */
function toSqliteValue(value: SqlValue): string | number | bigint | null {
  if (typeof value === 'string') return storableText(value)
  return Number.isSafeInteger(value) ? BigInt(value as number) : value
}
