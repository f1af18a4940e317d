import type { Gate } from './gate.ts'

/** When a person looks at a fix: before it is deployed, or after. After leaves the fix open for review until somebody took it. */
export const reviewGate: Gate = {
  id: 'review',
  actions: ['deploy'],
  check({ policy }) {
    const value = policy.review
    return value === 'before_deploy'
      ? { verdict: 'ask', value, reason: 'Every fix is reviewed before it is deployed.' }
      : { verdict: 'allow', value, reason: 'A fix that was deployed without asking stays open for review.' }
  },
}
