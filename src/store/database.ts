/** Runs SQL text. The one text for both engines: `$n` parameters, times as bigint milliseconds, JSON as text. */
export interface Sql {
  /**
   * Rows of a SELECT or of RETURNING. Numbers come back as JavaScript numbers. A query outside a transaction is committed
   * when its promise resolves.
   * @throws ExternalError when the store is gone or its disk is full; `retryAfterMs` says when to try again.
   */
  query<Row = Record<string, unknown>>(text: string, params?: readonly SqlValue[]): Promise<Row[]>
}

/** NUL characters in text are stored as U+FFFD, because PostgreSQL refuses them. */
export type SqlValue = string | number | null

/** A store. Two engines implement it; nothing else in the program knows which one runs. */
export interface Database extends Sql {
  readonly engine: 'sqlite' | 'postgres'
  /**
   * Commits when `work` resolves, rolls back when it rejects. Durable when the promise resolves.
   *
   * Inside `work` only `tx` may be used: the database would wait for the transaction that waits for it, until an
   * AssertionError says so. On SQLite `work` holds the only writer: nothing in there but SQL.
   */
  transaction<T>(work: (tx: Sql) => Promise<T>, options?: TransactionOptions): Promise<T>
  close(): Promise<void>
}

export interface TransactionOptions {
  /** May use the space kept in reserve for a full disk: only for what frees space, and for the kill switch. */
  urgent?: boolean
}

/** A SELECT sees the last commit and may run beside a transaction; all else is a write. */
export function isRead(text: string): boolean {
  return /^\s*(select|with|pragma)\b/i.test(text)
}

export function storableText(value: string): string {
  return value.includes('\0') ? value.replaceAll('\0', '\uFFFD') : value
}
