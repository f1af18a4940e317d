import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { describeEachEngine } from '../../test/helpers/database.ts'
import { seedIssue } from '../../test/helpers/seed-issue.ts'
import { tempDir } from '../../test/helpers/temp-dir.ts'
import { UserError } from '../domain/errors.ts'
import { packageRoot } from '../lib/package-root.ts'
import { fingerprintsOfIssue } from './issue-fingerprints.ts'
import { getIssue } from './issues.ts'
import { migrate } from './migrate.ts'
import { openDatabase } from './open.ts'

describeEachEngine('migrations', (getDb, getPlace) => {
  /** The real migrations and some more. */
  function migrationsWith(files: Record<string, string>): string {
    const dir = tempDir()
    cpSync(join(packageRoot(), 'migrations'), dir, { recursive: true })
    for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text)
    return dir
  }
  const versions = async () => {
    const rows = await getDb().query<{ version: number }>('select version from schema_migrations order by version')
    return rows.map(({ version }) => version)
  }

  test('apply what is left, in order, once', async () => {
    const before = await versions()
    const dir = migrationsWith({
      '9001_colours.sql': '-- Colours; all of them.\ncreate table colours (name text primary key);\n',
      '9002_red.sql': "insert into colours (name) values ('red');\ninsert into colours (name) values ('green');",
      'readme.md': 'not a migration',
    })
    await migrate(getDb(), () => 7, dir)
    await migrate(getDb(), () => 8, dir)
    expect(await versions()).toEqual([...before, 9001, 9002])
    expect(await getDb().query('select name from colours order by name')).toEqual([{ name: 'green' }, { name: 'red' }])
  })

  test('programs that start together apply each one once', async () => {
    const dir = migrationsWith({
      '9001_counter.sql': 'create table counter (n bigint not null); insert into counter (n) values (0);',
      '9002_count.sql': 'update counter set n = n + 1;',
    })
    const others = await Promise.all([openDatabase(getPlace()), openDatabase(getPlace())])
    await Promise.all([getDb(), ...others].map((db) => migrate(db, () => 7, dir)))
    await Promise.all(others.map((db) => db.close()))
    expect(await getDb().query('select n from counter')).toEqual([{ n: 1 }])
  })

  test('one that fails half-way leaves nothing, and applies after it is mended', async () => {
    const before = await versions()
    const broken = { '9001_half.sql': 'create table half (n bigint not null); insert into nowhere values (1);' }
    await expect(migrate(getDb(), () => 7, migrationsWith(broken))).rejects.toThrow('nowhere')
    expect(await versions()).toEqual(before)
    const mended = { '9001_half.sql': 'create table half (n bigint not null);' }
    await migrate(getDb(), () => 7, migrationsWith(mended))
    expect(await getDb().query('select * from half')).toEqual([])
  })

  test('issues that were made before fingerprints had a table are found by theirs', async () => {
    const db = getDb()
    const folder = join(packageRoot(), 'migrations')
    const file = readdirSync(folder).find((name) => name.endsWith('_issue_fingerprints.sql'))!
    await db.query('drop table issue_fingerprints')
    const id = await seedIssue(db)
    const { fingerprint } = await getIssue(db, id)
    await migrate(db, () => 7, migrationsWith({ '9001_again.sql': readFileSync(join(folder, file), 'utf8') }))
    expect(await fingerprintsOfIssue(db, id, 10)).toEqual([fingerprint])
  })

  test('an older program refuses a newer schema', async () => {
    await getDb().query("insert into schema_migrations (version, name, applied_ms) values (9999, 'future', 0)")
    const refusal = await openDatabase(getPlace()).catch((error) => error)
    expect(refusal).toBeInstanceOf(UserError)
    expect(refusal.message).toContain('schema version 9999')
  })
})
