import { type Gate, open, wait } from './gate.ts'
import { RUNTIME_ACTIONS, readRuntime } from './runtime.ts'

/** The rest of a group serves on while something is done to one of it. */
export const groupShareGate: Gate = {
  id: 'group_share_max',
  actions: RUNTIME_ACTIONS,
  check: readRuntime((facts, { group: { name, members, inHand } }) => {
    const max = Math.max(1, Math.floor(facts.policy.groupShareMax * members))
    const value = `${inHand} of ${max}`
    return inHand < max
      ? open(value, `Something is being done to ${value} of group ${name} that may be in hand at once.`)
      : wait(facts, value, `Something is being done to ${value} of group ${name}: the others wait.`)
  }),
}
