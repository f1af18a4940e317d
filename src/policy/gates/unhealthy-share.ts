import { type Gate, open } from './gate.ts'
import { RUNTIME_ACTIONS, readRuntime } from './runtime.ts'

/** When many of a group fail at once, none of them is at fault but what they share, and starting all of them anew makes it worse: hands off. */
export const unhealthyShareGate: Gate = {
  id: 'unhealthy_share_max',
  actions: RUNTIME_ACTIONS,
  check: readRuntime(({ policy }, { group: { name, members, unhealthy } }) => {
    const value = `${unhealthy} of ${members}`
    return unhealthy > Math.max(1, policy.unhealthyShareMax * members)
      ? {
          cap: 'report',
          value,
          reason: `${value} of group ${name} are unhealthy: what they share is at fault, so nothing is done to them.`,
        }
      : open(value, `${value} of group ${name} are unhealthy.`)
  }),
}
