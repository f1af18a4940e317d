import { afterAll, afterEach, beforeEach, describe } from 'vitest'
import type { Database } from '../../src/store/database.ts'
import { type OpenOptions, openDatabase } from '../../src/store/open.ts'
import { openPostgresPlace, openSqlitePlace, type Place } from './database-place.ts'
import { type EmptiedSchema, openEmptiedSchema } from './emptied-schema.ts'

/** The store of the running test, and where it is, for tests that open it again or from another process. */
export interface TestDatabase {
  db: Database
  place: Pick<OpenOptions, 'dataDir' | 'databaseUrl'>
}

/** Tests that take the place as well may open it from elsewhere and leave something running: each gets a store of its own. */
type Define = (getDb: () => Database, getPlace: () => TestDatabase['place']) => void
const takesPlace = (define: Define): boolean => define.length > 1

/**
 * Runs the same tests on each engine, every test on an empty migrated store: SQLite in a folder of its own, PostgreSQL in a schema of its
 * own, or in one that is emptied after each test of the file; kept when the test fails. Without PRUNELLA_TEST_DATABASE_URL that half is
 * skipped, by name.
 *
 * describeEachEngine('issues', (getDb) => test('…', async () => { await getDb().query('select 1') }))
 */
export function describeEachEngine(name: string, define: Define): void {
  describe(`${name} (SQLite)`, () => defineOn(fresh(openSqlitePlace), define))
  const serverUrl = process.env.PRUNELLA_TEST_DATABASE_URL
  if (serverUrl)
    describe(`${name} (PostgreSQL)`, () =>
      defineOn(takesPlace(define) ? fresh(() => openPostgresPlace(serverUrl)) : emptied(serverUrl), define))
  else
    describe.skip(`${name} (PostgreSQL: PRUNELLA_TEST_DATABASE_URL is not set)`, () =>
      defineOn(fresh(openSqlitePlace), define))
}

/**
 * The same on SQLite alone: for tests of what another side does, as a forge, a tracker or a browser. What the store does there other tests show on
 * both engines.
 */
export function describeOnSqlite(name: string, define: Define): void {
  describe(name, () => defineOn(fresh(openSqlitePlace), define))
}

/** Where the stores of one file's tests come from. */
interface Places {
  open(): Promise<Place>
  /** After a test; one that failed may be looked at. */
  leave(place: Place, hasFailed: boolean): Promise<void>
  close(): Promise<void>
}

function fresh(open: () => Promise<Place>): Places {
  return {
    open,
    leave: async (place, hasFailed) => {
      if (!hasFailed || !place.databaseUrl) await place.remove()
    },
    close: async () => {},
  }
}

function emptied(serverUrl: string): Places {
  let schema: EmptiedSchema | undefined
  return {
    open: async () => {
      schema ??= await openEmptiedSchema(serverUrl)
      return schema.place
    },
    leave: async (_, hasFailed) => {
      if (hasFailed) schema = undefined
      else await schema?.empty()
    },
    close: async () => void (await schema?.place.remove()),
  }
}

function defineOn(places: Places, define: Define): void {
  let place: Place
  let db: Database
  beforeEach(async () => {
    place = await places.open()
    db = await openDatabase(place)
  })
  afterEach(async ({ task }) => {
    await db.close()
    await places.leave(place, task.result?.state === 'fail')
  })
  afterAll(() => places.close())
  define(
    () => db,
    () => place,
  )
}
