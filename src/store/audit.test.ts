import { expect, test } from 'vitest'
import { describeEachEngine } from '../../test/helpers/database.ts'
import { appendAudit, findEffect } from './audit.ts'
import { verifyAudit } from './audit-verify.ts'
import type { Sql } from './database.ts'

describeEachEngine('audit', (getDb) => {
  const append = (sql: Sql, n: number, detail: unknown = { n }) =>
    appendAudit(sql, {
      atMs: 1_000 + n,
      actor: 'prunella',
      action: 'deploy',
      subject: 'project shop',
      effectKey: `attempt:${n}`,
      phase: 'intent',
      detail,
    })
  const writeLog = async (entries: number) => {
    for (let n = 1; n <= entries; n++) await getDb().transaction((tx) => append(tx, n))
  }
  const verify = () => verifyAudit(getDb())

  test('an untouched log is intact, an empty one too', async () => {
    expect(await verify()).toEqual({ intact: true, entries: 0 })
    await writeLog(3)
    expect(await verify()).toEqual({ intact: true, entries: 3 })
  })

  test('B74 an edited entry is found, in any of its fields', async () => {
    await writeLog(3)
    const edits = {
      at_ms: 7,
      actor: 'x',
      action: 'x',
      subject: 'x',
      effect_key: 'x',
      phase: 'note',
      detail: '{"n":3}',
      prev_hash: 'x',
      hash: 'x',
    }
    for (const [column, value] of Object.entries(edits)) {
      const [before] = await getDb().query<Record<string, string>>(`select ${column} from audit where seq = 2`)
      await getDb().query(`update audit set ${column} = $1 where seq = 2`, [value])
      expect(await verify(), column).toEqual({
        intact: false,
        seq: 2,
        reason: 'Entry 2 was changed after it was written.',
      })
      await getDb().query(`update audit set ${column} = $1 where seq = 2`, [before![column]!])
    }
    expect(await verify()).toEqual({ intact: true, entries: 3 })
  })

  test('B74 a dropped entry is found, at the beginning and in the middle', async () => {
    await writeLog(4)
    await getDb().query('delete from audit where seq = 3')
    expect(await verify()).toEqual({ intact: false, seq: 3, reason: 'Entry 3 is missing.' })
    await getDb().query('delete from audit where seq in (1, 2)')
    expect(await verify()).toMatchObject({ seq: 1, reason: 'Entries 1 to 3 are missing at the beginning of the log.' })
  })

  test('B74 entries that changed places are found', async () => {
    await writeLog(4)
    for (const [from, to] of [
      [2, 100],
      [3, 2],
      [100, 3],
    ] as const) {
      await getDb().query('update audit set seq = $1 where seq = $2', [to, from])
    }
    expect(await verify()).toMatchObject({ intact: false, seq: 2 })
  })

  test('B74 a cut-off end is found', async () => {
    await writeLog(3)
    await getDb().query('delete from audit where seq = 3')
    expect(await verify()).toEqual({
      intact: false,
      seq: 3,
      reason: 'The log should end with entry 3: its end was cut off.',
    })
    await getDb().query('delete from audit')
    expect(await verify()).toMatchObject({ intact: false, seq: 1 })
  })

  test('B74 an entry put in by hand is found, even with a hash that fits', async () => {
    await writeLog(2)
    await getDb().query(
      `insert into audit (seq, at_ms, actor, action, subject, effect_key, phase, detail, prev_hash, hash)
       select 3, at_ms, actor, action, subject, 'x', phase, detail, prev_hash, hash from audit where seq = 2`,
    )
    expect(await verify()).toMatchObject({ intact: false, seq: 3 })
    await getDb().query('delete from audit where seq = 3')
    await writeLogHead(getDb(), 1)
    expect(await verify()).toEqual({
      intact: false,
      seq: 2,
      reason: 'Entry 2 was added past the end of the log.',
    })
  })

  test('a log longer than one read is walked to its end', async () => {
    await getDb().transaction(async (tx) => {
      for (let n = 1; n <= 1_100; n++) await append(tx, n)
    })
    expect(await verify()).toEqual({ intact: true, entries: 1_100 })
    await getDb().query("update audit set detail = '{}' where seq = 1003")
    expect(await verify()).toMatchObject({ seq: 1003 })
  })

  test('text that a store cannot keep does not look like tampering', async () => {
    await getDb().transaction((tx) =>
      appendAudit(tx, {
        atMs: 1,
        actor: 'a\0b',
        action: 'x\ud800',
        subject: '\udfff\0',
        effectKey: 'é\0',
        phase: 'note',
        detail: { text: '\0\ud800', missing: undefined },
      }),
    )
    expect(await verify()).toEqual({ intact: true, entries: 1 })
  })

  test('concurrent writers get numbers without a gap, and failed ones leave none', async () => {
    const writers = Array.from({ length: 24 }, (_, n) =>
      getDb()
        .transaction(async (tx) => {
          await append(tx, n)
          if (n % 4 === 0) throw new Error('undone')
        })
        .catch(() => {}),
    )
    await Promise.all(writers)
    expect(await verify()).toEqual({ intact: true, entries: 18 })
  })

  test('one effect has one intent; findEffect tells what is known of it', async () => {
    await getDb().transaction((tx) => append(tx, 1))
    await expect(getDb().transaction((tx) => append(tx, 1))).rejects.toThrow(/unique/i)
    expect(await findEffect(getDb(), 'attempt:1')).toEqual({ intent: { atMs: 1_001, detail: { n: 1 } } })
    expect(await findEffect(getDb(), 'attempt:2')).toEqual({})
    expect(await verify()).toEqual({ intact: true, entries: 1 })
  })
})

async function writeLogHead(sql: Sql, seq: number): Promise<void> {
  const [row] = await sql.query<{ hash: string }>('select hash from audit where seq = $1', [seq])
  await sql.query("update settings set value = $1 where key = 'audit_head'", [JSON.stringify({ seq, hash: row!.hash })])
}
