import { closesMs } from '../calendar.ts'
import type { Facts } from '../facts.ts'
import { type Gate, type GateAnswer, open } from './gate.ts'

/** In a change freeze what runs is left as it is; what is ready waits until it is over. */
export const freezeGate: Gate = {
  id: 'freeze',
  actions: ['deploy', 'recover'],
  check(facts) {
    const { nowMs, policy } = facts
    const frozen = policy.freeze.find(({ fromMs, untilMs }) => fromMs <= nowMs && nowMs < untilMs)
    if (!frozen) return open('none', 'There is no change freeze now.')
    const until = new Date(frozen.untilMs).toISOString()
    const reason = `Until ${until} nothing is deployed: ${frozen.reason || 'change freeze'}.`
    return exempt(facts, until) ?? { cap: 'report', value: until, retryAtMs: frozen.untilMs, reason }
  },
}

/** At certain hours nobody is there to see a deploy go wrong. */
export const quietHoursGate: Gate = {
  id: 'quiet_hours',
  actions: ['deploy', 'recover'],
  check(facts) {
    const { nowMs, policy, isApproved } = facts
    if (isApproved) return open('approved', 'A person approved this.')
    const untilMs = Math.max(0, ...policy.quietHours.flatMap((hours) => closesMs(hours, nowMs) ?? []))
    if (untilMs === 0) return open('none', 'These are no quiet hours.')
    const until = new Date(untilMs).toISOString()
    const reason = `In quiet hours nothing is deployed by itself, until ${until}.`
    return exempt(facts, until) ?? { cap: 'report', value: until, retryAtMs: untilMs, reason }
  },
}

/** What can be taken back may go on, where people say so: a service that is down is not left down over the holidays. */
function exempt({ action, policy, remedy }: Facts, until: string): GateAnswer | undefined {
  return action === 'recover' && policy.recoverInFreeze && remedy.isReversible
    ? open(until, 'recover_in_freeze is on, and the remedy can be taken back.')
    : undefined
}
