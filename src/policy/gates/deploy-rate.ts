import { UNREADABLE } from '../facts.ts'
import { type Gate, open, wait } from './gate.ts'

const HOUR_MS = 3_600_000

/** At most so many automatic deploys in any hour. One that a person approved is not automatic. */
export const deployRateGate: Gate = {
  id: 'max_auto_deploys_per_hour',
  actions: ['deploy'],
  check(facts) {
    const { autoDeploysMs, policy, nowMs, isApproved } = facts
    if (isApproved) return open('approved', 'A person approved this deploy.')
    if (autoDeploysMs === UNREADABLE)
      return wait(facts, UNREADABLE, 'The number of deploys cannot be read, so nothing is deployed.')
    const max = policy.maxAutoDeploysPerHour
    const recent = autoDeploysMs.filter((startedMs) => startedMs > nowMs - HOUR_MS).sort((a, b) => a - b)
    const value = `${recent.length} of ${max}`
    if (recent.length < max) return open(value, `${value} automatic deploys in the last hour.`)
    if (max === 0)
      return { cap: 'apply', value, reason: 'max_auto_deploys_per_hour is 0: every deploy needs a person.' }
    // The oldest of the last `max` deploys must leave the window before there is room again.
    const retryAtMs = recent[recent.length - max]! + HOUR_MS
    return { cap: 'apply', value, retryAtMs, reason: `${value} automatic deploys in the last hour: this one waits.` }
  },
}
