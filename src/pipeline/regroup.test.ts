import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describeEachEngine } from '../../test/helpers/database.ts'
import { FakeClock } from '../../test/helpers/fake-clock.ts'
import { sentEvent } from '../../test/helpers/sent-event.ts'
import { UserError } from '../domain/errors.ts'
import type { Event } from '../domain/event.ts'
import type { Database } from '../store/database.ts'
import { getIssue } from '../store/issues.ts'
import { findIssueRow, recentIssues } from '../store/queries/issues.ts'
import { transitionsOfIssue } from '../store/queries/transitions.ts'
import { decisionsAbout } from '../store/regrouping.ts'
import { createIngestQueue, type IngestQueue } from './ingest.ts'
import { mergeIssues, splitIssue } from './regroup.ts'
import { createSampling } from './sampling.ts'

const clock = new FakeClock()
const by = 'ines'
const RUNS = 40

function eventOf(kind: number, occurredMs = clock.nowMs()): Event {
  const frames = [{ file: 'app.js', function: `pay${'abcdefgh'[kind]}`, inApp: true, line: 1, column: 1 }]
  const exceptions = [{ type: 'TypeError', value: 'boom', frames }]
  return sentEvent(clock.nowMs(), { occurredMs, exceptions, release: `r${kind % 3}` })
}

const queueOn = (db: Database): IngestQueue =>
  createIngestQueue({ db, clock, grouper: { redact: (event) => event, debounceMs: 0, sampling: createSampling() } })

const send = (queue: IngestQueue, events: Event[]) =>
  queue.submit({ projectId: 1, events, sessions: [], counts: { error: events.length }, bytes: 1 })

