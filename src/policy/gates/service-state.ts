import { type Gate, open, wait } from './gate.ts'
import { RUNTIME_ACTIONS, readRuntime } from './runtime.ts'

/** What is still coming up is given its time, what a person ended stays ended, and what is well needs nothing. */
export const serviceStateGate: Gate = {
  id: 'service_state',
  actions: RUNTIME_ACTIONS,
  check: readRuntime((facts, { health }) => {
    switch (health) {
      case 'ill':
        return open(health, `${facts.service} is ill.`)
      case 'starting':
        return wait(facts, health, `${facts.service} is coming up, or a release of it is being put out.`)
      case 'stopped':
        return {
          cap: 'report',
          value: health,
          reason: `${facts.service} was stopped, by a person as it seems: it stays so.`,
        }
      case 'well':
        return { cap: 'report', value: health, reason: `${facts.service} is well.` }
    }
  }),
}
