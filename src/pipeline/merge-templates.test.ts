import { expect, test } from 'vitest'
import { describeEachEngine } from '../../test/helpers/database.ts'
import { FakeClock } from '../../test/helpers/fake-clock.ts'
import type { Event } from '../domain/event.ts'
import { createLogTemplates } from '../grouping/log-templates.ts'
import { claimJobs } from '../jobs/claim.ts'
import { assertHeld } from '../jobs/jobs.ts'
import { deferred } from '../lib/deferred.ts'
import type { Database, Sql, SqlValue } from '../store/database.ts'
import { getIssue } from '../store/issues.ts'
import { findIssueRow, recentIssues } from '../store/queries/issues.ts'
import { transitionsOfIssue } from '../store/queries/transitions.ts'
import { decisionsAbout } from '../store/regrouping.ts'
import { createIngestQueue, type IngestQueue } from './ingest.ts'
import { MERGE, mergeTemplates } from './merge-templates.ts'
import { splitIssue } from './regroup.ts'
import { createSampling } from './sampling.ts'

/** The fifth shows that the word is a value. */
const QUEUES = ['orders', 'mails', 'prices', 'stock', 'refunds', 'exports', 'reports', 'audits']

describeEachEngine('issues of lines that turn out to be one', (getDb) => {
  const clock = new FakeClock()
  let next = 0

  const line = (message: string, fields: Partial<Event> = {}): Event => {
    next += 1
    return {
      projectId: 1,
      source: 'logs',
      type: 'log',
      level: 'error',
      platform: 'other',
      exceptions: [],
      tags: {},
      message,
      eventId: next.toString(16).padStart(32, '0'),
      occurredMs: clock.nowMs(),
      receivedMs: clock.nowMs(),
      ...fields,
    }
  }
  const stuck = (queue: string) => line(`the ${queue} queue is stuck behind the lock`)

  const startServer = (db = getDb()): IngestQueue =>
    createIngestQueue({
      db,
      clock,
      grouper: {
        redact: (event) => event,
        redactText: (text) => text.replaceAll('orders', '[name]'),
        debounceMs: 0,
        sampling: createSampling(),
        templates: createLogTemplates(),
      },
    })
  const send = (queue: IngestQueue, ...events: Event[]) =>
    queue.submit({ projectId: 1, events, sessions: [], counts: {}, bytes: 1 })
  async function sendEach(queue: IngestQueue, ...events: Event[]): Promise<void> {
    for (const event of events) await send(queue, event)
  }

  async function work(): Promise<number> {
    const due = { worker: 'w', kinds: [MERGE], busySubjects: [], max: 100, leaseMs: 1_000_000, nowMs: clock.nowMs() }
    const jobs = await claimJobs(getDb(), due)
    for (const job of jobs)
      await mergeTemplates({ clock }, job, {
        signal: new AbortController().signal,
        stopping: new AbortController().signal,
        assertLeaseHeld: async () => {},
        transaction: (write) =>
          getDb().transaction(async (tx) => {
            await assertHeld(tx, job)
            return write(tx)
          }),
      })
    return jobs.length
  }
  const issues = async () => (await recentIssues(getDb(), { limit: 100 })).toSorted((a, b) => a.id - b.id)
  const counts = async () => (await issues()).map(({ eventCount }) => eventCount)
  const setState = (id: number, state: string) =>
    getDb().query('update issues set state = $1 where id = $2', [state, id])

  test('the oldest stays, the others lead to it with all that was counted, and it says why', async () => {
    const queue = startServer()
    await sendEach(queue, ...QUEUES.map(stuck))
    expect((await counts()).length).toBeGreaterThan(1)
    expect(await work()).toBeGreaterThan(0)

    expect(await counts()).toEqual([QUEUES.length])
    const [issue] = await issues()
    expect(issue!.id).toBe(1)
    expect((await findIssueRow(getDb(), 2))?.id).toBe(1)
    const [decision] = await decisionsAbout(getDb(), 1, 1)
    expect(decision).toMatchObject({
      kind: 'merge',
      actor: 'prunella',
      because: expect.stringMatching(
        /the <\*> queue is stuck behind the lock: its word 2 takes many words: \[name\], mails/,
      ),
    })
    const reasons = (await transitionsOfIssue(getDb(), 1, 100)).map(({ reason }) => reason)
    expect(reasons).toContainEqual(
      expect.stringMatching(/^Merged into ticket 1 by prunella, because their lines are one/),
    )

    await sendEach(queue, stuck('invoices'), stuck('mails'))
    expect(await counts()).toEqual([QUEUES.length + 2])
    expect(await work()).toBe(0)
  })

  test('lines of one batch are one issue from the start', async () => {
    await send(startServer(), ...QUEUES.map(stuck))
    expect(await counts()).toEqual([QUEUES.length])
  })

  test('what only a server that starts later learns is merged too, and one that remembers goes on with it', async () => {
    const first = startServer()
    const second = startServer()
    await sendEach(first, stuck('orders'), stuck('mails'))
    await sendEach(second, stuck('prices'), stuck('stock'))
    expect(await counts()).toEqual([1, 1, 1, 1])
    await sendEach(startServer(), ...QUEUES.slice(0, 5).map(stuck))
    await work()
    expect(await counts()).toEqual([9])
    await sendEach(first, stuck('mails'), stuck('prices'))
    await sendEach(second, stuck('orders'))
    await work()
    expect(await counts()).toEqual([12])
  })

  test('a batch that the store refuses is learned from all the same: the merge is asked for by the next line', async () => {
    const queue = startServer()
    await sendEach(queue, ...QUEUES.slice(0, 4).map(stuck))
    await getDb().query('alter table jobs rename to jobs_gone')
    await expect(send(queue, stuck('refunds'))).rejects.toThrow()
    await getDb().query('alter table jobs_gone rename to jobs')
    await send(queue, stuck('orders'))
    await work()
    expect(await counts()).toEqual([5])
  })

  test.each(['healing', 'verifying', 'awaiting_approval'])(
    'a younger one that is %s takes the older one in, so that nothing else is tried for both',
    async (state) => {
      const queue = startServer()
      await sendEach(queue, ...QUEUES.slice(0, 2).map(stuck))
      await setState(2, state)
      await sendEach(queue, ...QUEUES.slice(2).map(stuck))
      await work()
      expect(await issues()).toMatchObject([{ id: 2, state, eventCount: QUEUES.length }])
      await send(queue, stuck('orders'))
      expect(await work()).toBe(0)
      expect(await counts()).toEqual([QUEUES.length + 1])
    },
  )

  test('where something is tried for both that cannot be stopped, they become one when either has ended', async () => {
    const queue = startServer()
    await sendEach(queue, ...QUEUES.slice(0, 2).map(stuck))
    await setState(1, 'verifying')
    await setState(2, 'awaiting_approval')
    await sendEach(queue, ...QUEUES.slice(2).map(stuck))
    await work()
    expect((await getIssue(getDb(), 1)).state).toBe('verifying')
    expect((await getIssue(getDb(), 2)).state).toBe('awaiting_approval')
    await clock.advance(60_000)
    await setState(1, 'healed')
    expect(await work()).toBeGreaterThan(0)
    expect(await issues()).toMatchObject([{ id: 2, state: 'awaiting_approval', eventCount: QUEUES.length }])
  })

  test('one that is being healed takes the younger one in, and nothing else is tried for it', async () => {
    const queue = startServer()
    await sendEach(queue, ...QUEUES.slice(0, 2).map(stuck))
    await setState(1, 'healing')
    await sendEach(queue, ...QUEUES.slice(2).map(stuck))
    await work()
    expect(await issues()).toMatchObject([{ id: 1, state: 'healing', eventCount: QUEUES.length }])
    expect((await getIssue(getDb(), 2)).state).toBe('merged')
  })

  test('what a person took apart stays apart, on a server that has just started too', async () => {
    const queue = startServer()
    await sendEach(queue, ...QUEUES.map(stuck))
    await work()
    await splitIssue(getDb(), { ticket: 1, tickets: [2], by: 'ines', nowMs: clock.nowMs() })
    const apart = await counts()
    expect(apart).toHaveLength(2)
    for (const server of [queue, startServer()]) await sendEach(server, ...QUEUES.map(stuck), stuck('coupons'))
    expect(await work()).toBe(0)
    expect(await counts()).toEqual([apart[0]! + 2 * QUEUES.length, apart[1]! + 2])
  })

  test('what a person ignores takes nothing in', async () => {
    const queue = startServer()
    await sendEach(queue, ...QUEUES.slice(0, 2).map(stuck))
    await setState(1, 'ignored')
    await sendEach(queue, ...QUEUES.slice(2).map(stuck))
    await work()
    expect((await issues()).map(({ state }) => state)).toContain('open')
  })

  test('a resolved one that takes in one which is not is open again', async () => {
    const queue = startServer()
    await sendEach(queue, stuck('orders'), stuck('mails'))
    await getDb().query("update issues set state = 'resolved', resolved_ms = $1, resolved_in = 'time' where id = 1", [
      clock.nowMs() + 1,
    ])
    await sendEach(queue, ...QUEUES.slice(2).map(stuck))
    await work()
    expect(await issues()).toMatchObject([{ id: 1, state: 'open', resolvedMs: null }])
  })

  test('the more severe of both is how severe the one is that stays', async () => {
    const queue = startServer()
    await sendEach(queue, stuck('orders'), stuck('mails'))
    await getDb().query("update issues set severity = case id when 1 then 'medium' else 'critical' end")
    await sendEach(queue, ...QUEUES.slice(2).map(stuck))
    await work()
    expect(await issues()).toMatchObject([{ id: 1, severity: 'critical' }])
  })

  test('different exceptions stay two problems, also where the lines about them are one', async () => {
    const queue = startServer()
    const thrown = (value: string, where: string) =>
      line('', {
        type: 'error',
        exceptions: [
          { type: 'Error', value, frames: [{ file: 'a.js', function: where, line: 1, column: 1, inApp: true }] },
        ],
      })
    const told = ['the orders queue is shut down', 'the mails queue is shut down'] as const
    await sendEach(queue, thrown(told[0], 'open'), thrown(told[1], 'close'))
    await sendEach(queue, ...QUEUES.map((queue) => line(`the ${queue} queue is shut down`)))
    await work()
    expect((await issues()).slice(0, 2)).toMatchObject([{ id: 1 }, { id: 2 }])
  })

  test('of two servers that give a new line to different issues at once, the second counts it where the first has', async () => {
    const other = deferred()
    let before = Promise.resolve()
    const learned = startServer(beforeIssues(getDb(), () => before))
    await sendEach(learned, ...QUEUES.slice(0, 7).map(stuck))
    await work()
    before = other.promise
    const late = send(learned, stuck('audits'))
    const first = send(startServer(), stuck('audits'))
    // SQLite has one writer: there the other one waits.
    if (getDb().engine === 'postgres') await first
    other.resolve()
    await Promise.all([late, first])
    const elsewhere = await getDb().query(
      `select c.issue_id from issue_counts c join issue_fingerprints f on f.fingerprint = c.fingerprint and f.issue_id <> c.issue_id`,
    )
    expect(elsewhere).toEqual([])
    expect((await counts()).reduce((sum, count) => sum + count)).toBe(9)
  })

  test('servers that learn at the same time count every line once, in one issue', { timeout: 60_000 }, async () => {
    const servers = [startServer(), startServer(), startServer()]
    const lines = Array.from({ length: 90 }, (_, i) => stuck(QUEUES[(i * 7) % QUEUES.length]!))
    await Promise.all(
      servers.map(async (queue, i) => {
        for (const one of lines.filter((_, at) => at % servers.length === i)) {
          await send(queue, one)
          await work()
        }
      }),
    )
    for (const queue of servers) await sendEach(queue, ...QUEUES.map(stuck))
    await work()
    expect(await counts()).toEqual([lines.length + servers.length * QUEUES.length])
    const counted = await getDb().query<{ n: number }>('select cast(sum(events) as bigint) as n from issue_counts')
    expect(counted[0]!.n).toBe(lines.length + servers.length * QUEUES.length)
  })
})

/** A store in which each transaction waits before it writes its issues. */
function beforeIssues(db: Database, before: () => Promise<void>): Database {
  const transaction = <T>(write: (tx: Sql) => Promise<T>): Promise<T> =>
    db.transaction((tx) =>
      write({
        query: async <Row>(text: string, params?: readonly SqlValue[]) => {
          if (text.startsWith('insert into issues')) await before()
          return tx.query<Row>(text, params)
        },
      }),
    )
  return { ...db, transaction }
}
