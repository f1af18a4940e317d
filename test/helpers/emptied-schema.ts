import pg from 'pg'
import { openDatabase } from '../../src/store/open.ts'
import { openPostgresPlace, type Place } from './database-place.ts'

/** A migrated schema that is emptied after a test and given to the next: making one anew takes longer than most tests. */
export interface EmptiedSchema {
  place: Place
  /** As its migrations left it. */
  empty(): Promise<void>
}

export async function openEmptiedSchema(serverUrl: string): Promise<EmptiedSchema> {
  const place = await openPostgresPlace(serverUrl)
  await (await openDatabase(place)).close()
  const seeds = await inside(place, readSeeds)
  return { place, empty: () => inside(place, (client) => empty(client, seeds)) }
}

/** Rows that migrations write, as JSON. */
interface Seed {
  table: string
  rows: string
}

async function readSeeds(client: pg.Client): Promise<Seed[]> {
  const seeds: Seed[] = []
  for (const table of await tablesOf(client)) {
    const { rows } = await client.query(`select json_agg(one)::text as rows from ${table} one`)
    if (rows[0].rows !== null) seeds.push({ table, rows: rows[0].rows })
  }
  return seeds
}

async function empty(client: pg.Client, seeds: readonly Seed[]): Promise<void> {
  const filled: string[] = []
  const asked = (await tablesOf(client)).map(
    (table) => `select '${table}' as name where exists (select 1 from ${table})`,
  )
  for (const { name } of (await client.query(asked.join(' union all '))).rows) filled.push(name)
  if (filled.length > 0) await client.query(`truncate ${filled.join(', ')} cascade`)
  const used =
    'select sequencename as name from pg_sequences where schemaname = current_schema() and last_value is not null'
  for (const { name } of (await client.query(used)).rows) await client.query(`alter sequence ${name} restart`)
  for (const { table, rows } of seeds)
    await client.query(`insert into ${table} select * from json_populate_recordset(null::${table}, $1)`, [rows])
}

/** All but the list of migrations, which stay done. */
async function tablesOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query(
    "select tablename as name from pg_tables where schemaname = current_schema() and tablename <> 'schema_migrations'",
  )
  return rows.map(({ name }) => name)
}

async function inside<T>({ databaseUrl }: Place, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl! })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
