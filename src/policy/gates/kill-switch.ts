import { UNREADABLE } from '../facts.ts'
import { ALL_ACTIONS, type Gate, open, wait } from './gate.ts'

/** Nothing is done while it is engaged, recoveries included, and nothing when it cannot be read. */
export const killSwitchGate: Gate = {
  id: 'kill_switch',
  actions: ALL_ACTIONS,
  check(facts) {
    const { killSwitch } = facts
    if (killSwitch === UNREADABLE) return wait(facts, UNREADABLE, 'The kill switch cannot be read, so nothing is done.')
    return killSwitch.engaged
      ? wait(facts, 'engaged', `The kill switch is engaged: ${killSwitch.reason}`)
      : open('off', 'The kill switch is off.')
  },
}
