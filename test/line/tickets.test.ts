import { afterEach, expect, test } from 'vitest'
import type { Event } from '../../src/domain/event.ts'
import type { Occurrences, TicketReport } from '../../src/domain/ticket.ts'
import { otherNamesOf } from '../../src/grouping/same-failure.ts'
import { queueFinding } from '../../src/pipeline/tickets/queue-finding.ts'
import { queueTicket } from '../../src/pipeline/tickets/queue-ticket.ts'
import type { Told } from '../../src/self-check/tell.ts'
import { linkFingerprints } from '../../src/store/issue-fingerprints.ts'
import { findLocalTickets, localComments, setLocalState } from '../../src/store/local-tickets.ts'
import { listTickets, ticketOfIssue } from '../../src/store/tickets.ts'
import { createTracker } from '../../src/trackers/index.ts'
import { describeEachEngine } from '../helpers/database.ts'
import { Line } from '../helpers/line.ts'

const DAY_MS = 86_400_000
const REPORT: TicketReport = {
  title: 'self-check: failed to amend commit',
  origin: 'self-check',
  parts: [
    { kind: 'facts', facts: [{ name: 'Pattern', value: [{ literal: 'failed to amend commit' }], isBold: true }] },
  ],
}

describeEachEngine('tickets', (getDb) => {
  let line: Line
  afterEach(() => line.close())

  async function openLine(): Promise<Line> {
    const opened = await Line.open(getDb(), { phase: 1 })
    opened.tracker = await createTracker({ kind: 'builtin' }, { projectId: 1, sql: getDb(), clock: opened.clock })
    return opened
  }

  async function tell(count: number, over: Partial<Occurrences> = {}, report = REPORT): Promise<void> {
    const nowMs = line.clock.nowMs()
    const occurrences = { count, firstMs: nowMs - 1000, lastMs: nowMs, ...over }
    const request = { projectId: 1, fingerprint: 'f1', severity: 'critical', report, occurrences } as const
    await getDb().transaction((tx) => queueTicket(line.context, tx, request))
    await line.drain()
  }

  const opened = () => findLocalTickets(getDb(), 1, 'prunella-ticket-f1')
  const close = async (closedAs: 'completed' | 'not_planned'): Promise<void> => {
    const newest = (await opened()).at(-1)!
    await setLocalState(getDb(), newest.id, { state: 'closed', closedAs, nowMs: line.clock.nowMs() })
  }

  test('B23 an issue becomes one ticket, with its title, severity and the whole analysis', async () => {
    line = await openLine()
    const issueId = await line.issue('high')
    await line.drain()
    const ticket = (await ticketOfIssue(getDb(), issueId))!
    expect(ticket).toMatchObject({
      state: 'open',
      severity: 'high',
      key: '1',
      report: { metadata: { confidence: 0.9 } },
    })
    const [local] = await findLocalTickets(getDb(), 1, `prunella-ticket-${ticket.fingerprint}`)
    expect(local).toMatchObject({ title: 'A thing is missing', state: 'open', labels: ['auto-heal'] })
    expect(local!.body).toContain('A thing is missing.')
    expect(local!.body).toContain('- Failure: `TypeError: boom`')
  })

  test('A29 A30 K5 what happens again is a comment with count and time range, once for what is new, and never a second ticket', async () => {
    line = await openLine()
    await tell(3)
    for (let scan = 0; scan < 9; scan++) {
      await line.clock.advance(60_000)
      await tell(scan < 4 ? 3 : 7, { lastMs: Date.UTC(2026, 0, 1, 1) })
    }
    const [ticket, ...others] = await opened()
    expect(others).toEqual([])
    const comments = await localComments(getDb(), ticket!.id)
    expect(comments).toHaveLength(1)
    expect(comments[0]).toContain('4 times more')
    expect(comments[0]).toContain('Latest: 2026-01-01T01:00:00Z')
    expect(comments[0]).toContain('Occurrences: 7 times')
  })

  test('A43 K5 closed as solved, it is opened again after a day and not before', async () => {
    line = await openLine()
    await tell(3)
    await close('completed')
    for (const count of [4, 5, 6]) {
      await line.pass(3_600_000, 3_600_000)
      await tell(count)
    }
    expect(await opened()).toHaveLength(1)
    await line.pass(DAY_MS, 3_600_000)
    const [, again] = await opened()
    expect(again?.body).toContain('It was closed as #1, and is back.')
    await line.pass(DAY_MS, 3_600_000)
    expect(await opened()).toHaveLength(2)
  })

  test('A43 K5 closed as not planned, it stays closed however often it happens', async () => {
    line = await openLine()
    await tell(3)
    await close('not_planned')
    for (const count of [4, 5, 6]) {
      await tell(count)
      await line.pass(2 * DAY_MS, DAY_MS)
    }
    expect(await opened()).toHaveLength(1)
    expect(await listTickets(getDb(), { projectId: 1, limit: 10 })).toMatchObject([
      { state: 'closed', closedAs: 'not_planned' },
    ])
  })

  test('A42 a label of consent is never given, and that it was wanted is on record', async () => {
    line = await openLine()
    await tell(3, {}, { ...REPORT, labels: ['Good-For-AI', 'infra'] })
    await tell(4, {}, { ...REPORT, labels: ['good-for-ai'] })
    expect((await opened())[0]?.labels).toEqual(['self-check', 'infra'])
    const notes = await getDb().query("select detail from audit where action = 'refused label'")
    expect(notes).toHaveLength(1)
  })

  /** A failure as ingest leaves it, with the names that other doors know it by. */
  async function failed(event: Pick<Event, 'source' | 'exceptions' | 'message'>): Promise<void> {
    const id = await line.issue()
    await getDb().query('update events set payload = $2 where issue_id = $1', [
      id,
      JSON.stringify({ projectId: 1, tags: {}, level: 'error', ...event }),
    ])
    const names = otherNamesOf({ type: 'error', platform: 'node', ...event }).stored.map((fingerprint) => ({
      projectId: 1,
      fingerprint,
      issueId: id,
    }))
    await getDb().transaction((tx) => linkFingerprints(tx, names))
    await line.drain()
  }
  const finding = (said: string): Told => {
    const nowMs = line.clock.nowMs()
    const occurrences = { count: 3, firstMs: nowMs, lastMs: nowMs }
    return { projectId: 1, fingerprint: 'c1', severity: 'medium', report: REPORT, occurrences, said: [said] }
  }
  const titles = async () => (await listTickets(getDb(), { projectId: 1, limit: 10 })).map(({ report }) => report.title)

  test('X01 a failure that came as an exception first has its ticket, and the self-check that reads it in a log opens no second one', async () => {
    line = await openLine()
    line.context.isSelfChecked = () => true
    const frames = [{ file: '/srv/db.js', line: 3, inApp: true }]
    const value = 'connect ECONNREFUSED 127.0.0.1:5432'
    await failed({ source: 'sentry', exceptions: [{ type: 'Error', value, frames }] })
    for (const said of [`cannot pay order 17: ${value}`, 'the disk of the cart is full'])
      await getDb().transaction((tx) => queueFinding(line.context, tx, { ...finding(said), fingerprint: said }))
    await line.drain()
    expect((await titles()).toSorted()).toEqual(['A thing is missing', REPORT.title])
  })

  test('X01 a failure that came as a line of a log first is told of by the self-check alone', async () => {
    line = await openLine()
    line.context.isSelfChecked = () => true
    const message = 'cannot pay order 17: connect ECONNREFUSED 127.0.0.1:5432'
    await failed({ source: 'logs', exceptions: [], message })
    expect(await titles()).toEqual([])
    await getDb().transaction((tx) => queueFinding(line.context, tx, finding(message)))
    await line.drain()
    expect(await titles()).toEqual([REPORT.title])
    // Where nobody checks the log, its issue has the ticket.
    line.context.isSelfChecked = () => false
    await failed({ source: 'logs', exceptions: [], message: 'the queue of mails is full' })
    expect(await titles()).toEqual(['A thing is missing', REPORT.title])
  })
})
