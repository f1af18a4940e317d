import { afterEach, expect, test } from 'vitest'
import { acknowledge } from '../../src/pipeline/acknowledge.ts'
import { answerApproval } from '../../src/pipeline/answer-approval.ts'
import type { Policy } from '../../src/policy/policy.ts'
import { findLastApproval } from '../../src/store/approvals.ts'
import { stats } from '../../src/store/queries/stats.ts'
import { openEscalations } from '../../src/store/queries/waiting.ts'
import { describeEachEngine } from '../helpers/database.ts'
import { Line } from '../helpers/line.ts'

/** What people are told of (K6); everything else is in the live events and the timeline only. */
const TOLD_OF = ['approval_requested', 'auto_deploy_success', 'rolled_back', 'escalation', 'digest']

describeEachEngine('what the phases allow, from the failure to its end', (getDb) => {
  let line: Line
  afterEach(() => line.close())

  const open = async (policy: Partial<Policy> = {}): Promise<void> => {
    line = await Line.open(getDb(), policy)
  }
  const drained = async (...args: Parameters<Line['issue']>): Promise<number> => {
    const id = await line.issue(...args)
    await line.drain()
    return id
  }
  const approve = async (issueId: number): Promise<void> => {
    const { id: approvalId, planHash } = (await findLastApproval(getDb(), issueId))!
    const nowMs = line.clock.nowMs()
    await answerApproval(getDb(), { approvalId, planHash, answer: 'approved', by: 'ada', reason: '', nowMs })
    await line.drain()
  }
  const goodTraffic = async (issueId: number): Promise<void> => {
    const [release, before] = [await line.releaseOf(issueId), line.target.now.stable!]
    await line.events(issueId, before, 20)
    line.target.serve(before, 100)
    line.target.serve(release, 400)
    await line.pass(2000)
  }

  test('B55 phase 3: what is low gets its branch without asking, its deploy waits, and the success rate moves', async () => {
    await open({ phase: 3 })
    const rate = async () => (await stats(getDb(), { projectId: 1, sinceMs: 0, topMax: 1 })).fixes.rate
    const id = await drained('low')
    expect(await line.branches()).toContain(`auto-fix/ticket-${id}`)
    expect([await line.state(id), line.target.calls, await rate()]).toEqual(['awaiting_approval', [], null])
    const higher = await drained('high')
    expect(await line.branches()).not.toContain(`auto-fix/ticket-${higher}`)

    await approve(id)
    await goodTraffic(id)
    expect([await line.state(id), await rate()]).toEqual(['healed', 1])
  })

  test('B42 B45 B56 phase 4: what is critical goes to its end with nobody asked; medium and low are not deployed before a person approves', async () => {
    await open()
    const critical = await drained('critical')
    await goodTraffic(critical)
    expect(await line.state(critical)).toBe('healed')
    expect(line.sent.map(({ type }) => type)).not.toContain('approval_requested')

    const calls = line.target.calls.length
    for (const severity of ['medium', 'low'] as const) {
      const id = await drained(severity)
      await line.pass(600_000, 60_000)
      expect([severity, await line.state(id), line.target.calls.length]).toEqual([severity, 'awaiting_approval', calls])
    }
    expect(line.sent.filter(({ type }) => type === 'approval_requested')).toHaveLength(2)
  })

  test('B68 K3 what was deployed without asking stays open for review until a person takes it; before phase 4, and with review before, it waits', async () => {
    await open()
    const id = await drained('critical')
    await goodTraffic(id)
    expect(await line.state(id)).toBe('healed')
    await line.pass(3_600_000, 600_000)
    const reviews = await openEscalations(getDb(), { projectId: null, limit: 10 })
    expect(reviews).toMatchObject([{ issueId: id, reason: expect.stringMatching(/review branch auto-fix/) }])
    await acknowledge(getDb(), reviews[0]!.id, { by: 'ada', nowMs: line.clock.nowMs() })
    expect(await openEscalations(getDb(), { projectId: null, limit: 10 })).toEqual([])

    for (const policy of [{ phase: 4, review: 'before_deploy' }, { phase: 3 }, { phase: 2 }] as const) {
      line.policy = Object.assign(line.policy, { review: 'after_deploy', ...policy })
      const calls = line.target.calls.length
      const waiting = await drained('critical')
      expect([policy, await line.state(waiting), line.target.calls.length]).toEqual([
        policy,
        'awaiting_approval',
        calls,
      ])
    }
  })

  test('K6 people are told of what they must know, once; retries and progress stay in the timeline', async () => {
    await open({ attemptsMax: 2 })
    line.target.failing.set('startCanary', 'exit status 1')
    const failing = await drained('critical')
    await line.pass(600_000, 60_000)
    line.target.failing.clear()
    const asking = await drained('medium')
    await line.pass(600_000, 60_000)
    expect(line.sent.filter(({ type }) => !TOLD_OF.includes(type))).toEqual([])
    const of = (ticket: number) =>
      line.sent.flatMap((one) => ('ticket' in one && one.ticket === ticket ? [one.type] : []))
    expect(of(failing)).toEqual(['escalation'])
    expect(of(asking)).toEqual(['approval_requested'])
    expect((await line.timeline(failing)).length).toBeGreaterThan(5)
  })
})
