import { execFileSync } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ExternalError } from '../../src/domain/errors.ts'
import type { Sql } from '../../src/store/database.ts'
import { openSqlite } from '../../src/store/sqlite.ts'
import { FakeClock } from '../helpers/fake-clock.ts'

/** Fills a disk of its own, looks what still works, frees some space, looks again. Prints what it saw as JSON. */
const { dir }: { dir: string } = JSON.parse(process.argv[2]!)
execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', dir])

const clock = new FakeClock()
const db = await openSqlite(join(dir, 'prunella.db'), clock)
await db.query('create table t (id bigserial primary key, text text not null)')
const reserve = join(dir, 'reserve')
const ballast = join(dir, 'ballast')
writeFileSync(ballast, Buffer.alloc(6 * 1024 * 1024, 'x'))

const insert = (sql: Sql): Promise<unknown> => sql.query('insert into t (text) values ($1)', ['x'.repeat(50_000)])
const attempt = (work: () => Promise<unknown>): Promise<unknown> =>
  work().then(
    () => 'ok',
    (error) =>
      error instanceof ExternalError ? { retryAfterMs: error.retryAfterMs, message: error.message } : String(error),
  )
const count = async (): Promise<number> => (await db.query<{ n: number }>('select count(*) as n from t'))[0]!.n

const hadReserve = existsSync(reserve)
let acknowledged = 0
let firstFailure: unknown = 'ok'
while (firstFailure === 'ok' && acknowledged < 1_000) {
  firstFailure = await attempt(() => insert(db))
  if (firstFailure === 'ok') acknowledged += 1
}
const atFull = {
  hasReserve: existsSync(reserve),
  rows: await count(),
  insert: await attempt(() => insert(db)),
  delete: await attempt(() => db.transaction((tx) => tx.query('delete from t where id <= 5'), { urgent: true })),
  rowsAfterDelete: await count(),
}
await clock.advance(2_000)
const stillFull = await attempt(() => insert(db))

rmSync(ballast)
await clock.advance(2_000)
const afterwards = {
  insert: await attempt(() => insert(db)),
  hasReserve: existsSync(reserve),
  integrity: (await db.query<{ integrity_check: string }>('pragma integrity_check'))[0]!.integrity_check,
}
await db.close()
console.log(JSON.stringify({ hadReserve, acknowledged, firstFailure, atFull, stillFull, afterwards }))
