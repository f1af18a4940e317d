import { ACTIONS } from '../../domain/decision.ts'
import { ALL_ACTIONS, type Gate } from './gate.ts'

/** The two tracks are granted apart. */
export const trackGate: Gate = {
  id: 'track',
  actions: ALL_ACTIONS,
  check({ action, policy }) {
    const { track } = ACTIONS[action]
    const cap = track === 'code' ? policy.codeLevelMax : policy.runtimeLevelMax
    return { cap, value: `${track}: ${cap}`, reason: `${track}_level_max is ${cap}.` }
  },
}
