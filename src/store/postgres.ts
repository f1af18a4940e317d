import pg from 'pg'
import type { Clock } from '../lib/clock.ts'
import { type Database, type Sql, type SqlValue, storableText } from './database.ts'
import { isPassing, toStoreError } from './postgres-errors.ts'
import { openTx } from './tx.ts'

const CONNECTIONS_MAX = 10
const CONNECT_TIMEOUT_MS = 5_000
/** A server that hangs must not hang us; after it the connection is thrown away. */
const QUERY_TIMEOUT_MS = 15_000
const ROLLBACK_TIMEOUT_MS = 2_000
const FIRST_CONNECT_WAIT_MS = 20_000
const CONNECT_RETRY_MS_MIN = 100
const CONNECT_RETRY_MS_MAX = 2_000
const STATEMENTS_MAX = 300

/** OIDs of int8 and numeric, which `pg` gives as text. Ours are counts, ids and milliseconds: safe as numbers. */
const INT8 = 20
const NUMERIC = 1700

/** A pool of connections to `databaseUrl`. Waits a while for a server that is just starting. */
export async function openPostgres(databaseUrl: string, clock: Clock): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    application_name: 'prunella',
    max: CONNECTIONS_MAX,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: QUERY_TIMEOUT_MS,
    keepAlive: true,
    types: numberTypes(),
  })
  // A connection that breaks is replaced at its next use. Unheard, its error would end the process, be it idle or lent.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const named = createStatementNames()

  async function query<Row>(
    on: pg.Pool | pg.PoolClient,
    text: string,
    params: readonly SqlValue[] = [],
  ): Promise<Row[]> {
    const values = params.map((value) => (typeof value === 'string' ? storableText(value) : value))
    const { rows } = await explained(() => on.query({ ...named(text), values }))
    return rows as Row[]
  }

  async function transaction<T>(work: (tx: Sql) => Promise<T>): Promise<T> {
    const client = await explained(() => pool.connect())
    let isBroken = false
    const open = openTx((text, params) => query(client, text, params))
    try {
      await query(client, 'begin')
      const result = await work(open.tx)
      open.throwIfFailed()
      await query(client, 'commit')
      return result
    } catch (error) {
      isBroken = !(await canRollback(client))
      throw error
    } finally {
      open.close()
      client.release(isBroken)
    }
  }

  const db: Database = {
    engine: 'postgres',
    query: (text, params) => query(pool, text, params),
    transaction,
    close: () => pool.end(),
  }
  await firstConnect(pool, clock)
  return db
}

async function firstConnect(pool: pg.Pool, clock: Clock): Promise<void> {
  const untilMs = clock.monotonicMs() + FIRST_CONNECT_WAIT_MS
  for (let retryMs = CONNECT_RETRY_MS_MIN; ; retryMs = Math.min(2 * retryMs, CONNECT_RETRY_MS_MAX)) {
    try {
      await pool.query('select 1')
      return
    } catch (error) {
      if (!isPassing(error) || clock.monotonicMs() + retryMs > untilMs) {
        await pool.end()
        throw toStoreError(error)
      }
      await clock.sleep(retryMs)
    }
  }
}

async function explained<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw toStoreError(error)
  }
}

/** False when the connection is gone or hangs; thrown away, it is rolled back by the server. */
async function canRollback(client: pg.PoolClient): Promise<boolean> {
  try {
    await client.query({ text: 'rollback', query_timeout: ROLLBACK_TIMEOUT_MS } as pg.QueryConfig)
    return true
  } catch {
    return false
  }
}

/** A named statement is planned once a connection. Names are not taken back, so their number is bounded. */
function createStatementNames(): (text: string) => { text: string; name?: string } {
  const names = new Map<string, string>()
  return (text) => {
    if (!names.has(text) && names.size < STATEMENTS_MAX) names.set(text, `prunella_${names.size + 1}`)
    const name = names.get(text)
    return name ? { text, name } : { text }
  }
}

function numberTypes(): InstanceType<typeof pg.TypeOverrides> {
  const types = new pg.TypeOverrides()
  types.setTypeParser(INT8, Number)
  types.setTypeParser(NUMERIC, Number)
  return types
}
