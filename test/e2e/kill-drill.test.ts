import { expect, test } from 'vitest'
import { describeEachEngine } from '../helpers/database.ts'
import { openPostgresPlace } from '../helpers/database-place.ts'
import { type Drill, KILL_POINTS, killDrill } from '../helpers/kill-drill.ts'

/** By `npm run bench:kills`: as many kills on each store, at every point of one heal after the other. */
const KILLS = Number(process.env.PRUNELLA_KILLS ?? 0)
/** A stage that ends its server too often is handed to a person, as it should be: the points are spread over so many heals. */
const HEALS = 3
/** In `npm test` those around the effects, once and on PostgreSQL; crash.test.ts has them and the others on SQLite. */
const AROUND_EFFECTS = KILL_POINTS.filter((point) => /:after-(intent|effect|result)$/.test(point))
const RECOVERY_MS_MAX = 10_000
/** A machine that runs other tests at the same time starts servers slowly. */
const RECOVERY_MS_MAX_BUSY = 30_000

describeEachEngine('kill -9', (_, getPlace) => {
  test('X04 a heal ends as it would have, with everything done once, and each next server goes on by itself', {
    timeout: KILLS > 0 ? 3_600_000 : 300_000,
  }, async ({ skip }) => {
    const isOnPostgres = getPlace().databaseUrl !== undefined
    if (KILLS === 0 && !isOnPostgres) skip('crash.test.ts kills servers on SQLite at the same points')
    const recoveriesMs: number[] = []
    let kills = 0
    let heals = 0
    do {
      const points = (KILLS > 0 ? KILL_POINTS : AROUND_EFFECTS).filter((_, i) => i % HEALS === heals % HEALS)
      heals += 1
      const drill = await drillAfresh(KILLS > 0 ? points.slice(0, KILLS - kills) : points, { isOnPostgres })
      expect(drill.faults).toEqual([])
      kills += drill.kills
      recoveriesMs.push(...drill.recoveriesMs)
      if (KILLS > 0) process.stdout.write(`${storyOf(kills, recoveriesMs)}\n`)
    } while (kills < KILLS || heals < HEALS)
    expect(Math.max(...recoveriesMs)).toBeLessThan(KILLS > 0 ? RECOVERY_MS_MAX : RECOVERY_MS_MAX_BUSY)
  })
})

/** On a store of its own: what one heal has healed is no news to the next. */
async function drillAfresh(points: readonly string[], { isOnPostgres }: { isOnPostgres: boolean }): Promise<Drill> {
  if (!isOnPostgres) return killDrill(points, {})
  const place = await openPostgresPlace(process.env.PRUNELLA_TEST_DATABASE_URL!)
  try {
    return await killDrill(points, place)
  } finally {
    await place.remove()
  }
}

function storyOf(kills: number, recoveriesMs: readonly number[]): string {
  const sorted = recoveriesMs.toSorted((a, b) => a - b)
  const [median, most] = [sorted[sorted.length >> 1]!, sorted.at(-1)!].map(Math.round)
  return `${kills} kills: 0 lost, 0 doubled; the work goes on after ${median} ms (median), ${most} ms at most`
}
