import { expect, test } from 'vitest'
import { describeEachEngine } from '../../test/helpers/database.ts'

describeEachEngine('database', (getDb) => {
  const put = (key: string, value: string) => ({
    text: 'insert into settings (key, value, updated_ms) values ($1, $2, $3)',
    params: [key, value, 1_767_225_600_000],
  })
  const keys = async () =>
    (await getDb().query<{ key: string }>('select key from settings order by key')).map((r) => r.key)

  test('runs the common text: numbered parameters, RETURNING, numbers as numbers', async () => {
    const [row] = await getDb().query(
      'insert into transitions (at_ms, subject_kind, subject_id, to_state, reason) values ($1, $2, $3, $2, $4) returning id, at_ms, to_state',
      [1_767_225_600_000, 'job', 7, 'because'],
    )
    expect({ ...row }).toEqual({ id: 1, at_ms: 1_767_225_600_000, to_state: 'job' })
    expect(await getDb().query('select count(*) as n, sum(at_ms) as total from transitions')).toEqual([
      { n: 1, total: 1_767_225_600_000 },
    ])
  })

  test('keeps real numbers real and whole numbers whole, also as text', async () => {
    const { text, params } = put('n', '')
    await getDb().query(text, params)
    await getDb().query('update settings set value = cast($1 as bigint) || $2', [5, 'x'])
    const [row] = await getDb().query('select value, cast($1 as double precision) as real from settings', [0.25])
    expect({ ...row }).toEqual({ value: '5x', real: 0.25 })
  })

  test('stores text with NUL characters', async () => {
    const { text, params } = put('a\0b', 'c\0')
    await getDb().query(text, params)
    expect(await getDb().query('select key, value from settings')).toEqual([{ key: 'a\uFFFDb', value: 'c\uFFFD' }])
  })

  test('a transaction commits as a whole', async () => {
    const result = await getDb().transaction(async (tx) => {
      for (const key of ['a', 'b']) {
        const { text, params } = put(key, '1')
        await tx.query(text, params)
      }
      expect(await keys()).toEqual([])
      return 'done'
    })
    expect(result).toBe('done')
    expect(await keys()).toEqual(['a', 'b'])
  })

  test('a transaction that throws leaves nothing and passes the error on', async () => {
    const work = getDb().transaction(async (tx) => {
      const { text, params } = put('a', '1')
      await tx.query(text, params)
      throw new Error('no')
    })
    await expect(work).rejects.toThrow('no')
    expect(await keys()).toEqual([])
  })

  test('an error of the work is passed on as it is, whatever it looks like', async () => {
    const error = Object.assign(new Error('database is locked'), { code: 'ENOENT', errcode: 13 })
    const work = getDb().transaction(async () => {
      throw error
    })
    await expect(work).rejects.toBe(error)
  })

  test('a failed statement undoes the whole transaction', async () => {
    const { text, params } = put('a', '1')
    const work = getDb().transaction(async (tx) => {
      await tx.query(text, params)
      await tx.query(text, params)
    })
    await expect(work).rejects.toThrow(/unique/i)
    expect(await keys()).toEqual([])
  })

  test('a failed statement fails its transaction, also when the error is caught', async () => {
    const { text, params } = put('a', '1')
    const work = getDb().transaction(async (tx) => {
      await tx.query(text, params)
      await tx.query(text, params).catch(() => {})
      await tx.query('select 1').catch(() => {})
      return 'looks fine'
    })
    await expect(work).rejects.toThrow(/unique/i)
    expect(await keys()).toEqual([])
  })

  test('concurrent transactions and writes lose no update', async () => {
    const { text, params } = put('n', '0')
    await getDb().query(text, params)
    const addOne = () =>
      getDb().transaction(async (tx) => {
        const [row] = await tx.query<{ value: string }>("select value from settings where key = 'n' for update")
        await tx.query("update settings set value = $1 where key = 'n'", [String(Number(row?.value) + 1)])
      })
    await Promise.all(Array.from({ length: 20 }, addOne))
    expect(await getDb().query('select value from settings')).toEqual([{ value: '20' }])
  })

  test('a transaction cannot be used after its end', async () => {
    const tx = await getDb().transaction(async (open) => open)
    await expect(tx.query('select 1')).rejects.toThrow('has ended')
  })
})
