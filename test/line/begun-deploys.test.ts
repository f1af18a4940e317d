import { afterEach, expect, test } from 'vitest'
import { git } from '../../src/lib/git.ts'
import type { Policy } from '../../src/policy/policy.ts'
import { verifyAudit } from '../../src/store/audit-verify.ts'
import { describeEachEngine } from '../helpers/database.ts'
import { Line } from '../helpers/line.ts'

/** What a deploy does that was begun, and then refused by the target or cut off by a crash. */
describeEachEngine('a deploy that was begun', (getDb) => {
  let line: Line
  const open = async (policy: Partial<Policy> = {}): Promise<void> => {
    line = await Line.open(getDb(), policy)
  }
  afterEach(() => line.close())

  /** The next deploy is refused: somebody else changed the target between the look at it and the change. */
  function refuseNextCanary(change: () => void): void {
    const { target } = line
    const real = target.startCanary.bind(target)
    target.startCanary = async (...args) => {
      target.startCanary = real
      target.now = { ...target.now, generation: target.now.generation + 1 }
      change()
      return real(...args)
    }
  }

  function crashOnceAt(failpoint: string): void {
    line.context.failpoint = (name) => {
      if (name !== failpoint) return
      line.context.failpoint = () => {}
      throw new Error('a crash')
    }
  }

  test('a deploy that the target refused waits for the canary that came first, and does not take its place', async () => {
    await open()
    refuseNextCanary(() => {
      line.target.now = { ...line.target.now, canary: 'another', phase: 'canary' }
    })
    const id = await line.issue('critical')
    await line.drain()
    await line.pass(5_000)
    expect(line.target.now.canary).toBe('another')
    line.target.now = { ...line.target.now, canary: null, phase: 'stable' }
    await line.pass(2_000)
    expect(line.target.calls).toEqual([`canary ${await line.releaseOf(id)}`])
    expect(await line.state(id)).toBe('verifying')
  })

  test('a deploy that the target refused is proven anew when another release runs by then', async () => {
    await open()
    line.target.now = { ...line.target.now, stable: line.base }
    const commit = ['commit-tree', `${line.base}^{tree}`, '-p', line.base, '-m', 'by a person']
    const other = (await git(['-c', 'user.name=t', '-c', 'user.email=t@t', ...commit], { cwd: line.repo })).trim()
    refuseNextCanary(() => {
      line.target.now = { ...line.target.now, stable: other }
    })
    const id = await line.issue('critical')
    await line.drain()
    await line.pass(3_000)
    expect(await line.timeline(id)).toContain('cancelled')
    expect(await line.state(id)).toBe('verifying')
    const deployed = await line.releaseOf(id)
    expect((await git(['rev-parse', `${deployed}^`], { cwd: line.repo })).trim()).toBe(other)
  })

  test('X04 a canary that a crash left running is watched at once, although no deploy would be allowed by now', async () => {
    await open({ maxAutoDeploysPerHour: 1 })
    crashOnceAt('canary:after-effect')
    const id = await line.issue('critical')
    await line.drain()
    line.policy.freeze = [{ fromMs: 0, untilMs: Number.MAX_SAFE_INTEGER, reason: 'The shop is busy.' }]
    await line.pass(2_000)
    expect(await line.state(id)).toBe('verifying')
    expect(line.target.calls).toHaveLength(1)
    expect(await verifyAudit(getDb())).toMatchObject({ intact: true })
  })

  test('a deploy that a crash kept from beginning does not wait for the place that it has booked itself', async () => {
    await open({ maxAutoDeploysPerHour: 1 })
    crashOnceAt('canary:after-intent')
    const id = await line.issue('critical')
    await line.drain()
    await line.pass(2_000)
    expect(await line.state(id)).toBe('verifying')
  })
})
