import { afterEach, expect, test } from 'vitest'
import { correctIssue } from '../../src/pipeline/correct-issue.ts'
import { ruleOnIssue } from '../../src/pipeline/resolve-issue.ts'
import type { RepairRequest } from '../../src/repair/repair.ts'
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
    const before = line.target.now.stable!
    const id = await line.issue('critical')
    await line.drain()
    const release = await line.releaseOf(id)
    line.target.serve(before, 100)
    line.target.serve(release, 400)
    if (fate === 'fails') await line.events(id, release, 200)
    await line.pass(2_000)
    return id
  }

  async function comeBack(id: number): Promise<void> {
    const nowMs = line.clock.nowMs()
    await getDb().transaction(async (tx) => moveIssue(tx, await getIssue(tx, id), 'open', { nowMs, reason: 'Again.' }))
  }

  test('B59 B60 B61 E78 E79 E80 E81 three fixes that held and one whose failure came back are 0.75', async () => {
    line = await Line.open(getDb(), { maxAutoDeploysPerHour: 100 })
    await getDb().query("insert into projects (id, name, dsn_key, created_ms) values (1, 'shop', 'key', 0)")
    const empty = await read()
    expect(empty).toMatchObject({ fixes: { ended: 0, rate: null }, issues: { accuracy: null }, causes: [] })

    const ids = [await deployed('holds'), await deployed('holds'), await deployed('holds'), await deployed('holds')]
    await comeBack(ids[1]!)
    const found = await read()
    expect(found.fixes).toEqual({ ended: 4, kept: 3, rate: 0.75 })
    expect(found.deploys).toEqual({ automatic: 4, approved: 0 })
    expect(found.causes).toMatchObject([{ cause: 'scripted', issues: 4, ended: 4, kept: 3, rate: 0.75 }])
    expect(found.services).toEqual([{ service: 'shop', attempts: 4, ended: 4, kept: 3, rate: 0.75 }])
    const [row] = await getDb().query<{ mean: number }>(
      `select cast(sum(d.ended_ms - i.first_seen_ms) as double precision) / count(*) as mean
       from deployments d join attempts a on a.id = d.attempt_id join issues i on i.id = a.issue_id`,
    )
    expect(found.resolutionMs).toEqual({ count: 4, meanMs: row!.mean })
    expect(row!.mean).toBeGreaterThan(0)
    expect(found.healingMs.count).toBe(4)
    expect(await read(2)).toMatchObject({ fixes: { ended: 0 }, causes: [], services: [] })
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
