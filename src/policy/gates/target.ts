import { type Gate, open } from './gate.ts'

export const targetGate: Gate = {
  id: 'target',
  actions: ['deploy'],
  check({ hasTarget }) {
    return hasTarget
      ? open('configured', 'The project names where it is deployed.')
      : { cap: 'report', value: 'none', reason: 'The project names no target: set `target` to deploy fixes.' }
  },
}
