import { UNREADABLE } from '../facts.ts'
import type { Gate } from './gate.ts'

/** Opens when a roll-back fails: then nothing is deployed until a person closes it. */
export const breakerGate: Gate = {
  id: 'breaker',
  actions: ['deploy'],
  check({ breaker }) {
    if (breaker === UNREADABLE) {
      return {
        verdict: 'wait',
        value: UNREADABLE,
        reason: 'The circuit breaker cannot be read, so nothing is deployed.',
      }
    }
    return breaker.open
      ? { verdict: 'deny', value: 'open', reason: `The circuit breaker is open: ${breaker.reason}` }
      : { verdict: 'allow', value: 'closed', reason: 'The circuit breaker is closed.' }
  },
}