describeEachEngine('merge and split', (getDb) => {
  /** Issues of kinds 0 to n - 1, with one event more each: their ids by kind. */
  async function issuesOf(kinds: number): Promise<{ queue: IngestQueue; ids: number[] }> {
    const queue = queueOn(getDb())
    const ids: number[] = []
    for (let kind = 0; kind < kinds; kind++) {
      await send(
        queue,
        Array.from({ length: kind + 1 }, () => eventOf(kind)),
      )
      ids.push((await recentIssues(getDb(), { limit: 100 })).find(({ culprit }) => culprit.includes(nameOf(kind)))!.id)
    }
    return { queue, ids }
  }
  const nameOf = (kind: number) => `pay${'abcdefgh'[kind]}`
  const merge = (into: number, ...tickets: number[]) =>
    mergeIssues(getDb(), { into, tickets, by, nowMs: clock.nowMs() })
  const split = (ticket: number, what: Omit<Parameters<typeof splitIssue>[1], 'ticket' | 'by' | 'nowMs'>) =>
    splitIssue(getDb(), { ticket, by, nowMs: clock.nowMs(), ...what })

  test('what was counted moves along, and later events of either are one issue', async () => {
    const { queue, ids } = await issuesOf(2)
    const [a, b] = ids as [number, number]
    const merged = await merge(a, b)
    expect(merged.eventCount).toBe(3)
    await send(queue, [eventOf(1), eventOf(0)])
    expect((await getIssue(getDb(), a)).eventCount).toBe(5)
    expect(await recentIssues(getDb(), { limit: 10 })).toHaveLength(1)
    expect((await findIssueRow(getDb(), b))?.id).toBe(a)
    const timeline = await transitionsOfIssue(getDb(), a, 100)
    expect(timeline.map(({ reason }) => reason)).toContain(`Merged into ticket ${a} by ines.`)
  })

  test('a server that remembers where a fingerprint leads goes on with what a person decided', async () => {
    const { queue, ids } = await issuesOf(2)
    const other = queueOn(getDb())
    await send(other, [eventOf(1)])
    await merge(ids[0]!, ids[1]!)
    await send(other, [eventOf(1)])
    await send(queue, [eventOf(1)])
    expect((await getIssue(getDb(), ids[0]!)).eventCount).toBe(6)
    expect((await getIssue(getDb(), ids[1]!)).eventCount).toBe(0)
  })

  test('split by ticket undoes a merge: counts, times, releases and states are what they were', async () => {
    const { queue, ids } = await issuesOf(3)
    const before = await Promise.all(ids.map((id) => getIssue(getDb(), id)))
    await merge(ids[0]!, ids[1]!, ids[2]!)
    await split(ids[0]!, { tickets: [ids[1]!, ids[2]!] })
    const after = await Promise.all(ids.map((id) => getIssue(getDb(), id)))
    expect(after.map(comparable)).toEqual(before.map(comparable))
    await send(queue, [eventOf(1)])
    expect((await getIssue(getDb(), ids[1]!)).eventCount).toBe(3)
  })

  test('a fingerprint that no merge brought becomes an issue of its own, named after its events', async () => {
    const db = getDb()
    const { queue, ids } = await issuesOf(2)
    await merge(ids[0]!, ids[1]!)
    const [fingerprint] = (await decisionsAbout(db, ids[0]!, 10)).map((decision) => decision.fingerprint)
    // As if a newer version of grouping had joined it.
    await db.query('delete from grouping_decisions')
    await db.query("update issues set fingerprint = 'x' where id = $1", [ids[1]!])
    const [made] = await split(ids[0]!, { fingerprints: [fingerprint!] })
    expect(made).toMatchObject({ eventCount: 2, state: 'open', culprit: expect.stringContaining(nameOf(1)) })
    await send(queue, [eventOf(1)])
    expect((await getIssue(db, made!.id)).eventCount).toBe(3)
  })

  test('an event names what leaves', async () => {
    const { ids } = await issuesOf(2)
    const [row] = await getDb().query<{ event_id: string }>('select event_id from events where issue_id = $1', [
      ids[1]!,
    ])
    await merge(ids[0]!, ids[1]!)
    const [back] = await split(ids[0]!, { eventIds: [row!.event_id] })
    expect(back).toMatchObject({ id: ids[1], eventCount: 2, mergedInto: null })
  })

  test('a healed issue that takes in an open one is open again', async () => {
    const { ids } = await issuesOf(2)
    await getDb().query("update issues set state = 'healed' where id = $1", [ids[0]!])
    expect((await merge(ids[0]!, ids[1]!)).state).toBe('open')
  })

  describe('refused with a sentence, and nothing is moved', () => {
    test.each([
      ['a ticket that does not exist', (ids: number[]) => merge(ids[0]!, 99), /no ticket 99/],
      ['itself', (ids: number[]) => merge(ids[0]!, ids[0]!), /into itself/],
      [
        'one that is part of another',
        async (ids: number[]) => [await merge(ids[0]!, ids[1]!), await merge(ids[2]!, ids[1]!)],
        /part of ticket/,
      ],
      ['nothing that leaves', (ids: number[]) => split(ids[0]!, {}), /Say what leaves/],
      [
        'a fingerprint of another issue',
        (ids: number[]) => split(ids[0]!, { fingerprints: ['f'.repeat(32)] }),
        /does not lead/,
      ],
      ['an event of another issue', (ids: number[]) => split(ids[0]!, { eventIds: ['f'.repeat(32)] }), /not among/],
    ] as const)('%s', async (_, act, sentence) => {
      const { ids } = await issuesOf(3)
      await expect(act(ids)).rejects.toThrow(sentence)
      await expect(act(ids)).rejects.toThrow(UserError)
    })

    test('an issue that is being healed, and its own fingerprint', async () => {
      const { ids } = await issuesOf(2)
      await getDb().query("update issues set state = 'healing' where id = $1", [ids[1]!])
      await expect(merge(ids[0]!, ids[1]!)).rejects.toThrow(/is healing/)
      const { fingerprint } = await getIssue(getDb(), ids[0]!)
      await expect(split(ids[0]!, { fingerprints: [fingerprint] })).rejects.toThrow(/made by/)
    })
  })

  test('whatever is merged and split between events: nothing is lost, every fingerprint leads to one whole issue', {
    timeout: 120_000,
  }, async () => {
    const KINDS = 4
    const step = fc.oneof(
      fc.record({ do: fc.constant('send' as const), kind: fc.nat(KINDS - 1) }),
      fc.record({ do: fc.constant('merge' as const), into: fc.nat(KINDS - 1), kind: fc.nat(KINDS - 1) }),
      fc.record({ do: fc.constant('split' as const), from: fc.nat(KINDS - 1), kind: fc.nat(KINDS - 1) }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const db = getDb()
        for (const table of ['issues', 'issue_fingerprints', 'issue_counts', 'events', 'grouping_decisions', 'jobs'])
          await db.query(`delete from ${table}`)
        const { queue, ids } = await issuesOf(KINDS)
        const fingerprints = await Promise.all(ids.map(async (id) => (await getIssue(db, id)).fingerprint))
        let sent = (KINDS * (KINDS + 1)) / 2
        const sentOf = ids.map((_, kind) => kind + 1)
        for (const one of steps) {
          if (one.do === 'send') {
            await send(queue, [eventOf(one.kind)])
            sent += 1
            sentOf[one.kind]! += 1
          } else if (one.do === 'merge') await merge(ids[one.into]!, ids[one.kind]!).catch(onlyUserError)
          else await split(ids[one.from]!, { fingerprints: [fingerprints[one.kind]!] }).catch(onlyUserError)
        }
        const issues = await recentIssues(db, { limit: 100 })
        expect(issues.reduce((sum, { eventCount }) => sum + eventCount, 0)).toBe(sent)
        for (const [kind, fingerprint] of fingerprints.entries()) {
          const leads = await db.query<{ issue_id: number }>(
            'select issue_id from issue_fingerprints where fingerprint = $1',
            [fingerprint],
          )
          expect(leads).toHaveLength(1)
          const issue = await getIssue(db, leads[0]!.issue_id)
          expect(issue).toMatchObject({ mergedInto: null })
          expect(issue.state).not.toBe('merged')
          const [counted] = await db.query<{ n: number }>(
            'select cast(sum(events) as bigint) as n from issue_counts where issue_id = $1 and fingerprint = $2',
            [issue.id, fingerprint],
          )
          expect(counted!.n).toBe(sentOf[kind])
        }
      }),
      { numRuns: RUNS },
    )
  })
})

function onlyUserError(error: unknown): void {
  if (!(error instanceof UserError)) throw error
}

function comparable({ updatedMs: _, ...issue }: Awaited<ReturnType<typeof getIssue>>) {
  return issue
}
