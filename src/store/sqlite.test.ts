import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tempDir } from '../../test/helpers/temp-dir.ts'
import { openDatabase } from './open.ts'
import { openConnection, toSqlite } from './sqlite-connection.ts'

test('only the words in which the engines differ are changed', () => {
  expect(toSqlite('select $1, $12 from t where a = $1 for update skip locked')).toBe(
    'select ?1, ?12 from t where a = ?1 ',
  )
  expect(toSqlite('create table t (id bigserial primary key, x double precision)')).toBe(
    'create table t (id integer primary key autoincrement, x real)',
  )
})

test('every commit is synced: WAL, synchronous=FULL', async () => {
  const session = await openConnection(join(tempDir(), 'x.db'))
  expect(session.query('pragma journal_mode')).toEqual([{ journal_mode: 'wal' }])
  expect(session.query('pragma synchronous')).toEqual([{ synchronous: 2 }])
  session.close()
})

test('more texts than statements are kept: the oldest make room', async () => {
  const session = await openConnection(join(tempDir(), 'x.db'))
  for (let n = 0; n < 1_000; n++) expect(session.query(`select ${n} as n`)).toEqual([{ n }])
  expect(session.query('select 0 as n')).toEqual([{ n: 0 }])
  session.close()
})

test('a transaction of another process is waited for, and the thread is free meanwhile', async () => {
  const dataDir = tempDir()
  const db = await openDatabase({ dataDir })
  const other = await openConnection(join(dataDir, 'prunella.db'))
  other.exec('begin immediate')
  let isWritten = false
  const writing = db
    .query("insert into settings (key, value, updated_ms) values ('a', '', 0)")
    .then(() => (isWritten = true))
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve, 10))
  expect(isWritten).toBe(false)
  expect(await db.query('select key from settings')).toEqual([])
  other.exec('commit')
  await writing
  await db.close()
  other.close()
})

test('a file that is no database, and a folder that cannot be made, are told in a sentence', async () => {
  const dataDir = tempDir()
  writeFileSync(join(dataDir, 'prunella.db'), 'This is a letter, and not a database at all.'.repeat(100))
  await expect(openDatabase({ dataDir })).rejects.toMatchObject({
    name: 'ExternalError',
    message: expect.stringContaining('restore it from a backup'),
  })
  await expect(openDatabase({ dataDir: join(dataDir, 'prunella.db', 'below') })).rejects.toMatchObject({
    name: 'UserError',
    message: expect.stringContaining('cannot be made'),
  })
})
