import { ALL_ACTIONS, type Gate, open } from './gate.ts'

/** What the program caused is never a reason for it to act. */
export const originGate: Gate = {
  id: 'origin',
  actions: ALL_ACTIONS,
  check({ origin }) {
    return origin === 'outside'
      ? open('outside', 'It is not the doing of Prunella.')
      : {
          cap: 'report',
          value: 'engine',
          reason: 'It is the doing of Prunella itself, as on a canary that it started: people look at it.',
        }
  },
}
