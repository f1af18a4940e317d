import { expect, test } from 'vitest'
import { describeEachEngine } from '../../test/helpers/database.ts'
import { claimDeliveries } from './forge-deliveries.ts'

describeEachEngine('deliveries of forges', (getDb) => {
  const claim = (...deliveries: string[][]) =>
    getDb().transaction((tx) =>
      claimDeliveries(
        tx,
        deliveries.map((keys) => ({ projectId: 1, keys })),
        1000,
      ),
    )

  test('row 27: of those that share a name the first is new, in one batch and over many', async () => {
    expect(await claim(['id:a', 'body:1'], ['id:a', 'body:2'], ['id:b', 'body:1'], ['id:c', 'body:3'])).toEqual([
      true,
      false,
      false,
      true,
    ])
    expect(await claim(['id:d', 'body:2'], ['id:b', 'body:4'], ['id:e', 'body:5'])).toEqual([false, false, true])
  })

  test('projects do not know of the deliveries of others', async () => {
    await claim(['id:a'])
    const other = getDb().transaction((tx) => claimDeliveries(tx, [{ projectId: 2, keys: ['id:a'] }], 1000))
    expect(await other).toEqual([true])
  })
})
