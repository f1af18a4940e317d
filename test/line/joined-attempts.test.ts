import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { claimJobs } from '../../src/jobs/claim.ts'
import { enqueueJob } from '../../src/jobs/jobs.ts'
import { answerApproval } from '../../src/pipeline/answer-approval.ts'
import { MERGE, mergeTemplates } from '../../src/pipeline/merge-templates.ts'
import { jobOf } from '../../src/pipeline/stage.ts'
import { describeEachEngine } from '../helpers/database.ts'
import { Line } from '../helpers/line.ts'

const RUNS = 10
const ISSUES = 4

/** What may happen next; the numbers choose issues. */
const step = fc.oneof(
  fc.record({ what: fc.constant('join' as const), one: fc.nat(ISSUES - 1), other: fc.nat(ISSUES - 1) }),
  fc.record({ what: fc.constant('merge' as const) }),
  fc.record({ what: fc.constant('work' as const), ms: fc.constantFrom(0, 1000, 60_000) }),
  fc.record({ what: fc.constant('again' as const), one: fc.nat(ISSUES - 1) }),
  fc.record({ what: fc.constant('serve' as const), isFailing: fc.boolean() }),
  fc.record({
    what: fc.constant('answer' as const),
    answer: fc.constantFrom('approved' as const, 'rejected' as const),
  }),
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

describeEachEngine('attempts on issues that become one', (getDb) => {
  let line: Line
  afterEach(() => line.close())
  const db = () => getDb()
  /** The newest attempt when it was found that two issues are one, by the younger of them. */
  const foundAt = new Map<number, number>()

  async function join(one: number, other: number): Promise<void> {
    if (one === other) return
    const payload = { issueId: Math.max(one, other), into: Math.min(one, other), because: 'their lines are one' }
    const nowMs = line.clock.nowMs()
    const subject = `issue:${payload.issueId}`
    await enqueueJob(db(), { kind: MERGE, subject, payload, runAtMs: nowMs, nowMs, attemptsMax: 5 })
    if (!foundAt.has(payload.issueId)) foundAt.set(payload.issueId, await newestAttempt())
  }

  /** What another worker does while this one is busy. */
  async function mergeBeside(): Promise<void> {
    const due = {
      worker: 'other',
      kinds: [MERGE],
      busySubjects: [],
      max: 10,
      leaseMs: 30_000,
      nowMs: line.clock.nowMs(),
    }
    for (const job of await claimJobs(db(), due))
      await mergeTemplates(line.context, job, {
        signal: new AbortController().signal,
        stopping: new AbortController().signal,
        assertLeaseHeld: async () => {},
        transaction: (work) => db().transaction(work),
      })
  }

  async function answer(issueId: number, said: 'approved' | 'rejected'): Promise<void> {
    const [asked] = await db().query<{ id: number; plan_hash: string }>(
      `select id, plan_hash from approvals where issue_id = $1 and state = 'pending'`,
      [issueId],
    )
    const nowMs = line.clock.nowMs()
    const given = { approvalId: asked!.id, planHash: asked!.plan_hash, answer: said, by: 'ines', reason: '', nowMs }
    await answerApproval(db(), given)
  }

  async function newestAttempt(): Promise<number> {
    const [row] = await db().query<{ id: number | null }>('select max(id) as id from attempts')
    return row!.id ?? 0
  }

  /** What waits to become one gets no attempt more. */
  async function assertNoneBegun(): Promise<void> {
    const waiting = await db().query<{ payload: string }>(
      `select payload from jobs where kind = $1 and state in ('pending', 'in_progress')`,
      [MERGE],
    )
    const pairs = waiting.map(({ payload }) => JSON.parse(payload) as { issueId: number; into: number })
    for (const issueId of foundAt.keys()) if (!pairs.some((pair) => pair.issueId === issueId)) foundAt.delete(issueId)
    for (const { issueId, into } of pairs) {
      const begun = await db().query('select id from attempts where issue_id in ($1, $2) and id > $3', [
        issueId,
        into,
        foundAt.get(issueId)!,
      ])
      expect(begun).toEqual([])
    }
  }

  async function assertOneEach(): Promise<void> {
    const open = await db().query<{ issue_id: number; attempts: number }>(
      `with recursive whole (id, root) as (
         select id, id from issues where merged_into is null
         union all select i.id, w.root from issues i join whole w on i.merged_into = w.id
       ) select w.root as issue_id, count(*) as attempts from attempts a join whole w on w.id = a.issue_id
         where a.ended_ms is null group by w.root having count(*) > 1`,
    )
    expect(open).toEqual([])
    const left = await db().query(
      `select a.id from attempts a join issues i on i.id = a.issue_id where a.ended_ms is null and i.state = 'merged'`,
    )
    expect(left).toEqual([])
    await assertNoneBegun()
  }

  test('two that are healed at once become one with one attempt: what is only tried in the workspace is stopped', async () => {
    line = await Line.open(db(), { phase: 3 })
    const older = await line.issue()
    await line.drain()
    expect(await line.state(older)).toBe('awaiting_approval')
    line.onRepair = async () => {
      await join(older, older + 1)
      await mergeBeside()
    }
    const younger = await line.issue()
    await line.drain()
    expect(await line.state(younger)).toBe('merged')
    expect(await line.state(older)).toBe('awaiting_approval')
    const attempts = await db().query('select issue_id, state from attempts order by id')
    expect(attempts).toEqual([
      { issue_id: older, state: 'awaiting_approval' },
      { issue_id: younger, state: 'cancelled' },
    ])
    await assertOneEach()
  })

  test('while two wait to become one, nothing more is begun for either', async () => {
    line = await Line.open(db(), { phase: 3 })
    const [older, younger] = [await line.issue(), await line.issue()]
    await line.drain()
    await join(older, younger)
    await line.drain()
    expect([await line.state(older), await line.state(younger)]).toEqual(['awaiting_approval', 'awaiting_approval'])
    await answer(younger, 'rejected')
    await db().query(`update issues set state = 'diagnosed' where id = $1`, [younger])
    await enqueueJob(db(), jobOf({ stage: 'decide', issueId: younger }, line.clock.nowMs()))
    await line.drain()
    expect([await line.state(younger), line.repairs]).toEqual(['diagnosed', 2])
    await line.pass(120_000, 10_000)
    expect([await line.state(younger), line.repairs]).toEqual(['merged', 2])
  })

  test('whatever happens in which order, an issue and all that is part of it have one open attempt at most', {
    timeout: 300_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 5, maxLength: 25 }),
        fc.array(fc.tuple(fc.nat(ISSUES - 1), fc.nat(ISSUES - 1)), { maxLength: 4 }),
        fc.constantFrom(2 as const, 3 as const, 4 as const),
        async (steps, whileRepairing, phase) => {
          for (const table of ['jobs', 'issues', 'attempts', 'approvals', 'events', 'issue_counts', 'deployments'])
            await db().query(`delete from ${table}`)
          foundAt.clear()
          line = await Line.open(db(), { phase })
          const ids: number[] = []
          for (let i = 0; i < ISSUES; i++) ids.push(await line.issue())
          const between = [...whileRepairing]
          line.onRepair = async () => {
            const pair = between.pop()
            if (pair) await join(ids[pair[0]]!, ids[pair[1]]!)
            await mergeBeside()
            await assertOneEach()
          }
          for (const one of steps) {
            await take(one, ids)
            await assertOneEach()
          }
          for (let i = 0; i < 20; i++) await line.pass(60_000, 60_000)
          await assertOneEach()
          line.close()
        },
      ),
      // A shorter run of it says little more, and each costs a second.
      { numRuns: RUNS, endOnFailure: true },
    )
  })

  async function take(one: Step, ids: readonly number[]): Promise<void> {
    if (one.what === 'join') return join(ids[one.one]!, ids[one.other]!)
    if (one.what === 'merge') return mergeBeside()
    if (one.what === 'work') return one.ms === 0 ? line.drain() : line.pass(one.ms, one.ms)
    if (one.what === 'again') return decideAgain(ids[one.one]!)
    if (one.what === 'serve') return serve(one.isFailing)
    return answerFirst(one.answer)
  }

  async function decideAgain(issueId: number): Promise<void> {
    if ((await line.state(issueId)) !== 'needs_human') return
    await db().query(`update issues set state = 'diagnosed' where id = $1`, [issueId])
    await enqueueJob(db(), jobOf({ stage: 'decide', issueId }, line.clock.nowMs()))
  }

  function serve(isFailing: boolean): void {
    const { stable, canary } = line.target.now
    if (stable) line.target.serve(stable, 200)
    if (canary) line.target.serve(canary, isFailing ? 1 : 200)
  }

  async function answerFirst(said: 'approved' | 'rejected'): Promise<void> {
    const [asked] = await db().query<{ issue_id: number }>(
      `select issue_id from approvals where state = 'pending' and expires_ms > $1 order by id limit 1`,
      [line.clock.nowMs()],
    )
    if (asked) await answer(asked.issue_id, said)
  }
})
