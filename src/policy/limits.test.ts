import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellFacts } from '../../scripts/reference/policy-matrix.ts'
import { decide } from './decide.ts'
import type { Facts, PastRecovery, RuntimeFacts } from './facts.ts'
import { UNREADABLE } from './facts.ts'

const NOW_MS = Date.UTC(2026, 0, 1, 12)
const SECOND_MS = 1000
const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** A restart that everything speaks for. */
function facts(runtime: Partial<RuntimeFacts> = {}, policy: Partial<Facts['policy']> = {}): Facts {
  const known = cellFacts(
    { action: 'recover', phase: 1, severity: 'high' },
    { sources: ['services'], remedy: { kind: 'service', isReversible: true, isReplaySafe: true }, nowMs: NOW_MS },
  )
  return {
    ...known,
    policy: { ...known.policy, runtimeLevelMax: 'recover', ...policy },
    runtime: { ...(known.runtime as RuntimeFacts), ...runtime },
  }
}
const restartsAgo = (...agoMs: number[]): PastRecovery[] =>
  agoMs.map((ms) => ({ remedy: 'restart', startedMs: NOW_MS - ms }))
const answer = (given: Facts): [string, string] => {
  const { verdict, limitedBy = '' } = decide(given)
  return [verdict, limitedBy]
}

describe('limits of actions on what runs', () => {
  test('nothing speaks against the first', () => expect(answer(facts())).toEqual(['allow', '']))

  test('X03 what cannot be read never allows, and is asked for again', () => {
    expect(answer({ ...facts(), runtime: UNREADABLE })).toEqual(['wait', 'service_state'])
    const { runtime, ...without } = facts()
    expect(runtime).toBeDefined()
    expect(answer(without)).toEqual(['wait', 'service_state'])
  })

  test.each([
    ['ill', 'allow', ''],
    ['starting', 'wait', 'service_state'],
    ['stopped', 'deny', 'service_state'],
    ['well', 'deny', 'service_state'],
  ] as const)('row 85: of a service that is %s', (health, verdict, limitedBy) => {
    expect(answer(facts({ health }))).toEqual([verdict, limitedBy])
  })

  test('row 81: three an hour of the same remedy, then a person is asked; an hour later there is room again', () => {
    const three = restartsAgo(55 * MINUTE_MS, 40 * MINUTE_MS, 20 * MINUTE_MS)
    expect(answer(facts({ recoveries: three.slice(1) }))).toEqual(['allow', ''])
    expect(answer(facts({ recoveries: three }))).toEqual(['ask', 'max_recoveries_per_hour'])
    expect(answer(facts({ recoveries: three, remedy: 'rollback-release' }))).toEqual(['allow', ''])
    expect(answer({ ...facts({ recoveries: three }), nowMs: NOW_MS + 6 * MINUTE_MS })).toEqual(['allow', ''])
    expect(answer(facts({}, { maxRecoveriesPerHour: 0 }))).toEqual(['ask', 'max_recoveries_per_hour'])
  })

  test('row 81: the wait is 10 s, then 20 s, 40 s ... up to 300 s, and starts anew after ten quiet minutes', () => {
    const waits = (gaps: number[], policy: Partial<Facts['policy']> = {}): number => {
      // Each a minute after the one before, the last one just now.
      const recoveries = restartsAgo(...gaps)
      const decision = decide(facts({ recoveries }, { maxRecoveriesPerHour: 100, ...policy }))
      expect(decision.limitedBy).toBe('cool_down')
      return decision.retryAtMs! - recoveries.at(-1)!.startedMs
    }
    const lately = (count: number) => Array.from({ length: count }, (_, i) => (count - 1 - i) * MINUTE_MS)
    expect([1, 2, 3, 4, 5, 6, 9].map((count) => waits(lately(count)))).toEqual(
      [10, 20, 40, 80, 160, 300, 300].map((seconds) => seconds * SECOND_MS),
    )
    expect(waits([3 * HOUR_MS, 12 * MINUTE_MS, 0])).toBe(10 * SECOND_MS)
    expect(waits(lately(9), { coolDownMaxMs: 25 * SECOND_MS })).toBe(25 * SECOND_MS)
    expect(waits(lately(2), { coolDownMs: 3 * SECOND_MS })).toBe(6 * SECOND_MS)
    expect(answer(facts({ recoveries: restartsAgo(10 * SECOND_MS) }))).toEqual(['allow', ''])
  })

  test('row 82: more than 40 % of a group unhealthy is the fault of what they share; one alone never is', () => {
    const group = (unhealthy: number, members: number, policy: Partial<Facts['policy']> = {}) =>
      answer(facts({ group: { name: 'web', members, unhealthy, inHand: 0 } }, policy))
    expect([group(1, 1), group(1, 2), group(4, 10)]).toEqual([
      ['allow', ''],
      ['allow', ''],
      ['allow', ''],
    ])
    expect([group(2, 2), group(2, 3), group(5, 10)]).toEqual([
      ['deny', 'unhealthy_share_max'],
      ['deny', 'unhealthy_share_max'],
      ['deny', 'unhealthy_share_max'],
    ])
    expect(group(5, 10, { unhealthyShareMax: 0.5 })).toEqual(['allow', ''])
    expect(group(3, 10, { unhealthyShareMax: 0.2 })).toEqual(['deny', 'unhealthy_share_max'])
  })

  test('a tenth of a group at once, and always one', () => {
    const group = (inHand: number, members: number, policy: Partial<Facts['policy']> = {}) =>
      answer(facts({ group: { name: 'web', members, unhealthy: 1, inHand } }, policy))
    expect([group(0, 3), group(1, 3), group(1, 30), group(3, 30)]).toEqual([
      ['allow', ''],
      ['wait', 'group_share_max'],
      ['allow', ''],
      ['wait', 'group_share_max'],
    ])
    expect(group(3, 30, { groupShareMax: 0.2 })).toEqual(['allow', ''])
    expect(group(6, 30, { groupShareMax: 0.2 })).toEqual(['wait', 'group_share_max'])
  })

  test('row 84: what would be done, undone and done again within half an hour is left to a person', () => {
    const turns = (...remedies: string[]): PastRecovery[] =>
      remedies.map((remedy, i) => ({ remedy, startedMs: NOW_MS - (remedies.length - i) * 6 * MINUTE_MS }))
    expect(answer(facts({ recoveries: turns('restart', 'rollback-release') }))).toEqual(['deny', 'flapping'])
    expect(answer(facts({ recoveries: turns('rollback-release', 'restart') }))).toEqual(['allow', ''])
    expect(answer(facts({ recoveries: turns('restart', 'restart') }))).toEqual(['allow', ''])
    const long = { ...facts({ recoveries: turns('restart', 'rollback-release') }), nowMs: NOW_MS + HOUR_MS }
    expect(answer(long)).toEqual(['allow', ''])
  })

  test('to have done more, or to see more of a group ill, never allows more', () => {
    const recoveries = fc
      .array(fc.record({ remedy: fc.constantFrom('restart', 'rollback-release'), ago: fc.nat(2 * HOUR_MS) }), {
        maxLength: 6,
      })
      .map((all) =>
        all.map(({ remedy, ago }) => ({ remedy, startedMs: NOW_MS - ago })).sort((a, b) => a.startedMs - b.startedMs),
      )
    const size = fc.integer({ min: 1, max: 30 })
    fc.assert(
      fc.property(recoveries, size, fc.nat(30), fc.nat(5), (done, members, unhealthy, inHand) => {
        const group = { name: 'web', members, unhealthy: Math.min(unhealthy, members), inHand }
        const before = decide(facts({ recoveries: done, group }))
        const more = [
          facts({ recoveries: [...done, { remedy: 'restart', startedMs: NOW_MS }], group }),
          facts({ recoveries: done, group: { ...group, unhealthy: group.unhealthy + 1 } }),
          facts({ recoveries: done, group: { ...group, inHand: inHand + 1 } }),
        ]
        if (before.verdict === 'allow') return
        // Flapping is ended by something else being done: that alone may allow what was held.
        for (const given of more) if (before.limitedBy !== 'flapping') expect(decide(given).verdict).not.toBe('allow')
      }),
    )
  })
})

