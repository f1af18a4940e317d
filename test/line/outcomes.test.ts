import { createHash } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import { acknowledge } from '../../src/pipeline/acknowledge.ts'
import { answerApproval } from '../../src/pipeline/answer-approval.ts'
import { escalate } from '../../src/pipeline/escalate.ts'
import { engageKillSwitch, releaseKillSwitch } from '../../src/pipeline/kill-switch.ts'
import { DIGEST_WINDOW_MS, NOTIFICATIONS_MAX, queueNotification } from '../../src/pipeline/notify.ts'
import type { Policy } from '../../src/policy/policy.ts'
import { closeApproval, findLastApproval } from '../../src/store/approvals.ts'
import { verifyAudit } from '../../src/store/audit-verify.ts'
import { readBreaker } from '../../src/store/breaker.ts'
import { findEscalation } from '../../src/store/escalations.ts'
import { getIssue, moveIssue } from '../../src/store/issues.ts'
import { openEscalations, pendingApprovals } from '../../src/store/queries/waiting.ts'
import { describeEachEngine } from '../helpers/database.ts'
import { Line } from '../helpers/line.ts'
import { TESTS } from '../helpers/line-parts.ts'

describeEachEngine('the line', (getDb) => {
  let line: Line
  const open = async (policy: Partial<Policy> = {}): Promise<Line> => {
    line = await Line.open(getDb(), policy)
    return line
  }
  afterEach(() => line.close())

  const answer = async (issueId: number, given: 'approved' | 'rejected') => {
    const { id: approvalId, planHash } = (await findLastApproval(getDb(), issueId))!
    const nowMs = line.clock.nowMs()
    return answerApproval(getDb(), { approvalId, planHash, answer: given, by: 'ada', reason: '', nowMs })
  }

  /** Enough good traffic for a verdict: the old release goes on failing, the new one does not. */
  async function goodTraffic(issueId: number): Promise<void> {
    const release = await line.releaseOf(issueId)
    const before = line.target.now.stable!
    await line.events(issueId, before, 20)
    line.target.serve(before, 100)
    line.target.serve(release, 400)
    await line.pass(2000)
  }

  test('B33 B86 a critical failure goes from captured to healed with nobody asked, and the audit log is whole', async () => {
    await open()
    const id = await line.issue('critical')
    await line.drain()
    expect(await line.state(id)).toBe('verifying')
    await goodTraffic(id)

    expect(await line.state(id)).toBe('healed')
    expect(await line.timeline(id)).toEqual([
      'diagnosed',
      'planned',
      'healing',
      'reproduced',
      'patched',
      'tested',
      'committed',
      'canary',
      'verifying',
      'verified',
      'promoted',
      'healed',
    ])
    const release = await line.releaseOf(id)
    expect(line.target.calls).toEqual([`canary ${release}`, `promote ${release}`])
    expect(await line.branches()).toEqual([`auto-fix/ticket-${id}`, 'main'])
    expect(await verifyAudit(getDb())).toMatchObject({ intact: true, entries: 6 })
  })

  test('B74 every change to the world has its intent before and its result after, with actor, subject, incident, reason and the hash of its diff', async () => {
    await open()
    const id = await line.issue()
    await line.drain()
    await goodTraffic(id)
    const rows = await getDb().query('select actor, action, phase, subject, detail from audit order by seq')
    expect(rows.map(({ action, phase }) => `${action} ${phase}`)).toEqual([
      'commit intent',
      'commit result',
      'canary intent',
      'canary result',
      'promote intent',
      'promote result',
    ])
    expect(rows.every(({ actor, subject }) => actor === 'prunella' && subject !== '')).toBe(true)
    await expectIntents(id, ['commit', 'canary', 'promote'])
  })

  test('B74 a roll-back says of which incident it is, and why', async () => {
    await open({ attemptsMax: 1 })
    line.target.failing.set('startCanary', 'exit status 1')
    const id = await line.issue()
    await line.drain()
    await expectIntents(id, ['commit', 'canary', 'rollback'])
  })

  async function expectIntents(ticket: number, actions: string[]): Promise<void> {
    const rows = await getDb().query<{ action: string; detail: string }>(
      "select action, detail from audit where phase = 'intent' order by seq",
    )
    expect(rows.map(({ action }) => action)).toEqual(actions)
    const [attempt] = await getDb().query<{ diff: string }>('select diff from attempts where issue_id = $1', [ticket])
    const planHash = createHash('sha256').update(attempt!.diff).digest('hex')
    for (const { detail } of rows)
      expect(JSON.parse(detail)).toMatchObject({ ticket, planHash, reason: expect.stringMatching(/^[A-Z].{5,}/) })
  }

  test('B54 B72 a fix without a test waits for a person where one is asked for, with its patch to look at; one with a test does not', async () => {
    await open({ requireTestInFix: true })
    const without = await line.issue('critical')
    await line.drain()
    expect(await line.state(without)).toBe('awaiting_approval')
    const waiting = await pendingApprovals(getDb(), { projectId: 1, limit: 5 })
    expect(waiting).toMatchObject([{ issueId: without, diff: expect.stringContaining('+fixed') }])
    expect(line.target.calls).toEqual([])
    line.regressionTest = { path: 'test/fix.test.js', kind: 'node' }
    const proven = await line.issue('critical')
    await line.drain()
    expect(await line.state(proven)).toBe('verifying')
  })

  test('B40 an automatic deploy that heals tells each channel the ticket and the changes', async () => {
    await open()
    const id = await line.issue()
    await line.drain()
    await goodTraffic(id)
    expect(line.sent).toEqual([{ type: 'auto_deploy_success', ticket: id, changes: expect.stringContaining('+fixed') }])
  })

  test('row 95: a storm of incidents is told as a few messages and one digest with the exact rest', async () => {
    await open({ phase: 1 })
    const incidents = 3 * NOTIFICATIONS_MAX
    for (let i = 0; i < incidents; i++) await line.issue()
    await line.drain()
    expect(line.sent).toHaveLength(NOTIFICATIONS_MAX)
    await line.pass(DIGEST_WINDOW_MS)
    expect(line.sent.slice(NOTIFICATIONS_MAX)).toEqual([
      { type: 'digest', count: incidents - NOTIFICATIONS_MAX, since: expect.stringMatching(/^20/) },
    ])
  })

  test('row 95: what was counted for a digest is forgotten once a later stretch of time begins, and not before it was told', async () => {
    await open({ phase: 1 })
    const starts = async () =>
      (await getDb().query<{ start_ms: number }>('select start_ms from notification_windows')).map(
        (row) => row.start_ms,
      )
    const incidents = NOTIFICATIONS_MAX + 3
    for (let i = 0; i < incidents; i++) await line.issue()
    await line.drain()
    const [first] = await starts()
    // A server that was away for a day: something new is told before the digest is.
    await line.clock.advance(86_400_000)
    await getDb().transaction((tx) => queueNotification(line.context, tx, incident(1)))
    const [, second] = (await starts()).toSorted((a, b) => a - b)
    expect(second).toBe(first! + 86_400_000)
    await line.drain()
    expect(line.sent.filter(({ type }) => type === 'digest')).toMatchObject([{ count: 3 }])

    await line.pass(DIGEST_WINDOW_MS, DIGEST_WINDOW_MS)
    await getDb().transaction((tx) => queueNotification(line.context, tx, incident(2)))
    expect(await starts()).toEqual([second! + DIGEST_WINDOW_MS])
  })

  const incident = (n: number) => ({
    key: `incident-${n}`,
    notification: { type: 'escalation', ticket: n, title: 'boom', reason: 'again' } as const,
  })

  test('X10 the same cause is handed over once, however often it comes, and stays open until somebody takes it', async () => {
    await open({ phase: 1 })
    const id = await line.issue()
    await line.drain()
    for (let cycle = 0; cycle < 50; cycle++) {
      await getDb().transaction((tx) => escalate(line.context, tx, { issueId: id, attemptId: null, reason: 'again' }))
    }
    await line.drain()
    expect(line.sent.filter(({ type }) => type === 'escalation')).toHaveLength(1)
    const [open_] = await openEscalations(getDb(), { projectId: null, limit: 10 })
    expect(open_).toMatchObject({ issueId: id, state: 'open' })
    const nowMs = line.clock.nowMs()
    await acknowledge(getDb(), open_!.id, { by: 'ada', nowMs })
    await acknowledge(getDb(), open_!.id, { by: 'bob', nowMs })
    expect(await openEscalations(getDb(), { projectId: null, limit: 10 })).toEqual([])
    expect(await findEscalation(getDb(), open_!.id)).toMatchObject({ acknowledgedBy: 'ada' })
  })

  test('what comes back after it was settled is another cause: it is handed over again, once', async () => {
    await open({ phase: 1 })
    const id = await line.issue()
    await line.drain()
    const db = getDb()
    const [first] = await openEscalations(db, { projectId: null, limit: 10 })
    await acknowledge(db, first!.id, { by: 'ada', nowMs: line.clock.nowMs() })
    const reopened = { nowMs: line.clock.nowMs(), reason: 'It came back.' }
    await db.transaction(async (tx) => moveIssue(tx, await getIssue(tx, id), 'open', reopened))
    for (let cycle = 0; cycle < 50; cycle++)
      await db.transaction((tx) => escalate(line.context, tx, { issueId: id, attemptId: null, reason: 'again' }))
    await line.drain()
    expect(await openEscalations(db, { projectId: null, limit: 10 })).toMatchObject([{ issueId: id, reason: 'again' }])
    expect(line.sent.filter(({ type }) => type === 'escalation')).toHaveLength(2)
  })

  test('B34 of an answer and the end of its time, raced many times, one wins and the other changes nothing', async () => {
    await open({ autoDeploySeverity: [] })
    const db = getDb()
    for (let round = 0; round < 10; round++) {
      const id = await line.issue('high')
      await line.drain()
      const { id: approvalId, attemptId, planHash, expiresMs } = (await findLastApproval(db, id))!
      const given = { approvalId, planHash, answer: 'approved', by: 'ada', reason: '', nowMs: expiresMs - 1 } as const
      const approve = () =>
        answerApproval(db, given).then(
          () => 'approved',
          (error: Error) => error.message,
        )
      const expire = () =>
        db.transaction(async (tx) => {
          const how = { state: 'expired', nowMs: expiresMs, by: 'prunella', reason: 'too late' } as const
          const isOurs = await closeApproval(tx, approvalId, how)
          if (isOurs)
            await escalate(line.context, tx, { issueId: id, attemptId, attemptState: 'expired', reason: 'too late' })
          return isOurs
        })
      const results = round % 2 === 0 ? [expire(), approve()] : [approve(), expire()]
      const outcome = await Promise.all(results)
      const hasExpired = outcome.includes(true)
      expect(outcome).toContain(hasExpired ? `The request for approval of ticket ${id} has expired.` : 'approved')
      expect((await findLastApproval(db, id))?.state).toBe(hasExpired ? 'expired' : 'approved')
      expect(await line.state(id)).toBe(hasExpired ? 'needs_human' : 'healing')
      const notes = await db.query('select seq from audit where effect_key = $1', [`approval:${approvalId}`])
      expect(notes).toHaveLength(hasExpired ? 0 : 1)
    }
  })

  test('B34 an answer is for the plan that was seen, from somebody else than who asked, and the same one twice is one', async () => {
    await open({ autoDeploySeverity: [] })
    const id = await line.issue('high')
    await line.drain()
    const { id: approvalId, planHash } = (await findLastApproval(getDb(), id))!
    const given = {
      approvalId,
      planHash,
      answer: 'approved',
      by: 'ada',
      reason: '',
      nowMs: line.clock.nowMs(),
    } as const
    await expect(answerApproval(getDb(), { ...given, planHash: 'another' })).rejects.toThrow(/has changed/)
    await expect(answerApproval(getDb(), { ...given, by: 'prunella' })).rejects.toThrow(/cannot give it/)
    const both = await Promise.all([answerApproval(getDb(), given), answerApproval(getDb(), given)])
    expect(both.map(({ state }) => state)).toEqual(['approved', 'approved'])
    await expect(answerApproval(getDb(), { ...given, answer: 'rejected' })).rejects.toThrow(/approved by ada already/)
  })

  test('B34 a plan that changed after it was asked for makes the approval void, and it is asked again', async () => {
    await open({ autoDeploySeverity: [] })
    const id = await line.issue('high')
    await line.drain()
    await getDb().query("update attempts set plan_hash = 'changed' where issue_id = $1", [id])
    await expect(answer(id, 'approved')).rejects.toThrow(/has changed/)
    expect((await findLastApproval(getDb(), id))?.state).toBe('void')
    expect(line.target.calls).toEqual([])
  })

  test('B34 B50 what is not on the list waits for a person, and approve makes it go on', async () => {
    await open({ autoDeploySeverity: ['critical'] })
    const id = await line.issue('high')
    await line.drain()
    expect(await line.state(id)).toBe('awaiting_approval')
    expect(line.sent).toMatchObject([{ type: 'approval_requested', ticket: id, action: 'deploy' }])
    expect(line.target.calls).toEqual([])

    await answer(id, 'approved')
    await line.drain()
    expect(line.target.calls).toHaveLength(1)
    await goodTraffic(id)
    expect(await line.state(id)).toBe('healed')
    // A person deployed it, so nobody is told that it happened by itself.
    expect(line.sent.map(({ type }) => type)).toEqual(['approval_requested'])
  })

  test('B34 reject ends it; a second answer is refused', async () => {
    await open()
    const id = await line.issue('low')
    await line.drain()
    await answer(id, 'rejected')
    await line.drain()
    expect(await line.state(id)).toBe('needs_human')
    expect(line.target.calls).toEqual([])
    await expect(answer(id, 'approved')).rejects.toThrow(/was rejected by ada already/)
  })

  test('B34 a request that nobody answers expires', async () => {
    await open()
    const id = await line.issue('low')
    await line.drain()
    await line.pass(86_400_000, 3_600_000)
    expect(await line.state(id)).toBe('needs_human')
    await expect(answer(id, 'approved')).rejects.toThrow()
    expect(line.target.calls).toEqual([])
  })

  test('B53 phase 1 observes: a diagnosis, no attempt, no branch', async () => {
    await open({ phase: 1 })
    const id = await line.issue()
    await line.drain()
    expect(await line.state(id)).toBe('needs_human')
    expect(line.repairs).toBe(0)
    expect(await line.branches()).toEqual(['main'])
  })

  test('B54 phase 2 proposes: the patch is there, nothing is applied before a person approves', async () => {
    await open({ phase: 2 })
    const id = await line.issue('critical')
    await line.drain()
    expect(await line.state(id)).toBe('awaiting_approval')
    expect(await line.branches()).toEqual(['main'])
    await answer(id, 'approved')
    await line.drain()
    expect(await line.branches()).toEqual([`auto-fix/ticket-${id}`, 'main'])
    expect(line.target.calls).toHaveLength(1)
  })

  test('B35 B36 no fix: a person gets the reason, once', async () => {
    await open()
    line.finds = false
    const id = await line.issue()
    await line.drain()
    await line.pass(60_000)
    expect(await line.state(id)).toBe('needs_human')
    expect(line.sent).toEqual([
      { type: 'escalation', ticket: id, title: 'TypeError: boom', reason: 'No candidate survived.' },
    ])
  })

  test('B43 a red suite blocks the automatic deploy; without the requirement it goes on', async () => {
    await open()
    line.tests = TESTS.red_before
    const blocked = await line.issue()
    await line.drain()
    expect(await line.state(blocked)).toBe('awaiting_approval')
    expect(line.target.calls).toEqual([])
    line.policy.requireTestsPass = false
    const allowed = await line.issue()
    await line.drain()
    expect(await line.state(allowed)).toBe('verifying')
    const [row] = await getDb().query<{ gates: string }>(
      `select gates from decisions where issue_id = $1 and action = 'deploy'`,
      [allowed],
    )
    expect(row?.gates).toContain('Warning: ')
  })

  test('B41 B44 a deploy that fails is rolled back, and the escalation says so', async () => {
    await open()
    line.target.failing.set('startCanary', 'exit status 1')
    const id = await line.issue()
    await line.drain()
    expect(line.target.calls.map((call) => call.split(' ')[0])).toEqual(['canary', 'rollback'])
    expect(await line.state(id)).toBe('needs_human')
    expect(line.sent).toMatchObject([
      { type: 'escalation', reason: expect.stringMatching(/^Deploy failed: exit status 1/) },
    ])
  })

  test('B44 a roll-back that fails too opens the breaker: nothing is deployed until a person closes it', async () => {
    await open()
    line.target.failing.set('startCanary', 'exit status 1').set('rollback', 'exit status 2')
    const first = await line.issue()
    await line.drain()
    expect(await readBreaker(getDb(), 1)).toMatchObject({ open: true })
    expect(line.sent).toMatchObject([
      { type: 'escalation', reason: expect.stringContaining('roll-back failed too: exit status 2') },
    ])
    line.target.failing.clear()
    const second = await line.issue()
    await line.drain()
    expect(await line.state(first)).toBe('needs_human')
    expect(await line.state(second)).toBe('needs_human')
    expect(line.target.calls.filter((call) => call.startsWith('canary'))).toHaveLength(1)
  })

  test('B47 a canary that nobody uses is never promoted, and rolled back when the time is over', async () => {
    await open({ attemptsMax: 1 })
    const id = await line.issue()
    await line.drain()
    line.target.serve('old', 100)
    await line.pass(590_000, 10_000)
    expect(await line.state(id)).toBe('verifying')
    await line.pass(20_000)
    expect(line.target.calls.map((call) => call.split(' ')[0])).toEqual(['canary', 'rollback'])
    expect(await line.timeline(id)).toContain('rolled_back')
  })

  test('B48 a canary that turns unhealthy is rolled back and promote is never called', async () => {
    await open({ attemptsMax: 1 })
    const id = await line.issue()
    await line.drain()
    line.target.serve('old', 100)
    line.target.serve(await line.releaseOf(id), 50)
    await line.pass(3000)
    line.target.canHealth = { healthy: false, reason: 'The health path answers 500.', restarts: 0 }
    await line.pass(3000)
    expect(line.target.calls.map((call) => call.split(' ')[0])).toEqual(['canary', 'rollback'])
    expect(await line.timeline(id)).toEqual(expect.arrayContaining(['rolled_back', 'needs_human']))
    expect(line.sent.map(({ type }) => type)).toEqual(['rolled_back', 'escalation'])
  })

  test('B46 X11 seven green critical fixes in an hour: five deploy, two wait, also over a restart, and go on after the hour', async () => {
    await open()
    const ids: number[] = []
    for (let i = 0; i < 7; i++) {
      const id = await line.issue('critical')
      ids.push(id)
      await line.pass(3000)
      if ((await line.state(id)) === 'verifying') await goodTraffic(id)
    }
    const states = async () => Promise.all(ids.map((id) => line.state(id)))
    expect((await states()).filter((state) => state === 'healed')).toHaveLength(5)
    expect((await states()).filter((state) => state === 'healing')).toHaveLength(2)

    // Everything that a restart would lose is made anew; what counts is in the store.
    await line.pass(1_800_000, 60_000)
    expect((await states()).filter((state) => state === 'healed')).toHaveLength(5)
    for (const _ of [1, 2]) {
      await line.pass(1_900_000, 60_000)
      for (const id of ids) if ((await line.state(id)) === 'verifying') await goodTraffic(id)
    }
    expect(await states()).toEqual(Array(7).fill('healed'))
  })

  test('B71 the kill switch stops a running repair; nothing changes until resume, also over a restart', async () => {
    await open()
    line.onRepair = async () => {
      await engageKillSwitch({ dataDir: line.dataDir, reason: 'drill', sql: getDb(), nowMs: line.clock.nowMs() })
    }
    const id = await line.issue()
    await line.drain()
    await line.pass(10_000)
    expect(line.target.calls).toEqual([])
    expect(await line.branches()).toEqual(['main'])
    expect(await getDb().query('select * from audit')).toEqual([])
    expect(await line.state(id)).toBe('healing')

    line.onRepair = async () => {}
    await releaseKillSwitch({ dataDir: line.dataDir, sql: getDb(), nowMs: line.clock.nowMs() })
    await line.pass(3000)
    await goodTraffic(id)
    expect(await line.state(id)).toBe('healed')
  })

  test('X12 a dry run makes the same decisions and no change', async () => {
    await open()
    const wet = await line.issue()
    await line.drain()
    const decisionsOf = (id: number) =>
      getDb().query('select action, verdict, level, limited_by from decisions where issue_id = $1 order by id', [id])
    const callsBefore = line.target.calls.length
    line.target.now = { ...line.target.now, canary: null, phase: 'stable' }

    line.policy.dryRun = true
    const dry = await line.issue()
    await line.drain()
    expect(await decisionsOf(dry)).toEqual(await decisionsOf(wet))
    expect(line.target.calls).toHaveLength(callsBefore)
    expect(await line.branches()).toEqual([`auto-fix/ticket-${wet}`, 'main'])
    expect(await line.state(dry)).toBe('needs_human')
  })

  test('X09 one canary at a time on a target; the other fix waits and then follows', async () => {
    await open()
    const [first, second] = [await line.issue(), await line.issue()]
    await line.drain()
    await line.pass(5000)
    expect(line.target.calls).toHaveLength(1)
    await goodTraffic(first)
    await line.pass(3000)
    expect(await line.state(first)).toBe('healed')
    expect(line.target.calls.map((call) => call.split(' ')[0])).toEqual(['canary', 'promote', 'canary'])
    expect(await line.state(second)).toBe('verifying')
  })

  test('a fix that does not work in production is rolled back, and the next attempt leaves out what was tried', async () => {
    await open()
    const id = await line.issue()
    await line.drain()
    const release = await line.releaseOf(id)
    line.target.serve('old', 100)
    line.target.serve(release, 60)
    await line.events(id, release, 12)
    await line.pass(1000)
    expect(await line.timeline(id)).toContain('rolled_back')
    expect(line.repairs).toBe(2)
  })

  test('an attempt that takes too long is stopped and handed over', async () => {
    await open()
    line.onRepair = async (signal) => {
      const late = line.clock.advance(300_000)
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
      await late
    }
    const id = await line.issue()
    await line.drain()
    expect(await line.state(id)).toBe('needs_human')
    expect(line.sent).toMatchObject([{ type: 'escalation', reason: expect.stringContaining('escalation_timeout_ms') }])
  })
})
