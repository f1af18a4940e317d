import { UNREADABLE } from '../facts.ts'
import { ALL_ACTIONS, type Gate } from './gate.ts'

/** Nothing is done while it is engaged, and nothing when it cannot be read. */
export const killSwitchGate: Gate = {
  id: 'kill_switch',
  actions: ALL_ACTIONS,
  check({ killSwitch }) {
    if (killSwitch === UNREADABLE) {
      return { verdict: 'wait', value: UNREADABLE, reason: 'The kill switch cannot be read, so nothing is done.' }
    }
    if (killSwitch.engaged) {
      return { verdict: 'wait', value: 'engaged', reason: `The kill switch is engaged: ${killSwitch.reason}` }
    }
    return { verdict: 'allow', value: 'off', reason: 'The kill switch is off.' }
  },
}
