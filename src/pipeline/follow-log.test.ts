import { appendFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { describeEachEngine } from '../../test/helpers/database.ts'
import { FakeClock } from '../../test/helpers/fake-clock.ts'
import { tempDir } from '../../test/helpers/temp-dir.ts'
import { until } from '../../test/helpers/until.ts'
import { ExternalError } from '../domain/errors.ts'
import { deferred } from '../lib/deferred.ts'
import { createLogger } from '../lib/logger.ts'
import { redactEvent } from '../lib/redact/redact-event.ts'
import type { LogConfig } from '../sources/logs/config.ts'
import { type FeedBatch, type LogFeed, openLogFeed } from '../sources/logs/feed.ts'
import type { Database } from '../store/database.ts'
import { createLogFollower } from './follow-log.ts'
import { createIngestQueue, type IngestQueue } from './ingest.ts'
import { createSampling } from './sampling.ts'

const FRAMES = Array.from({ length: 3 }, (_, i) => `    at step${i} (/srv/shop/cart.js:${i + 1}:1)`).join('\n')

describeEachEngine('createLogFollower', (getDb) => {
  const path = () => join(tempDir(), 'app.log')

  function queueOf(db: Database, clock: FakeClock): IngestQueue {
    return createIngestQueue({
      db,
      clock,
      grouper: { redact: redactEvent, debounceMs: 0, sampling: createSampling() },
    })
  }

  /** A follower as the app makes it, on a clock of the test. */
  function follow(
    file: string,
    {
      clock = new FakeClock(),
      enabled = true,
      queue = queueOf(getDb(), clock),
      open = undefined as ((feed: LogFeed) => LogFeed) | undefined,
    } = {},
  ) {
    const config: LogConfig = { kind: 'file', path: file, from: 'start' }
    const log: string[] = []
    const follower = createLogFollower({
      projectId: 1,
      log: 'file app.log',
      open: (position) => {
        const feed = openLogFeed(config, { projectId: 1, position, env: {}, stdin: () => process.stdin, clock })
        return open ? open(feed) : feed
      },
      sql: getDb(),
      queue,
      enabled,
      clock,
      logger: createLogger((line) => log.push(line), clock.nowMs.bind(clock)),
    })
    follower.start()
    onTestFinished(() => follower.stop())
    return { follower, clock, log }
  }

  async function counted(kind: string): Promise<number> {
    const [row] = await getDb().query<{ n: number }>(
      'select cast(coalesce(sum(items), 0) as bigint) as n from ingest_counts where kind = $1',
      [kind],
    )
    return row!.n
  }

  const issues = () =>
    getDb().query<{ title: string; event_count: number }>('select title, event_count from issues order by id')

  /** Lets time pass, so that the last record is known to be whole, until the count is there. */
  async function untilCounted(clock: FakeClock, kind: string, items: number, stepMs = 1_000): Promise<void> {
    await until(async () => {
      await clock.advance(stepMs)
      return (await counted(kind)) >= items
    }, 50_000)
  }

  test('a stack that comes in pieces is one event, and equal ones are one issue', async () => {
    const file = path()
    writeFileSync(file, `started\nTypeError: no cart\n`)
    const { clock } = follow(file)
    // No time passes: the head of the stack waits for what follows it.
    await untilCounted(clock, 'log', 1, 0)
    appendFileSync(file, `${FRAMES}\nstarted\nTypeError: no cart\n${FRAMES}\nERROR no disk\n`)
    await untilCounted(clock, 'event', 3)
    expect(await issues()).toMatchObject([
      { title: 'TypeError: no cart', event_count: 2 },
      { title: 'no disk', event_count: 1 },
    ])
  })

  test('A13 a thousand lines of level info with the word error make no issue, and are counted', async () => {
    const file = path()
    const lines = Array.from(
      { length: 1_000 },
      (_, i) => `2026-01-01T00:00:00Z INFO request ${i}: error rate 0, no error`,
    )
    writeFileSync(file, `${lines.join('\n')}\n`)
    const { clock } = follow(file)
    await untilCounted(clock, 'log', 1_000)
    expect(await issues()).toEqual([])
    expect(await counted('event')).toBe(0)
  })

  test('after a restart it goes on behind what was committed, also in a file that was rotated meanwhile', async () => {
    const file = path()
    writeFileSync(file, 'ERROR disk one is full, says the kernel\n')
    const first = follow(file)
    await untilCounted(first.clock, 'event', 1)
    await first.follower.stop()
    appendFileSync(file, 'ERROR no route to host\n')
    renameSync(file, `${file}.1`)
    writeFileSync(file, 'ERROR out of memory\n')
    const second = follow(file)
    await untilCounted(second.clock, 'event', 3)
    expect((await issues()).map(({ event_count }) => event_count)).toEqual([1, 1, 1])
  })

  test('what was read and not committed is read again', async () => {
    const file = path()
    writeFileSync(file, 'ERROR one\n')
    // As if the process had died before the commit.
    const commit = deferred()
    let isSubmitted = false
    const submit = () => {
      isSubmitted = true
      return commit.promise
    }
    const dead = follow(file, { queue: { submit, depth: () => 0 } })
    await until(async () => {
      await dead.clock.advance(1_000)
      return isSubmitted
    })
    const { clock } = follow(file)
    await untilCounted(clock, 'event', 1)
    expect(await issues()).toMatchObject([{ event_count: 1 }])
    commit.resolve()
  })

  test('while the store takes nothing, nothing more is read, and nothing is lost', async () => {
    const file = path()
    writeFileSync(file, 'ERROR one\nERROR two\n')
    const clock = new FakeClock()
    const real = queueOf(getDb(), clock)
    let isFull = true
    let reads = 0
    const queue: IngestQueue = {
      depth: real.depth,
      submit: (submission) =>
        isFull
          ? Promise.reject(new ExternalError('The disk is full.', { retryAfterMs: 5_000 }))
          : real.submit(submission),
    }
    const open = (feed: LogFeed): LogFeed => ({
      stop: feed.stop,
      read(): Promise<FeedBatch | undefined> {
        reads += 1
        return feed.read()
      },
    })
    const { log } = follow(file, { clock, queue, open })
    await until(() => log.length > 0)
    const before = reads
    await clock.advance(60_000)
    expect(reads).toBe(before)
    // Told once, however long it lasts.
    expect(log.map((line) => JSON.parse(line))).toMatchObject([
      { level: 'warn', message: 'a log waits', error: 'The disk is full.' },
    ])
    isFull = false
    await untilCounted(clock, 'event', 2)
  })

  test('a secret in a line does not reach the store', async () => {
    const file = path()
    const secret = `ghp_${'a1B2'.repeat(9)}`
    writeFileSync(
      file,
      `ERROR cannot push with ${secret}\n{"level":"error","msg":"x","token":"${secret}"}\nTypeError: ${secret}\n${FRAMES}\n`,
    )
    const { clock } = follow(file)
    await untilCounted(clock, 'event', 3)
    const rows = await getDb().query<{ payload: string }>('select payload from events')
    expect(rows.map(({ payload }) => payload).join()).not.toContain(secret)
  })

  test('with the master switch off records are counted, and the place is kept', async () => {
    const file = path()
    writeFileSync(file, 'ERROR one\nERROR two\n')
    const off = follow(file, { enabled: false })
    await untilCounted(off.clock, 'disabled', 2)
    await off.follower.stop()
    appendFileSync(file, 'ERROR three\n')
    const on = follow(file)
    await untilCounted(on.clock, 'event', 1)
    expect((await issues()).map(({ title }) => title)).toEqual(['three'])
  })
})
