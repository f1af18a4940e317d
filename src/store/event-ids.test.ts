import { expect, test } from 'vitest'
import { describeEachEngine } from '../../test/helpers/database.ts'
import { claimEventIds, EVENT_IDS_MAX, pruneEventIds } from './event-ids.ts'

describeEachEngine('ids of events', (getDb) => {
  const NOW_MS = 1_000_000_000
  const claim = (ids: string[], nowMs = NOW_MS, projectId = 1) =>
    getDb().transaction((tx) =>
      claimEventIds(
        tx,
        ids.map((eventId) => ({ projectId, eventId })),
        nowMs,
      ),
    )
  const ids = (count: number, from = 0) => Array.from({ length: count }, (_, i) => `id-${from + i}`)
  const known = async () => Number((await getDb().query<{ n: number }>('select count(*) as n from event_ids'))[0]!.n)

  test('an id is new once in its project', async () => {
    expect(await claim(['a', 'b'])).toEqual(new Set(['1:a', '1:b']))
    expect(await claim(['b', 'c'])).toEqual(new Set(['1:c']))
    expect(await claim(['a'], NOW_MS, 2)).toEqual(new Set(['2:a']))
  })

  test('it is forgotten after the window', async () => {
    await claim(['a'])
    await pruneEventIds(getDb(), NOW_MS + 599_000)
    expect(await claim(['a'])).toEqual(new Set())
    await pruneEventIds(getDb(), NOW_MS + 601_000)
    expect(await claim(['a'])).toEqual(new Set(['1:a']))
  })

  test('of a storm only the newest are remembered', { timeout: 60_000 }, async () => {
    const batch = EVENT_IDS_MAX / 20
    for (let i = 0; i < 30; i++) await claim(ids(batch, i * batch), NOW_MS + i)
    await pruneEventIds(getDb(), NOW_MS + 30)
    expect(await known()).toBeGreaterThanOrEqual(EVENT_IDS_MAX)
    expect(await known()).toBeLessThanOrEqual(EVENT_IDS_MAX + batch)
    expect(await claim(ids(1, 29 * batch))).toEqual(new Set())
    expect((await claim(ids(1))).size).toBe(1)
  })
})