describe('the circuit breaker of one cause', () => {
  const ask = (daysAgo: number[], policy: Partial<Facts['policy']> = {}, isApproved = false) =>
    answer(
      cellFacts(
        { action: 'heal', phase: 4, severity: 'critical' },
        { brokenFixesMs: daysAgo.map((days) => NOW_MS - days * DAY_MS), nowMs: NOW_MS, policy, isApproved },
      ),
    )

  test('B67 after three fixes that did not last there is no fourth attempt until the cool-down is over, and then one', () => {
    expect(ask([5, 4])).toEqual(['allow', ''])
    expect(ask([5, 4, 0.5])).toEqual(['deny', 'broken_fixes_max'])
    expect(ask([5, 4, 1])).toEqual(['allow', ''])
    // Of the one attempt that is let through nothing came.
    const spent = cellFacts(
      { action: 'heal', phase: 4, severity: 'critical' },
      { brokenFixesMs: [NOW_MS - 5 * DAY_MS, NOW_MS - 4 * DAY_MS, NOW_MS - DAY_MS], attemptsEnded: 1, nowMs: NOW_MS },
    )
    expect(answer(spent)).toEqual(['deny', 'broken_fixes_max'])
    // It lasted no longer than the others.
    expect(ask([5, 4, 1, 0.1])).toEqual(['deny', 'broken_fixes_max'])
    expect(ask([5], { brokenFixesMax: 1, brokenFixesCooldownMs: 6 * DAY_MS })).toEqual(['deny', 'broken_fixes_max'])
  })
})
