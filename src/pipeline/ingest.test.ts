import { describe, expect, test } from 'vitest'
import { describeEachEngine } from '../../test/helpers/database.ts'
import { FakeClock } from '../../test/helpers/fake-clock.ts'
import { sentEvent } from '../../test/helpers/sent-event.ts'
import { ExternalError } from '../domain/errors.ts'
import type { Event } from '../domain/event.ts'
import { DRAIN_MS } from '../domain/resolution.ts'
import { fingerprintOf, olderFingerprintsOf } from '../grouping/index.ts'
import { compileRules } from '../grouping/rules/rules.ts'
import type { Database } from '../store/database.ts'
import { SAMPLES_MAX } from '../store/event-samples.ts'
import { fingerprintsOfIssue } from '../store/issue-fingerprints.ts'
import type { Grouper } from './group.ts'
import { createIngestQueue } from './ingest.ts'
import { SAMPLE_CHARS_MAX } from './sample.ts'
import { createSampling } from './sampling.ts'

const clock = new FakeClock()
const grouper = (): Grouper => ({ redact: (event) => event, debounceMs: 0, sampling: createSampling() })

const event = (overrides: Partial<Event> = {}): Event => sentEvent(clock.nowMs(), overrides)

const submission = (events: Event[]) => ({
  projectId: 1,
  events,
  sessions: [],
  counts: { error: events.length },
  bytes: 1000 * events.length,
})

const heal = (db: Database, release: string) =>
  db.query("update issues set state = 'healed', fixed_release = $1, resolved_in = 'release', resolved_ms = $2", [
    release,
    clock.nowMs(),
  ])

async function one(db: Database, sql: string): Promise<number> {
  const [row] = await db.query<{ n: number }>(sql)
  return row!.n
}

