import { afterEach, beforeEach, describe } from 'vitest'
import type { Database } from '../../src/store/database.ts'
import { type OpenOptions, openDatabase } from '../../src/store/open.ts'
import { openPostgresPlace, openSqlitePlace, type Place } from './database-place.ts'

/** The store of the running test, and where it is, for tests that open it again or from another process. */
export interface TestDatabase {
  db: Database
  place: Pick<OpenOptions, 'dataDir' | 'databaseUrl'>
}

/**
 * Runs the same tests on each engine, every test on an empty migrated store: SQLite in a folder of its own, PostgreSQL in a
 * schema of its own, kept when the test fails. Without PRUNELLA_TEST_DATABASE_URL that half is skipped, by name.
 *
 * describeEachEngine('issues', (getDb) => test('…', async () => { await getDb().query('select 1') }))
 */
export function describeEachEngine(
  name: string,
  define: (getDb: () => Database, getPlace: () => TestDatabase['place']) => void,
): void {
  describe(`${name} (SQLite)`, () => defineOn(openSqlitePlace, define))
  const serverUrl = process.env.PRUNELLA_TEST_DATABASE_URL
  if (serverUrl) describe(`${name} (PostgreSQL)`, () => defineOn(() => openPostgresPlace(serverUrl), define))
  else
    describe.skip(`${name} (PostgreSQL: PRUNELLA_TEST_DATABASE_URL is not set)`, () =>
      defineOn(openSqlitePlace, define))
}

function defineOn(
  createPlace: () => Promise<Place>,
  define: (getDb: () => Database, getPlace: () => TestDatabase['place']) => void,
): void {
  let place: Place
  let db: Database
  beforeEach(async () => {
    place = await createPlace()
    db = await openDatabase(place)
  })
  afterEach(async ({ task }) => {
    await db.close()
    if (task.result?.state !== 'fail' || !place.databaseUrl) await place.remove()
  })
  define(
    () => db,
    () => place,
  )
}
