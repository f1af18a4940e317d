import { UNREADABLE } from '../facts.ts'
import { type Gate, open, wait } from './gate.ts'

/** Opens when a roll-back fails: then nothing is changed until a person closes it. */
export const breakerGate: Gate = {
  id: 'breaker',
  actions: ['deploy', 'recover'],
  check(facts) {
    const { breaker } = facts
    if (breaker === UNREADABLE)
      return wait(facts, UNREADABLE, 'The circuit breaker cannot be read, so nothing is deployed.')
    return breaker.open
      ? { cap: 'report', value: 'open', reason: `The circuit breaker is open: ${breaker.reason}` }
      : open('closed', 'The circuit breaker is closed.')
  },
}