describeEachEngine('createIngestQueue', (getDb) => {
  test('ten thousand equal events are one issue, counted exactly, in few rows', async () => {
    const queue = createIngestQueue({ db: getDb(), clock, grouper: grouper() })
    const requests = Array.from({ length: 100 }, () => submission(Array.from({ length: 100 }, () => event())))
    await Promise.all(requests.map((request) => queue.submit(request)))
    const db = getDb()
    expect(await one(db, 'select event_count as n from issues')).toBe(10_000)
    expect(await one(db, 'select cast(sum(events) as bigint) as n from issue_counts')).toBe(10_000)
    expect(await one(db, 'select cast(sum(items) as bigint) as n from ingest_counts')).toBe(10_000)
    expect(await one(db, 'select cast(count(*) as bigint) as n from events')).toBeLessThanOrEqual(SAMPLES_MAX)
    expect(await one(db, 'select cast(count(*) as bigint) as n from jobs')).toBe(1)
  })

  test('an event that comes twice counts once, in one batch and over batches', async () => {
    const queue = createIngestQueue({ db: getDb(), clock, grouper: grouper() })
    const same = event()
    await Promise.all([queue.submit(submission([same, same])), queue.submit(submission([same]))])
    await queue.submit(submission([same]))
    expect(await one(getDb(), 'select event_count as n from issues')).toBe(1)
  })

  test('the first event and the newest ones are kept', async () => {
    const queue = createIngestQueue({ db: getDb(), clock, grouper: grouper() })
    for (let i = 0; i < 2 * SAMPLES_MAX; i++) await queue.submit(submission([event({ release: `r${i}` })]))
    const rows = await getDb().query<{ release: string }>('select release from events order by id')
    expect(rows.map(({ release }) => release)).toEqual(['r0', 'r6', 'r7', 'r8', 'r9'])
  })

  test('a healed issue comes back on the release that fixed it, and on no other', async () => {
    const db = getDb()
    const queue = createIngestQueue({ db, clock, grouper: grouper() })
    await queue.submit(submission([event({ release: 'old' })]))
    await heal(db, 'new')
    await queue.submit(submission([event({ release: 'old' })]))
    expect(await db.query('select state from issues')).toEqual([{ state: 'healed' }])
    await queue.submit(submission([event({ release: 'new' })]))
    expect(await db.query('select state, fixed_release from issues')).toEqual([{ state: 'open', fixed_release: null }])
  })

  test('a healed issue comes back on a later release, and not by copies of the old one that still run', async () => {
    const db = getDb()
    const queue = createIngestQueue({ db, clock, grouper: grouper() })
    await queue.submit(submission([event({ release: 'old' })]))
    await heal(db, 'new')
    const afterwards = clock.nowMs() + 5
    await queue.submit(submission([event({ release: 'old', occurredMs: afterwards })]))
    expect(await db.query('select state from issues')).toEqual([{ state: 'healed' }])
    await queue.submit(submission([event({ release: 'newer', occurredMs: afterwards })]))
    expect(await db.query('select state from issues')).toEqual([{ state: 'open' }])
  })

  test('an event without a release neither reopens a healed issue at once nor stays silent: the timeline says so, once', async () => {
    const db = getDb()
    const queue = createIngestQueue({ db, clock, grouper: grouper() })
    await queue.submit(submission([event({ release: 'old' })]))
    await heal(db, 'new')
    const soon = () => submission([event({ occurredMs: clock.nowMs() + 5 })])
    await queue.submit(soon())
    await queue.submit(soon())
    expect(await db.query('select state, event_count from issues')).toEqual([{ state: 'healed', event_count: 3 }])
    const said = "select cast(count(*) as bigint) as n from transitions where reason like '%without naming a release%'"
    expect(await one(db, said)).toBe(1)
    await queue.submit(submission([event({ occurredMs: clock.nowMs() + 2 * DRAIN_MS })]))
    expect(await db.query('select state from issues')).toEqual([{ state: 'open' }])
  })

  describe('debounce', () => {
    const debounced = () => ({ ...grouper(), debounceMs: 60_000, debounceMsMax: 600_000 })
    const dueMs = () => one(getDb(), 'select run_at_ms as n from jobs')
    const started = async (): Promise<[ReturnType<typeof createIngestQueue>, number]> => {
      const queue = createIngestQueue({ db: getDb(), clock, grouper: debounced() })
      await queue.submit(submission([event()]))
      return [queue, clock.nowMs()]
    }

    test('B07 B11 one exception is diagnosed a minute later, and nothing is due before', async () => {
      const [, firstMs] = await started()
      expect((await dueMs()) - firstMs).toBe(60_000)
    })

    test('B09 each event makes it wait anew: exceptions at 0 and 50 s are diagnosed at 110 s', async () => {
      const [queue, firstMs] = await started()
      await clock.advance(50_000)
      await queue.submit(submission([event()]))
      expect((await dueMs()) - firstMs).toBe(110_000)
    })

    test('B12 one exception every 30 s for an hour is diagnosed ten minutes after the first, at the latest', async () => {
      const [queue, firstMs] = await started()
      for (let i = 0; i < 120; i++) {
        await clock.advance(30_000)
        await queue.submit(submission([event()]))
      }
      expect((await dueMs()) - firstMs).toBe(600_000)
    })
  })

  test('of a thousand equal events a few are kept, and the count is exact', async () => {
    const queue = createIngestQueue({ db: getDb(), clock, grouper: grouper() })
    for (let i = 0; i < 10; i++) await queue.submit(submission(Array.from({ length: 100 }, () => event())))
    expect(await one(getDb(), 'select cast(count(*) as bigint) as n from events')).toBeLessThanOrEqual(SAMPLES_MAX)
    expect(await one(getDb(), 'select event_count as n from issues')).toBe(1_000)
  })

  test('a release that only sessions have told of is an old one', async () => {
    const db = getDb()
    const queue = createIngestQueue({ db, clock, grouper: grouper() })
    await queue.submit(submission([event({ release: 'older' })]))
    await queue.submit({ ...submission([]), sessions: [{ release: 'old', sessions: 4, errored: 0, crashed: 0 }] })
    await clock.advance(1000)
    await heal(db, 'new')
    await queue.submit(submission([event({ release: 'old', occurredMs: clock.nowMs() + 5 })]))
    expect(await db.query('select state from issues')).toEqual([{ state: 'healed' }])
  })

  test('the sample is the event with which the failure can best be repeated', async () => {
    const queue = createIngestQueue({ db: getDb(), clock, grouper: grouper() })
    const request = { method: 'GET', url: '/cart/7', headers: {} }
    const withRequest = event({ request, occurredMs: clock.nowMs() - 5 })
    await queue.submit(submission([event(), withRequest, event()]))
    expect(await getDb().query('select event_id from events')).toEqual([{ event_id: withRequest.eventId }])
  })

  test('a better sample is taken at once, a poorer one is not', async () => {
    const queue = createIngestQueue({ db: getDb(), clock, grouper: grouper() })
    const request = { method: 'GET', url: '/cart/7', headers: {} }
    await queue.submit(submission([event()]))
    const better = event({ request })
    await queue.submit(submission([better]))
    await clock.advance(60_000)
    await queue.submit(submission([event()]))
    const rows = await getDb().query<{ event_id: string }>('select event_id from events order by id')
    expect(rows.at(-1)?.event_id).toBe(better.eventId)
  })

  test('an event that is too large to keep is cut to what matters', async () => {
    const queue = createIngestQueue({ db: getDb(), clock, grouper: grouper() })
    const large = event({ extra: { text: 'x'.repeat(500_000) }, tags: { region: 'eu' } })
    await queue.submit(submission([large]))
    const [row] = await getDb().query<{ payload: string }>('select payload from events')
    expect(JSON.parse(row!.payload)).toMatchObject({
      exceptions: large.exceptions,
      tags: large.tags,
      corrections: ['sample_cut'],
    })
    expect(row!.payload.length).toBeLessThan(SAMPLE_CHARS_MAX)
  })

  test('new problems over the limit share one issue, which nobody heals; known ones go on', async () => {
    const db = getDb()
    const queue = createIngestQueue({ db, clock, grouper: grouper(), limits: { issuesBurst: 3, issuesPerMinute: 1 } })
    const problem = (i: number) => event({ exceptions: [], message: `problem ${'abcdefghij'[i]}` })
    for (let i = 0; i < 10; i++) await queue.submit(submission([problem(i)]))
    await queue.submit(submission([problem(0), problem(1)]))
    expect(await db.query('select title, state, event_count from issues order by id')).toEqual([
      { title: 'problem a', state: 'open', event_count: 2 },
      { title: 'problem b', state: 'open', event_count: 2 },
      { title: 'problem c', state: 'open', event_count: 1 },
      { title: expect.stringContaining('Too many new problems'), state: 'needs_human', event_count: 7 },
    ])
    expect(await one(db, 'select cast(count(*) as bigint) as n from jobs')).toBe(3)
    const restarted = createIngestQueue({ db, clock, grouper: grouper(), limits: { issuesBurst: 0 } })
    await restarted.submit(submission([problem(2), problem(9)]))
    expect(await one(db, `select event_count as n from issues where title = 'problem c'`)).toBe(2)
  })

  test('events go on with the issue that an older version of grouping made of their like', async () => {
    const db = getDb()
    const queue = createIngestQueue({ db, clock, grouper: grouper(), limits: { issuesBurst: 1 } })
    const [older] = olderFingerprintsOf(event())
    await db.query(
      `insert into issues (id, project_id, fingerprint, grouping_version, title, type, culprit, state, first_seen_ms, last_seen_ms, event_count, updated_ms)
       values (7, 1, $1, 1, 'TypeError: boom', 'TypeError', 'pay (app.js)', 'open', 1, 1, 1, 1)`,
      [older!],
    )
    await db.query('insert into issue_fingerprints (project_id, fingerprint, issue_id) values (1, $1, 7)', [older!])
    await queue.submit(submission([event(), event()]))
    await queue.submit(submission([event()]))
    expect(await db.query('select id, event_count, title from issues')).toEqual([
      { id: 7, event_count: 4, title: 'TypeError: boom' },
    ])
    expect(await fingerprintsOfIssue(db, 7, 10)).toEqual([older, fingerprintOf(event()).fingerprint].sort())
    const restarted = createIngestQueue({ db, clock, grouper: grouper() })
    await restarted.submit(submission([event()]))
    expect(await one(db, 'select event_count as n from issues')).toBe(5)
  })

  test('of the same stack with other frames marked as the app, the second event joins the first, in one batch or two', async () => {
    const db = getDb()
    const stack = (marked: boolean) =>
      event({
        platform: 'python',
        exceptions: [
          {
            type: 'KeyError',
            value: 'x',
            frames: [
              { file: 'shop.py', function: 'checkout', inApp: true },
              { file: 'cart.py', function: 'total', inApp: marked },
            ],
          },
        ],
      })
    const queue = createIngestQueue({ db, clock, grouper: grouper() })
    await queue.submit(submission([stack(false), stack(true)]))
    await queue.submit(submission([stack(true), stack(false)]))
    expect(await db.query('select event_count from issues')).toEqual([{ event_count: 4 }])
  })

  test('a rule of the project puts events together', async () => {
    const db = getDb()
    const rules = compileRules({ fingerprintRules: ['type:Db* -> database'] })
    const queue = createIngestQueue({ db, clock, grouper: { ...grouper(), rulesOf: () => rules } })
    const failure = (type: string, file: string) =>
      event({ exceptions: [{ type, value: '', frames: [{ file, function: 'run', inApp: true }] }] })
    await queue.submit(submission([failure('DbError', 'a.js'), failure('DbTimeout', 'b.js'), failure('Error', 'a.js')]))
    expect(await db.query('select event_count from issues order by event_count')).toEqual([
      { event_count: 1 },
      { event_count: 2 },
    ])
  })

  test('releases over the limit share one counter', async () => {
    const db = getDb()
    const queue = createIngestQueue({
      db,
      clock,
      grouper: grouper(),
      limits: { releasesBurst: 2, releasesPerMinute: 1 },
    })
    for (let i = 0; i < 6; i++) {
      const sessions = [{ release: `r${i}`, sessions: 1, errored: 0, crashed: 0 }]
      await queue.submit({ ...submission([event({ release: `r${i}` })]), sessions })
    }
    const counted = await db.query<{ release: string; events: number }>(
      'select release, events from issue_counts order by release',
    )
    expect(counted.map(({ release, events }) => [release, events])).toEqual([
      ['', 4],
      ['r0', 1],
      ['r1', 1],
    ])
    expect(await one(db, 'select cast(count(*) as bigint) as n from release_exposures')).toBe(3)
  })

  test('one submission that cannot be stored does not cost the others theirs', async () => {
    const queue = createIngestQueue({ db: getDb(), clock, grouper: grouper() })
    const broken = { ...submission([]), counts: { error: Number.NaN } }
    const results = await Promise.allSettled([submission([event()]), broken, submission([event()])].map(queue.submit))
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(await one(getDb(), 'select event_count as n from issues')).toBe(2)
  })

  test('requests that wait may hold only so many bytes', async () => {
    const queue = createIngestQueue({ db: getDb(), clock, grouper: grouper(), limits: { queueBytesMax: 2_500 } })
    const results = await Promise.allSettled([1, 2, 3].map(() => queue.submit(submission([event()]))))
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected'])
    await queue.submit(submission([event()]))
  })

  test('a store that fails keeps nothing and acknowledges nothing; the next batch is tried again', async () => {
    const db = getDb()
    let isGone = true
    const failing: Database = {
      ...db,
      engine: db.engine,
      query: (text, params) => db.query(text, params),
      close: () => db.close(),
      transaction: (work) =>
        isGone ? Promise.reject(new ExternalError('The disk is full.', { retryAfterMs: 1000 })) : db.transaction(work),
    }
    const queue = createIngestQueue({ db: failing, clock, grouper: grouper() })
    await expect(queue.submit(submission([event()]))).rejects.toThrow('The disk is full.')
    isGone = false
    await queue.submit(submission([event()]))
    expect(await one(db, 'select event_count as n from issues')).toBe(1)
  })

  test('a full queue refuses at once', async () => {
    const queue = createIngestQueue({ db: getDb(), clock, grouper: grouper(), limits: { queueMax: 2 } })
    const results = await Promise.allSettled([1, 2, 3].map(() => queue.submit(submission([event()]))))
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected'])
  })
})
