import { closesMs } from '../calendar.ts'
import type { Gate } from './gate.ts'

/** In a change freeze nothing is deployed that nobody approved; what is ready waits until it is over. */
export const freezeGate: Gate = {
  id: 'freeze',
  actions: ['deploy'],
  check({ nowMs, policy }) {
    const frozen = policy.freeze.find(({ fromMs, untilMs }) => fromMs <= nowMs && nowMs < untilMs)
    if (!frozen) return { verdict: 'allow', value: 'none', reason: 'There is no change freeze now.' }
    const until = new Date(frozen.untilMs).toISOString()
    const reason = `Until ${until} nothing is deployed: ${frozen.reason || 'change freeze'}.`
    return { verdict: 'wait', value: until, retryAtMs: frozen.untilMs, reason }
  },
}

/** At certain hours nobody is there to see a deploy go wrong. */
export const quietHoursGate: Gate = {
  id: 'quiet_hours',
  actions: ['deploy'],
  check({ nowMs, policy, isApproved }) {
    if (isApproved) return { verdict: 'allow', value: 'approved', reason: 'A person approved this deploy.' }
    const untilMs = Math.max(0, ...policy.quietHours.flatMap((hours) => closesMs(hours, nowMs) ?? []))
    if (untilMs === 0) return { verdict: 'allow', value: 'none', reason: 'These are no quiet hours.' }
    const until = new Date(untilMs).toISOString()
    return {
      verdict: 'wait',
      value: until,
      retryAtMs: untilMs,
      reason: `In quiet hours nothing is deployed by itself, until ${until}.`,
    }
  },
}
