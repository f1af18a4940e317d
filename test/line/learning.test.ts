import { afterEach, expect, test } from 'vitest'
import { answerApproval } from '../../src/pipeline/answer-approval.ts'
import { correctIssue } from '../../src/pipeline/correct-issue.ts'
import { ruleOnIssue } from '../../src/pipeline/resolve-issue.ts'
import type { RepairRequest } from '../../src/repair/repair.ts'
import { findLastApproval } from '../../src/store/approvals.ts'
import { latestDecision } from '../../src/store/decisions.ts'
import { getIssue, moveIssue } from '../../src/store/issues.ts'
import { lessons } from '../../src/store/queries/lessons.ts'
import { stats } from '../../src/store/queries/stats.ts'
import { brokenTogether } from '../../src/store/queries/together.ts'
import { describeEachEngine } from '../helpers/database.ts'
import { Line } from '../helpers/line.ts'

const HOUR_MS = 3_600_000

describeEachEngine('learning', (getDb) => {
  let line: Line
  afterEach(() => line.close())

  const read = (projectId: number | null = null) => stats(getDb(), { projectId, sinceMs: 0, topMax: 10 })
  const correct = (ticket: number, kind: 'wrong_group' | 'not_a_problem', by = 'ada') =>
    correctIssue(getDb(), {
      ticket,
      corrections: [{ kind, value: null, note: '', patch: null }],
      by,
      nowMs: line.clock.nowMs(),
    })

  /** An issue whose fix is deployed; production agrees or does not. */
  async function deployed(fate: 'holds' | 'fails'): Promise<number> {
    const id = await line.issue('critical')
    await line.drain()
    await production(id, fate)
    return id
  }

  /** What its canary shows, after a while without any traffic. */
  async function production(id: number, fate: 'holds' | 'fails', quietMs = 0): Promise<void> {
    const [before, release] = [line.target.now.stable!, await line.releaseOf(id)]
    await line.pass(quietMs, 1_000)
    line.target.serve(before, 100)
    line.target.serve(release, 400)
    if (fate === 'fails') await line.events(id, release, 200)
    const isOver = async () => ['healed', 'needs_human'].includes(await line.state(id))
    for (let i = 0; i < 10 && !(await isOver()); i++) await line.pass(1_000)
  }

  async function comeBack(id: number): Promise<void> {
    const nowMs = line.clock.nowMs()
    await getDb().transaction(async (tx) => moveIssue(tx, await getIssue(tx, id), 'open', { nowMs, reason: 'Again.' }))
  }

  test('B59 B61 three fixes that held and one whose failure came back are 0.75; three deployed by themselves and one approved are three to one', async () => {
    line = await Line.open(getDb(), { maxAutoDeploysPerHour: 100, autoDeploySeverity: ['critical'] })
    expect(await read()).toMatchObject({ fixes: { ended: 0, rate: null }, issues: { accuracy: null }, causes: [] })
    const ids = [await deployed('holds'), await deployed('holds'), await deployed('holds')]
    const asked = await line.issue('high')
    await line.drain()
    const { id: approvalId, planHash } = (await findLastApproval(getDb(), asked))!
    const nowMs = line.clock.nowMs()
    await answerApproval(getDb(), { approvalId, planHash, answer: 'approved', by: 'ada', reason: '', nowMs })
    await line.drain()
    await production(asked, 'holds')
    expect((await read()).fixes).toEqual({ ended: 4, kept: 4, rate: 1 })
    await comeBack(ids[1]!)
    const found = await read()
    expect(found.fixes).toEqual({ ended: 4, kept: 3, rate: 0.75 })
    expect(found.deploys).toEqual({ automatic: 3, approved: 1 })
    expect(await read(2)).toMatchObject({ fixes: { ended: 0 }, deploys: { automatic: 0, approved: 0 } })
  })

  test('B60 E79 from the first exception to the fix that runs everywhere, and from the start of the attempt, by the clock', async () => {
    line = await Line.open(getDb(), { maxAutoDeploysPerHour: 100 })
    const resolvedMs: number[] = []
    const healedMs: number[] = []
    for (const waitMs of [600_000, 1_800_000]) {
      const firstMs = line.clock.nowMs()
      const id = await line.issue('critical')
      await line.clock.advance(waitMs)
      const startMs = line.clock.nowMs()
      await line.drain()
      await production(id, 'holds', waitMs / 10)
      expect(await line.state(id)).toBe('healed')
      resolvedMs.push(line.clock.nowMs() - firstMs)
      healedMs.push(line.clock.nowMs() - startMs)
    }
    expect(resolvedMs).toEqual([661_000, 1_981_000])
    const { resolutionMs, healingMs } = await read()
    expect(resolutionMs).toEqual({ count: 2, meanMs: 1_321_000 })
    expect(healingMs).toEqual({ count: 2, meanMs: (healedMs[0]! + healedMs[1]!) / 2 })
  })

  test('E78 E80 causes are told apart, each with its rate, that which fails most first, and no more than asked for', async () => {
    line = await Line.open(getDb(), { maxAutoDeploysPerHour: 100, attemptsMax: 1, minHeld: 0 })
    for (const [rule, fate] of [
      ['rare', 'holds'],
      ['common', 'holds'],
      ['common', 'fails'],
      ['common', 'holds'],
      ['other', 'fails'],
      ['other', 'fails'],
    ] as const) {
      line.rule = rule
      await deployed(fate)
    }
    const { causes } = await read()
    expect(causes.map(({ cause, issues, ended, kept, rate }) => [cause, issues, ended, kept, rate])).toEqual([
      ['common', 3, 3, 2, 2 / 3],
      ['other', 2, 2, 0, 0],
      ['rare', 1, 1, 1, 1],
    ])
    const { causes: first } = await stats(getDb(), { projectId: null, sinceMs: 0, topMax: 1 })
    expect(first.map(({ cause }) => cause)).toEqual(['common'])
  })

  test('B58 B62 what people say was grouped wrongly, or no problem, moves the rates and is acted upon', async () => {
    line = await Line.open(getDb(), { phase: 1 })
    const ids = [await line.issue('low'), await line.issue('low'), await line.issue('low'), await line.issue('low')]
    await line.drain()
    expect((await read()).issues).toMatchObject({ seen: 4, accuracy: 1, falsePositiveRate: 0 })
    await correct(ids[0]!, 'wrong_group')
    await correct(ids[0]!, 'wrong_group', 'bob')
    await correct(ids[1]!, 'not_a_problem')
    expect((await read()).issues).toMatchObject({
      wrongGroup: 1,
      notAProblem: 1,
      accuracy: 0.75,
      falsePositiveRate: 0.25,
    })
    expect(await line.state(ids[1]!)).toBe('ignored')
    await expect(correct(999, 'wrong_group')).rejects.toThrow(/There is no ticket 999/)
  })

  test('E82 how often a person had to act is counted', async () => {
    line = await Line.open(getDb(), { phase: 3 })
    await line.issue('high')
    await line.drain()
    expect((await read()).manual).toEqual({ approvals: 1, escalations: 0 })
    line.finds = false
    await line.issue('high')
    await line.drain()
    expect((await read()).manual).toEqual({ approvals: 1, escalations: 1 })
  })

  test('B57 events by the hour add up to what came in', async () => {
    line = await Line.open(getDb(), { phase: 1 })
    const id = await line.issue('low')
    const counts = [3, 0, 7]
    for (const [hour, events] of counts.entries())
      if (events > 0)
        await getDb().query(
          `insert into issue_counts (issue_id, fingerprint, release, hour_ms, events, first_seen_ms, last_seen_ms)
           values ($1, 'f', 'r', $2, $3, 0, 0)`,
          [id, (hour + 1) * HOUR_MS, events],
        )
    const { events } = await stats(getDb(), { projectId: 1, sinceMs: HOUR_MS, topMax: 1 })
    expect(events).toEqual([
      { hourMs: HOUR_MS, events: 3 },
      { hourMs: 3 * HOUR_MS, events: 7 },
    ])
  })

  test('E57 E58 each kind of fix has an entry with what it came to, and a new outcome is added to it', async () => {
    line = await Line.open(getDb(), { maxAutoDeploysPerHour: 100, attemptsMax: 1 })
    await deployed('holds')
    expect(await lessons(getDb(), null)).toMatchObject([
      { id: 'scripted-001', cause: 'scripted', fix: 'scripted/scripted', held: 1, failed: 0 },
    ])
    await deployed('fails')
    expect(await lessons(getDb(), 1)).toMatchObject([{ id: 'scripted-001', held: 1, failed: 1 }])
    expect(await lessons(getDb(), 2)).toEqual([])
  })

  test('a kind of fix that did not hold three times loses autonomy: the next one is for a person to approve', async () => {
    line = await Line.open(getDb(), { maxAutoDeploysPerHour: 100, attemptsMax: 1 })
    for (let i = 0; i < 3; i++) await deployed('fails')
    const id = await line.issue('critical')
    await line.drain()
    expect(await line.state(id)).toBe('awaiting_approval')
    const attemptId = 4
    expect(await latestDecision(getDb(), { issueId: id, attemptId, action: 'commit' })).toMatchObject({
      verdict: 'ask',
      limitedBy: 'min_held',
    })
  })

  test('B78 B84 what was done about the cause before, and what a person would have rather done, is given to the next attempt', async () => {
    line = await Line.open(getDb(), { maxAutoDeploysPerHour: 100 })
    const asked: RepairRequest[] = []
    const { repair } = line.context
    line.context.repair = async (request, options) => {
      asked.push(request)
      return repair(request, options)
    }
    const first = await deployed('holds')
    expect(asked[0]).toMatchObject({ lessons: [], earlierFixes: [] })
    const patch = '--- a/app.js\n+++ b/app.js\n@@ -1 +1 @@\n-old\n+new, key=sk_live_4eC39HqLyjWDarjtT1zdp7dc\n'
    await correctIssue(getDb(), {
      ticket: first,
      corrections: [{ kind: 'better_patch', value: null, note: 'A guard hides it.', patch }],
      by: 'ada',
      nowMs: line.clock.nowMs(),
    })

    await deployed('holds')
    expect(asked[1]!.lessons).toMatchObject([{ fix: 'scripted/scripted', held: 1, failed: 0 }])
    expect(asked[1]!.earlierFixes).toMatchObject([
      {
        ticket: first,
        became: 'suggested',
        explanation: 'A guard hides it.',
        interdiff: expect.stringMatching(/^-\+fixed$/m),
      },
      { ticket: first, became: 'held', explanation: 'A guard.', diff: expect.stringMatching(/^\+fixed$/m) },
    ])
    expect(JSON.stringify(asked[1])).not.toContain('4eC39HqLyjWDarjtT1zdp7dc')
    expect(asked[1]!.earlierFixes![0]!.interdiff).toMatch(/^\+\+new, key=/m)

    await ruleOnIssue(getDb(), { ticket: first, ruling: { to: 'open' }, by: 'ada', nowMs: line.clock.nowMs() })
    await line.drain()
    expect(asked).toHaveLength(3)
    expect(asked[2]!.earlierFixes!.map(({ became }) => became)).toEqual(['suggested', 'came_back', 'held'])
  })

  test('B79 issues that fail in the same hours are shown as breaking together, and one that fails on its own is not', async () => {
    line = await Line.open(getDb(), { phase: 1 })
    const [database, checkout, other] = [await line.issue('low'), await line.issue('low'), await line.issue('low')]
    const hours: [number, number[]][] = [
      [database, [1, 2, 3]],
      [checkout, [1, 2, 3, 4]],
      [other, [3, 5, 6, 7, 8]],
    ]
    for (const [id, list] of hours)
      for (const hour of list)
        await getDb().query(
          `insert into issue_counts (issue_id, fingerprint, release, hour_ms, events, first_seen_ms, last_seen_ms)
           values ($1, 'f', 'r', $2, 1, 0, 0)`,
          [id, hour * HOUR_MS],
        )
    const found = await brokenTogether(getDb(), database, { sinceMs: HOUR_MS, limit: 5 })
    expect(found).toMatchObject([{ ticket: checkout, hoursBoth: 3, hoursEither: 4 }])
  })
})
