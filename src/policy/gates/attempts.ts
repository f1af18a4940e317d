import { ATTEMPTS_HARD_MAX } from '../policy.ts'
import type { Gate } from './gate.ts'

/** After so many attempts on one issue a person must look. */
export const attemptsGate: Gate = {
  id: 'attempts_max',
  actions: ['heal'],
  check({ attemptsEnded, policy }) {
    const max = Math.min(policy.attemptsMax, ATTEMPTS_HARD_MAX)
    const value = `${attemptsEnded} of ${max}`
    return attemptsEnded < max
      ? { verdict: 'allow', value, reason: `${attemptsEnded} of ${max} attempts are used.` }
      : { verdict: 'deny', value, reason: `All ${max} attempts on this issue are used.` }
  },
}
