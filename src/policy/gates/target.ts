import type { Gate } from './gate.ts'

export const targetGate: Gate = {
  id: 'target',
  actions: ['deploy'],
  check({ hasTarget }) {
    return hasTarget
      ? { verdict: 'allow', value: 'configured', reason: 'The project names where it is deployed.' }
      : { verdict: 'deny', value: 'none', reason: 'The project names no target: set `target` to deploy fixes.' }
  },
}
