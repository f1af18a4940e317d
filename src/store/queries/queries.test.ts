import { expect, test } from 'vitest'
import { describeEachEngine } from '../../../test/helpers/database.ts'
import { seedHeal, seedIssue } from '../../../test/helpers/seed-issue.ts'
import { attemptsOfIssue, recentAttempts } from './attempts.ts'
import { auditAfter } from './audit.ts'
import { storeCounts } from './counts.ts'
import { decisionsOfIssue, hourCounts, sampleEvent } from './evidence.ts'
import { findIssueRow, recentIssues } from './issues.ts'
import { lastTransitionId, transitionsAfter, transitionsOfIssue } from './transitions.ts'

const START_MS = Date.UTC(2026, 0, 1)

describeEachEngine('queries of the page', (getDb) => {
  test('issues come last changed first, page by page, each once', async () => {
    const db = getDb()
    // Two share a millisecond: the id decides between them.
    for (const atMs of [5, 9, 9, 2, 7]) await seedIssue(db, { atMs })

    const first = await recentIssues(db, { limit: 2 })
    const { updatedMs: ms, id } = first[1]!
    const rest = await recentIssues(db, { limit: 10, before: { ms, id } })

    expect([...first, ...rest].map((issue) => issue.id)).toEqual([3, 2, 5, 1, 4])
    expect(first[0]).toMatchObject({ project: 'shop', attempts: 0, attemptState: null, eventCount: 3 })
  })

  test('issues are found by state and by any part of their texts, whose wildcards are plain characters', async () => {
    const db = getDb()
    await seedIssue(db, { title: 'Discount of 100% failed', culprit: 'apply in src/discount.js' })
    await seedIssue(db, { title: 'Discount of 100 failed', type: 'RangeError' })
    await seedHeal(db, await seedIssue(db, { title: 'Other' }))

    const titles = async (filter: object): Promise<string[]> =>
      (await recentIssues(db, { limit: 10, ...filter })).map(({ title }) => title)
    expect(await titles({ text: '100%' })).toEqual(['Discount of 100% failed'])
    expect(await titles({ text: 'rangeERROR' })).toEqual(['Discount of 100 failed'])
    expect(await titles({ text: 'src/discount' })).toEqual(['Discount of 100% failed'])
    expect(await titles({ text: "'; drop table issues; --" })).toEqual([])
    expect(await titles({ state: 'healed' })).toEqual(['Other'])
  })

  test('an issue has its history: attempts with evidence, decisions with gates, timeline, event, hours', async () => {
    const db = getDb()
    const id = await seedIssue(db)
    await seedHeal(db, id)

    expect(await findIssueRow(db, id)).toMatchObject({ state: 'healed', attempts: 1, attemptState: 'promoted' })
    expect(await findIssueRow(db, id + 1)).toBeUndefined()
    const [attempt] = await attemptsOfIssue(db, id, 5)
    expect(attempt).toMatchObject({
      commit: 'f'.repeat(40),
      report: { verdict: 'fixed', candidates: [{ survived: true }, { survived: false }] },
      verification: { verdict: 'verified', after: { requests: 300, recurrences: 0 } },
    })
    expect(attempt?.verification).not.toHaveProperty('state')
    expect(await decisionsOfIssue(db, id, 5)).toMatchObject([{ dryRun: false, gates: [{ gate: 'kill_switch' }, {}] }])
    expect((await transitionsOfIssue(db, id, 100)).map(({ subjectKind, to }) => `${subjectKind}.${to}`)).toEqual([
      'issue.open',
      'issue.diagnosed',
      'issue.healing',
      'attempt.planned',
      'attempt.reproduced',
      'attempt.patched',
      'attempt.tested',
      'attempt.committed',
      'issue.verifying',
      'attempt.canary',
      'attempt.verified',
      'attempt.promoted',
      'issue.healed',
    ])
    expect((await transitionsOfIssue(db, id, 2)).map(({ to }) => to)).toEqual(['promoted', 'healed'])
    expect(await sampleEvent(db, id)).toMatchObject({ transaction: 'GET /cart/:id' })
    expect(await hourCounts(db, id, START_MS)).toEqual([{ hourMs: START_MS, events: 3 }])
    expect(await hourCounts(db, id, START_MS + 1)).toEqual([])
  })

  test('attempts are listed with their issue, the open ones alone if asked', async () => {
    const db = getDb()
    await seedHeal(db, await seedIssue(db))
    expect(await recentAttempts(db, { limit: 5 })).toMatchObject([{ state: 'promoted', issueState: 'healed' }])
    expect(await recentAttempts(db, { limit: 5, state: 'failed' })).toEqual([])
    expect(await recentAttempts(db, { limit: 5, openOnly: true })).toEqual([])
  })

  test('transitions and the audit log are read on from a number', async () => {
    const db = getDb()
    expect(await lastTransitionId(db)).toBe(0)
    await seedHeal(db, await seedIssue(db))
    const all = await transitionsAfter(db, 0, 100)
    expect(all.at(-1)?.id).toBe(await lastTransitionId(db))
    expect(await transitionsAfter(db, all[3]!.id, 2)).toEqual(all.slice(4, 6))
    expect(await auditAfter(db, 0, 10)).toMatchObject([{ seq: 1, phase: 'intent', detail: { release: 'r2' } }])
    expect(await auditAfter(db, 1, 10)).toEqual([])
  })

  test('counts add up over the whole store', async () => {
    const db = getDb()
    expect(await storeCounts(db, START_MS)).toMatchObject({
      issueEvents: 0,
      queue: { due: 0, oldestMs: 0 },
      issues: [],
    })
    await seedHeal(db, await seedIssue(db))
    await seedIssue(db, { eventCount: 40 })
    for (const [hour, kind, items] of [
      [0, 'error', 5],
      [1, 'error', 2],
      [0, 'refused:too_large', 3],
      [0, 'client_discarded:before_send:error', 4],
    ] as const) {
      await db.query('insert into ingest_counts (project_id, kind, hour_ms, items) values (1, $1, $2, $3)', [
        kind,
        hour,
        items,
      ])
    }
    await db.query(
      `insert into jobs (kind, subject, payload, state, run_at_ms, fence, attempts, attempts_max, created_ms, updated_ms)
       values ('diagnose', '1', '{}', 'pending', $1, 0, 0, 3, $1, $1), ('diagnose', '2', '{}', 'pending', $2, 0, 0, 3, $1, $1)`,
      [START_MS - 4_000, START_MS + 1],
    )

    expect(await storeCounts(db, START_MS)).toEqual({
      ingest: [{ kind: 'error', items: 7 }],
      refused: [{ reason: 'too_large', items: 3 }],
      discarded: [{ reason: 'before_send', category: 'error', items: 4 }],
      issueEvents: 43,
      issues: [
        { state: 'healed', count: 1 },
        { state: 'open', count: 1 },
      ],
      attempts: [{ state: 'promoted', count: 1 }],
      outcomes: [{ outcome: 'healed', count: 1, durationMs: 12_500 }],
      jobs: [{ kind: 'diagnose', state: 'pending', count: 2 }],
      queue: { due: 1, oldestMs: 4_000 },
      deployments: [{ state: 'promoted', automatic: true, count: 1 }],
      approvalsPending: 0,
    })
  })
})
