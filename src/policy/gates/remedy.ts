import { type Gate, open } from './gate.ts'

/** What changes something that runs must be safe to do twice, and must have a way back. */
export const remedyGate: Gate = {
  id: 'remedy',
  actions: ['recover'],
  check({ remedy: { kind, isReversible, isReplaySafe } }) {
    if (!isReplaySafe) {
      const reason = `The remedy of the ${kind} is not safe to run again: a person does it.`
      return { cap: 'report', value: 'not replay-safe', reason }
    }
    return isReversible
      ? open('reversible', `The remedy of the ${kind} can be taken back.`)
      : {
          cap: 'propose',
          value: 'irreversible',
          reason: `The remedy of the ${kind} cannot be taken back: a person approves it.`,
        }
  },
}
