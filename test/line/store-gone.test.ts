import { afterEach, expect, test } from 'vitest'
import { ExternalError } from '../../src/domain/errors.ts'
import { readBreaker } from '../../src/store/breaker.ts'
import type { Database } from '../../src/store/database.ts'
import { describeEachEngine } from '../helpers/database.ts'
import { Line } from '../helpers/line.ts'

/** A store that is gone for a moment says nothing about the app, its target or the fix. */
describeEachEngine('a store that is gone for a moment', (getDb) => {
  let line: Line
  afterEach(() => line.close())

  /** The next transaction after the failpoint does not reach the store. */
  function loseStoreOnceAt(failpoint: string): void {
    const { context } = line
    let isGone = false
    const db: Database = {
      ...getDb(),
      query: (text, params) => getDb().query(text, params),
      transaction: async (work) => {
        if (!isGone) return getDb().transaction(work)
        isGone = false
        throw new ExternalError('The store is gone.', { retryAfterMs: 1000 })
      },
    }
    context.db = db
    context.failpoint = (name) => {
      if (name !== failpoint) return
      context.failpoint = () => {}
      isGone = true
    }
  }

  async function serveGoodTraffic(issueId: number): Promise<void> {
    await line.events(issueId, 'old', 20)
    line.target.serve('old', 100)
    line.target.serve(await line.releaseOf(issueId), 400)
    await line.pass(5_000)
  }

  test('a promotion that cannot be noted at once is not taken back', async () => {
    line = await Line.open(getDb())
    loseStoreOnceAt('promote:after-effect')
    const id = await line.issue('critical')
    await line.drain()
    await serveGoodTraffic(id)
    expect(await line.state(id)).toBe('healed')
    expect(line.target.calls.map((call) => call.split(' ')[0])).toEqual(['canary', 'promote'])
  })

  test('a deploy whose intent cannot be noted is begun later, and is no failed deploy', async () => {
    line = await Line.open(getDb())
    loseStoreOnceAt('canary:before-intent')
    const id = await line.issue('critical')
    await line.drain()
    await line.pass(5_000)
    expect(await line.state(id)).toBe('verifying')
    expect(line.target.calls.map((call) => call.split(' ')[0])).toEqual(['canary'])
  })

  test('a roll-back whose intent cannot be noted is made later, and opens no breaker', async () => {
    line = await Line.open(getDb(), { attemptsMax: 1 })
    line.target.failing.set('startCanary', 'exit status 1')
    loseStoreOnceAt('rollback:before-intent')
    const id = await line.issue('critical')
    await line.drain()
    await line.pass(5_000)
    expect(await line.state(id)).toBe('needs_human')
    expect(line.target.calls.map((call) => call.split(' ')[0])).toEqual(['canary', 'rollback'])
    expect(await readBreaker(getDb(), 1)).toMatchObject({ open: false })
  })
})
