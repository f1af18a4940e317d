import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../domain/errors.ts'
import { packageRoot } from '../lib/package-root.ts'
import type { Database, Sql } from './database.ts'

/** Any number no other program would choose: the name of our advisory lock in PostgreSQL. */
const MIGRATION_LOCK = 7_785_836_601

interface Migration {
  version: number
  name: string
  text: string
}

/**
 * Brings the schema up to date, each migration in its own transaction. Processes that start together take turns: on SQLite
 * a transaction holds the only write lock, on PostgreSQL it takes an advisory lock first; both then look again what is left.
 * @throws UserError when the schema is newer than this program.
 */
export async function migrate(
  db: Database,
  nowMs: () => number,
  dir = join(packageRoot(), 'migrations'),
): Promise<void> {
  const migrations = readMigrations(dir)
  const newest = migrations.at(-1)?.version ?? 0
  // Without its table the store is new; whatever else is wrong shows when it is written to.
  const current = await currentVersion(db).catch(() => 0)
  // The usual case: nothing is written, so a look at the store neither waits for its writer nor needs any space.
  if (current === newest) return
  if (current > newest) {
    throw new UserError(
      `The store has schema version ${current}, this program knows up to ${newest}: start the newer Prunella that wrote it, or restore a backup.`,
    )
  }
  await db.transaction(async (tx) => {
    await lockMigrations(db, tx)
    await tx.query(
      'create table if not exists schema_migrations (version bigint primary key, name text not null, applied_ms bigint not null)',
    )
  })
  for (const migration of migrations.filter(({ version }) => version > current)) {
    await db.transaction(async (tx) => {
      await lockMigrations(db, tx)
      if ((await currentVersion(tx)) < migration.version) await apply(tx, migration, nowMs())
    })
  }
}

async function apply(tx: Sql, { version, name, text }: Migration, nowMs: number): Promise<void> {
  for (const statement of splitStatements(text)) await tx.query(statement)
  await tx.query('insert into schema_migrations (version, name, applied_ms) values ($1, $2, $3)', [
    version,
    name,
    nowMs,
  ])
}

async function currentVersion(sql: Sql): Promise<number> {
  const [row] = await sql.query<{ version: number | null }>('select max(version) as version from schema_migrations')
  return row?.version ?? 0
}

async function lockMigrations(db: Database, tx: Sql): Promise<void> {
  if (db.engine === 'postgres') await tx.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK])
}

/** Files named `0001_init.sql`, in order. */
function readMigrations(dir: string): Migration[] {
  return readdirSync(dir)
    .flatMap((name) => {
      const version = /^(\d{4})_[a-z0-9_]+\.sql$/.exec(name)?.[1]
      return version ? [{ version: Number(version), name, text: readFileSync(join(dir, name), 'utf8') }] : []
    })
    .sort((a, b) => a.version - b.version)
}

/** Migrations are plain: a comment has a line of its own, and no literal holds a semicolon. */
function splitStatements(text: string): string[] {
  return text
    .replace(/^\s*--.*$/gm, '')
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')
}
