import { expect, test } from 'vitest'
import { describeEachEngine } from '../../test/helpers/database.ts'
import { FakeClock } from '../../test/helpers/fake-clock.ts'
import type { Event } from '../domain/event.ts'
import { createLogTemplates } from '../grouping/log-templates.ts'
import { createIngestQueue, type IngestQueue } from './ingest.ts'
import { createSampling } from './sampling.ts'

let next = 0

describeEachEngine('one failure by several doors', (getDb) => {
  const clock = new FakeClock()
  const eventOf = (fields: Partial<Event>): Event => {
    next += 1
    const base: Omit<Event, 'eventId' | 'occurredMs' | 'receivedMs'> = {
      projectId: 1,
      source: 'logs',
      type: 'log',
      level: 'error',
      platform: 'other',
      exceptions: [],
      tags: {},
    }
    return {
      ...base,
      eventId: next.toString(16).padStart(32, '0'),
      occurredMs: clock.nowMs(),
      receivedMs: clock.nowMs(),
      ...fields,
    }
  }
  const line = (message: string): Event => eventOf({ message })
  const bare = (type: string, value: string): Event =>
    eventOf({ type: 'error', exceptions: [{ type, value, frames: [] }] })
  const thrown = (type: string, value: string, where = 'connect'): Event =>
    eventOf({
      type: 'error',
      source: 'sentry',
      platform: 'node',
      exceptions: [{ type, value, frames: [{ file: '/srv/db.js', function: where, line: 3, column: 1, inApp: true }] }],
    })

  const start = (): IngestQueue =>
    createIngestQueue({
      db: getDb(),
      clock,
      grouper: { redact: (event) => event, debounceMs: 0, sampling: createSampling(), templates: createLogTemplates() },
    })
  async function issuesOf(queue: IngestQueue, ...events: Event[]): Promise<number[]> {
    for (const event of events)
      await queue.submit({ projectId: 1, events: [event], sessions: [], counts: {}, bytes: 1 })
    const rows = await getDb().query<{ event_count: number }>('select event_count from issues order by id')
    return rows.map(({ event_count }) => event_count)
  }

  const REFUSED = 'connect ECONNREFUSED 127.0.0.1:5432'

  test('X01 the same ECONNREFUSED as an exception and as a line of the log is one issue, whichever comes first', async () => {
    const queue = start()
    expect(
      await issuesOf(
        queue,
        thrown('Error', REFUSED),
        line(`cannot pay order 17: ${REFUSED}`),
        line(`retry failed: Error: ${REFUSED}`),
      ),
    ).toEqual([3])
    const other = 'getaddrinfo ENOTFOUND stock.internal'
    expect(
      await issuesOf(queue, line(`stock: ${other}`), bare('Error', other), thrown('Error', other, 'lookUp')),
    ).toEqual([3, 3])
  })

  test('X01 what a tool reports without a stack is the same failure, under a head of its own; and the sample is what has a stack', async () => {
    const queue = start()
    expect(
      await issuesOf(
        queue,
        line(`cannot pay order 17: ${REFUSED}`),
        bare('tool-error', `pg_dump failed: ${REFUSED}`),
        thrown('Error', REFUSED),
        bare('tool-error', `pg_restore failed: ${REFUSED}`),
      ),
    ).toEqual([4])
    const [newest] = await getDb().query<{ payload: string }>('select payload from events order by id desc limit 1')
    expect((JSON.parse(newest!.payload) as Event).exceptions[0]?.frames).toHaveLength(1)
  })

  test('in one batch too, and on a server that has just started', async () => {
    const queue = start()
    const events = [line(`cannot pay: ${REFUSED}`), thrown('Error', REFUSED)]
    await queue.submit({ projectId: 1, events, sessions: [], counts: {}, bytes: 1 })
    expect(await issuesOf(start(), line(`cannot pay: ${REFUSED}`))).toEqual([3])
  })

  test('exceptions with the same words and different stacks stay two problems', async () => {
    const value = 'the order has no lines'
    expect(
      await issuesOf(
        start(),
        thrown('Error', value, 'total'),
        thrown('Error', value, 'print'),
        thrown('Error', value, 'mail'),
      ),
    ).toEqual([1, 1, 1])
  })

  test('few words are said by many failures: they link nothing', async () => {
    expect(
      await issuesOf(start(), thrown('Error', 'not found'), line('page: not found'), line('user: not found')),
    ).toHaveLength(3)
  })

  test('A16 lines that differ in values alone are one issue, also what only the templates know to be a value', async () => {
    const sha = '9fceb02d0ae598e95dc970b74767f19372d61af8'
    const lines = [
      `failed to amend commit ${sha} at 2026-05-06T14:00:42Z in /tmp/wt-12`,
      'failed to amend commit 1a2b3c4 at 2026-05-11T06:24:04Z in /tmp/wt-98',
      `failed to amend commit ${sha.slice(0, 7)} at 2026-05-12T06:24:04Z in /tmp/wt-3`,
    ]
    expect(await issuesOf(start(), ...lines.map(line))).toEqual([3])
  })

  test('A17 what another command failed with is another problem', async () => {
    expect(await issuesOf(start(), line('git commit: exit status 1'), line('git push: exit status 1'))).toEqual([1, 1])
  })

  test('lines go on to their issue after a restart, when nothing is left of what was learned', async () => {
    const users = ['anna', 'bert', 'cleo', 'dora', 'emil', 'fritz', 'gina', 'hans', 'ida', 'jonas', 'karl', 'lena']
    const said = (user: string) => line(`login of ${user} refused by the gate`)
    await issuesOf(start(), ...users.map(said))
    const before = await issuesOf(start())
    expect(await issuesOf(start(), ...users.map(said))).toEqual(before.map((count) => 2 * count))
  })
})
