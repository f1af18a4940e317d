import { ALL_ACTIONS, type Gate, open } from './gate.ts'

/** The master switch. */
export const enabledGate: Gate = {
  id: 'enabled',
  actions: ALL_ACTIONS,
  check({ policy }) {
    return policy.enabled
      ? open('true', 'The program is enabled.')
      : { cap: 'observe', value: 'false', reason: 'enabled is false: events are counted and nothing else.' }
  },
}
