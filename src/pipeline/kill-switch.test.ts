import { describe, expect, test } from 'vitest'
import { FakeClock } from '../../test/helpers/fake-clock.ts'
import { until } from '../../test/helpers/until.ts'
import { UNREADABLE } from '../policy/facts.ts'
import { createKillSwitch, type KillSwitchState } from './kill-switch.ts'

const OFF: KillSwitchState = { engaged: false, reason: '' }
const ON: KillSwitchState = { engaged: true, reason: 'drill' }

function open() {
  const clock = new FakeClock(0)
  const seen = { state: OFF as KillSwitchState | typeof UNREADABLE, looks: 0 }
  const read = async () => {
    seen.looks += 1
    return seen.state
  }
  return { clock, seen, killSwitch: createKillSwitch({ read, clock }) }
}

describe('the kill switch', () => {
  test('work that goes on is stopped within a second, also where the switch cannot be read', async () => {
    for (const state of [ON, UNREADABLE] as const) {
      const { clock, seen, killSwitch } = open()
      let stoppedMs = -1
      const work = killSwitch.during(async (signal) => {
        await clock.sleep(60_000, signal)
        stoppedMs = clock.nowMs()
      })
      await until(() => seen.looks === 1)
      await clock.advance(10_000)
      seen.state = state
      await clock.advance(1_000)
      await work
      expect(stoppedMs).toBeLessThanOrEqual(11_000)
    }
  })

  test('nothing begins that was stopped before, and what begins once it is released goes on', async () => {
    const { seen, killSwitch } = open()
    seen.state = ON
    expect(await killSwitch.during(async (signal) => signal.aborted)).toBe(true)
    seen.state = OFF
    expect(await killSwitch.during(async (signal) => signal.aborted)).toBe(false)
  })

  test('work that was stopped stays so when the switch is released before it has noticed', async () => {
    const { clock, seen, killSwitch } = open()
    const isStopped = killSwitch.during(async (signal) => {
      await clock.sleep(5_000)
      return signal.aborted
    })
    await until(() => seen.looks === 1)
    seen.state = ON
    await clock.advance(1_000)
    seen.state = OFF
    await clock.advance(4_000)
    expect(await isStopped).toBe(true)
  })

  test('nobody looks while there is nothing to stop', async () => {
    const { clock, seen, killSwitch } = open()
    const works = [1_000, 3_000].map((ms) => killSwitch.during(() => clock.sleep(ms)))
    await until(() => seen.looks === 2)
    await clock.advance(3_000)
    await Promise.all(works)
    const before = seen.looks
    expect(before).toBeGreaterThan(10)
    await clock.advance(60_000)
    expect(seen.looks).toBe(before)
  })
})
