import { ExternalError } from '../../src/domain/errors.ts'
import { type Database, isRead, type Sql, type SqlValue } from '../../src/store/database.ts'
import type { Faults } from './faults.ts'
import type { Actor, Schedule } from './schedule.ts'

const RETRY_MS = 1000
const LOST_ANSWER = 0.01
const LOST_CONNECTION = 0.01
/** By statement. */
const DEATH_WITHIN = 0.001

/** Changes a statement on its way to the store: how mistakes of the program are played. Null: it is not run. */
export type Rewrite = (text: string, params: readonly SqlValue[]) => { text: string; params?: SqlValue[] } | null

/** The store of all actors, which may be gone for a while. */
export interface SharedStore {
  db: Database
  isGone: boolean
  /** Something was written since it was looked at. */
  isChanged: boolean
}

/** The store as one actor reaches it: every statement outside of a transaction is a step, and every transaction is one. */
export function storeOf(
  actor: Actor,
  {
    schedule,
    store,
    faults,
    rewrite,
  }: { schedule: Schedule; store: SharedStore; faults: Faults; rewrite?: Rewrite | undefined },
): Database {
  const { db } = store

  function assertReachable(): void {
    if (store.isGone || faults.strikes('store_gone', LOST_CONNECTION)) throw gone()
  }

  /** It is done, and who asked for it hears that it is not known. */
  function loseAnswer(): void {
    if (faults.strikes('answer_lost', LOST_ANSWER)) throw gone()
  }

  function run<Row>(sql: Sql, text: string, params: readonly SqlValue[] = []): Promise<Row[]> {
    const rewritten = rewrite ? rewrite(text, params) : { text }
    if (rewritten === null) return Promise.resolve([])
    return sql.query<Row>(rewritten.text, rewritten.params ?? params)
  }

  return {
    engine: db.engine,
    query: (text, params) =>
      schedule.step(actor, shortened(text), async () => {
        assertReachable()
        if (!isRead(text)) store.isChanged = true
        const rows = await run(db, text, params)
        loseAnswer()
        return rows as never[]
      }),
    transaction: (work, options) =>
      schedule.step(actor, 'transaction', async () => {
        assertReachable()
        store.isChanged = true
        const result = await db.transaction((tx) => {
          const noted: Sql = {
            query: (text, params) => {
              schedule.note(actor, `  ${shortened(text)}`)
              if (faults.strikes('crash_at_failpoint', DEATH_WITHIN)) {
                schedule.kill(actor)
                throw new Error('died within a transaction')
              }
              return run(tx, text, params) as Promise<never[]>
            },
          }
          return work(noted)
        }, options)
        loseAnswer()
        return result
      }),
    close: async () => {},
  }
}

function gone(): ExternalError {
  return new ExternalError('The store is gone.', { retryAfterMs: RETRY_MS })
}

const TEXT_MAX = 70

function shortened(text: string): string {
  return text.trim().replace(/\s+/g, ' ').slice(0, TEXT_MAX)
}
