import { assert } from '../domain/errors.ts'
import type { Sql, SqlValue } from './database.ts'

/** What `work` of a transaction gets, and what is known of it. */
export interface OpenTx {
  tx: Sql
  /** Throws what the first failed statement threw. Asked before the commit. */
  throwIfFailed(): void
  close(): void
}

/**
 * A failed statement fails its transaction, also when the error is caught. Left alone, the engines would go on in ways of
 * their own: SQLite commits the rest, on a full disk each statement by itself; PostgreSQL takes COMMIT and rolls back.
 */
export function openTx(query: (text: string, params?: readonly SqlValue[]) => Promise<unknown[]>): OpenTx {
  let isOpen = true
  let failure: { error: unknown } | undefined

  function throwIfFailed(): void {
    if (failure) throw failure.error
  }

  return {
    tx: {
      async query<Row>(text: string, params?: readonly SqlValue[]) {
        assert(isOpen, 'This transaction has ended: await all its queries inside it.')
        throwIfFailed()
        try {
          return (await query(text, params)) as Row[]
        } catch (error) {
          failure ??= { error }
          throw error
        }
      },
    },
    throwIfFailed,
    close: () => {
      isOpen = false
    },
  }
}
