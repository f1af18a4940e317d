import { afterEach, describe, expect, test } from 'vitest'
import { gatherFacts } from '../../src/pipeline/facts.ts'
import { engageKillSwitch, releaseKillSwitch } from '../../src/pipeline/kill-switch.ts'
import { mergeIssues, splitIssue } from '../../src/pipeline/regroup.ts'
import { linkFingerprints } from '../../src/store/issue-fingerprints.ts'
import { getIssue } from '../../src/store/issues.ts'
import { ticketOfIssue } from '../../src/store/tickets.ts'
import { describeEachEngine } from '../helpers/database.ts'
import { Line } from '../helpers/line.ts'
import { builtinStage, giteaStage, githubStage, gitlabStage, type TrackerStage } from '../helpers/tracker-stage.ts'

const STAGES = { builtin: builtinStage, github: githubStage, gitlab: gitlabStage, gitea: giteaStage }
const MINUTE_MS = 60_000
const POINTS = ['ticket_comment', 'ticket_close', 'ticket_reopen'].flatMap((action) =>
  ['after-intent', 'after-effect', 'after-result'].map((place) => `${action}:${place}`),
)
const run = { signal: new AbortController().signal }

describeEachEngine('tickets of issues that become one', (getDb) => {
  let line: Line
  let stage: TrackerStage
  afterEach(() => line.close())

  async function open(
    openStage: (typeof STAGES)[keyof typeof STAGES],
    policy: Parameters<typeof Line.open>[1] = {},
  ): Promise<{ one: number; other: number }> {
    line = await Line.open(getDb(), { phase: 1, ...policy })
    stage = await openStage(getDb(), line.clock)
    line.tracker = stage.tracker
    return { one: await issue(), other: await issue() }
  }

  /** With its ticket, and the fingerprint that leads to it. */
  async function issue(): Promise<number> {
    const id = await line.issue()
    const [row] = await getDb().query<{ fingerprint: string }>('select fingerprint from issues where id = $1', [id])
    const key = { projectId: 1, fingerprint: row!.fingerprint, issueId: id }
    await getDb().transaction((tx) => linkFingerprints(tx, [key]))
    await getDb().query('update issue_counts set fingerprint = $1 where issue_id = $2', [key.fingerprint, id])
    await getDb().query('update events set fingerprint = $1 where issue_id = $2', [key.fingerprint, id])
    await line.drain()
    return id
  }

  const merge = (into: number, ...tickets: number[]) =>
    mergeIssues(getDb(), { into, tickets, by: 'ines', nowMs: line.clock.nowMs() })
  const split = (ticket: number, ...tickets: number[]) =>
    splitIssue(getDb(), { ticket, tickets, by: 'ines', nowMs: line.clock.nowMs() })
  const ticketOf = async (issueId: number) => (await ticketOfIssue(getDb(), issueId))!
  const keyOf = async (issueId: number) => (await ticketOf(issueId)).key!
  const read = async (issueId: number) => stage.tracker.read(await keyOf(issueId), run)
  const said = async (issueId: number) => stage.comments(await keyOf(issueId))

  describe.each(Object.entries(STAGES))('%s', (_, openStage) => {
    test('what is merged away is closed as a duplicate, with one comment that names the other', async () => {
      const { one, other } = await open(openStage)
      await merge(one, other)
      await line.pass(10 * MINUTE_MS, MINUTE_MS)
      expect(await read(other)).toMatchObject({ state: 'closed', closedAs: 'duplicate' })
      expect(await said(other)).toEqual([expect.stringContaining(`#${await keyOf(one)}`)])
      expect(await ticketOf(other)).toMatchObject({ state: 'closed', closedAs: 'duplicate' })
      expect(await read(one)).toMatchObject({ state: 'open' })
      expect(await said(one)).toEqual([])
    })

    test('apart again, it is open again, with one comment more; and the same once more', async () => {
      const { one, other } = await open(openStage)
      for (const round of [1, 2]) {
        await merge(one, other)
        await line.pass(10 * MINUTE_MS, MINUTE_MS)
        await split(one, other)
        await line.pass(10 * MINUTE_MS, MINUTE_MS)
        expect(await read(other)).toMatchObject({ state: 'open', closedAs: null })
        expect(await ticketOf(other)).toMatchObject({ state: 'open', closedAs: null })
        expect(await said(other)).toHaveLength(2 * round)
        expect((await said(other)).at(-1)).toContain('another failure')
      }
    })

    test('after a crash at each point of it nothing is said twice', async () => {
      const { one, other } = await open(openStage)
      const crashes = new Set<string>()
      line.context.failpoint = (name) => {
        if (!POINTS.includes(name) || crashes.has(name)) return
        crashes.add(name)
        throw new Error('The server is gone.')
      }
      await merge(one, other)
      await line.pass(10 * MINUTE_MS, MINUTE_MS)
      expect(await read(other)).toMatchObject({ state: 'closed', closedAs: 'duplicate' })
      expect(await said(other)).toHaveLength(1)
      await split(one, other)
      await line.pass(10 * MINUTE_MS, MINUTE_MS)
      expect(await read(other)).toMatchObject({ state: 'open' })
      expect(await said(other)).toHaveLength(2)
      expect([...crashes].sort()).toEqual(stage.tracker.isRemote ? POINTS.toSorted() : [])
    })

    test('where people have closed it meanwhile, nothing is said', async () => {
      const { one, other } = await open(openStage)
      await stage.close(await keyOf(other), 'not_planned')
      await merge(one, other)
      await line.pass(10 * MINUTE_MS, MINUTE_MS)
      await split(one, other)
      await line.pass(10 * MINUTE_MS, MINUTE_MS)
      expect(await read(other)).toMatchObject({ state: 'closed', closedAs: 'not_planned' })
      expect(await said(other)).toEqual([])
    })

    test('merged and taken apart before it was told of, nothing is said', async () => {
      const { one, other } = await open(openStage)
      await merge(one, other)
      await split(one, other)
      await line.pass(10 * MINUTE_MS, MINUTE_MS)
      expect(await read(other)).toMatchObject({ state: 'open' })
      expect(await said(other)).toEqual([])
    })

    test('merged again before it was opened again, it stays closed and nothing more is said', async () => {
      const { one, other } = await open(openStage)
      await merge(one, other)
      await line.drain()
      await split(one, other)
      await merge(one, other)
      await line.pass(10 * MINUTE_MS, MINUTE_MS)
      expect(await read(other)).toMatchObject({ state: 'closed', closedAs: 'duplicate' })
      expect(await said(other)).toHaveLength(1)
      await split(one, other)
      await line.pass(10 * MINUTE_MS, MINUTE_MS)
      expect(await read(other)).toMatchObject({ state: 'open' })
      expect(await said(other)).toHaveLength(2)
    })

    test('what is decided while it is told of is told of next', async () => {
      const { one, other } = await open(openStage)
      const { tracker } = stage
      let decisions = 0
      line.tracker = {
        ...tracker,
        async close(...words) {
          await tracker.close(...words)
          if (decisions++ === 0) await split(one, other)
        },
        async reopen(...words) {
          await tracker.reopen(...words)
          if (decisions++ === 1) await merge(one, other)
        },
      }
      await merge(one, other)
      await line.pass(10 * MINUTE_MS, MINUTE_MS)
      expect(decisions).toBe(3)
      expect(await read(other)).toMatchObject({ state: 'closed', closedAs: 'duplicate' })
      expect(await ticketOf(other)).toMatchObject({ state: 'closed', regroup: null })
      expect(await said(other)).toHaveLength(3)
    })

    test('of a chain each ticket names the one that stays', async () => {
      const { one, other } = await open(openStage)
      const third = await issue()
      await merge(other, third)
      await merge(one, other)
      await line.pass(10 * MINUTE_MS, MINUTE_MS)
      for (const id of [other, third]) {
        expect(await read(id)).toMatchObject({ state: 'closed', closedAs: 'duplicate' })
        expect(await said(id)).toEqual([expect.stringContaining(`#${await keyOf(one)}`)])
      }
    })
  })

  test.each(Object.entries(STAGES))(
    '%s: a ticket that was never opened is none any more, and is one again',
    async (_, openStage) => {
      const { one } = await open(openStage)
      const [stands, gone] = [stage.tracker, line.context.trackers]
      line.context.trackers = { ...gone, at: () => undefined, of: () => stands, all: [stands] }
      const late = await issue()
      expect((await ticketOf(late)).state).toBe('wanted')
      await merge(one, late)
      line.context.trackers = gone
      await line.pass(10 * MINUTE_MS, MINUTE_MS)
      expect(await ticketOf(late)).toMatchObject({ state: 'closed', key: null })
      const count = await stage.count()
      await split(one, late)
      await line.pass(10 * MINUTE_MS, MINUTE_MS)
      expect(await read(late)).toMatchObject({ state: 'open' })
      expect(await stage.count()).toBe(count + 1)
    },
  )

  test('nothing is said while the kill switch is engaged, and all of it when it is released', async () => {
    const { one, other } = await open(githubStage)
    await engageKillSwitch({ dataDir: line.dataDir, reason: 'stop', sql: getDb(), nowMs: line.clock.nowMs() })
    await merge(one, other)
    await line.pass(10 * MINUTE_MS, MINUTE_MS)
    expect(await read(other)).toMatchObject({ state: 'open' })
    expect(await said(other)).toEqual([])
    await releaseKillSwitch({ dataDir: line.dataDir, sql: getDb(), nowMs: line.clock.nowMs() })
    await line.pass(10 * MINUTE_MS, MINUTE_MS)
    expect(await read(other)).toMatchObject({ state: 'closed' })
    expect(await said(other)).toHaveLength(1)
  })

  test('a dry run changes nothing', async () => {
    const { one, other } = await open(githubStage)
    line.policy.dryRun = true
    await merge(one, other)
    await line.pass(3 * 60 * MINUTE_MS, 30 * MINUTE_MS)
    expect(await read(other)).toMatchObject({ state: 'open' })
    expect(await said(other)).toEqual([])
  })

  test('a ticket that people keep for themselves is left alone', async () => {
    const { one, other } = await open(githubStage)
    await stage.edit!(await keyOf(other), { label: 'needs-manual-fix' })
    await merge(one, other)
    await line.pass(10 * MINUTE_MS, MINUTE_MS)
    expect(await read(other)).toMatchObject({ state: 'open' })
    expect(await said(other)).toEqual([])
  })

  test('what people keep for themselves stays theirs as a part of another issue', async () => {
    const { one, other } = await open(githubStage, { phase: 4 })
    const third = await issue()
    await stage.edit!(await keyOf(third), { label: 'needs-manual-fix' })
    await line.pass(10 * MINUTE_MS, MINUTE_MS)
    for (const id of [one, third]) await getDb().query(`update issues set state = 'needs_human' where id = $1`, [id])
    await merge(other, one)
    await merge(other, third)
    await line.pass(10 * MINUTE_MS, MINUTE_MS)
    const { labels } = await gatherFacts(line.context, {
      action: 'heal',
      issue: await getIssue(getDb(), other),
      attempt: null,
    })
    expect(labels).toContainEqual({ name: 'needs-manual-fix', actor: 'person' })
  })

  test('the one that stays is opened first, so that it can be named', async () => {
    const { other } = await open(githubStage)
    const one = await line.issue()
    await merge(one, other)
    await line.pass(10 * MINUTE_MS, MINUTE_MS)
    expect(await said(other)).toEqual([expect.stringContaining(`#${await keyOf(one)}`)])
  })
})
