import { ATTEMPTS_HARD_MAX, ATTEMPTS_MAX } from '../remedies.ts'
import { type Gate, open } from './gate.ts'

/** After so many attempts on one issue a person must look. */
export const attemptsGate: Gate = {
  id: 'attempts_max',
  actions: ['heal', 'recover'],
  check({ attemptsEnded, policy, remedy }) {
    const max = Math.min(policy.attemptsMax ?? ATTEMPTS_MAX[remedy.kind], ATTEMPTS_HARD_MAX)
    const value = `${attemptsEnded} of ${max}`
    return attemptsEnded < max
      ? open(value, `${value} attempts are used.`)
      : { cap: 'report', value, reason: `All ${max} attempts on this issue are used.` }
  },
}
