import type { Gate } from './gate.ts'

/** How sure the repair is of its choice. Below the bound the fix is a proposal. */
export const confidenceGate: Gate = {
  id: 'min_confidence',
  actions: ['commit', 'deploy'],
  check({ confidence, policy }) {
    const value = confidence === null ? 'none' : confidence.toFixed(2)
    if (confidence !== null && confidence >= policy.minConfidence)
      return { verdict: 'allow', value, reason: `The choice is ${value} sure, of at least ${policy.minConfidence}.` }
    return {
      verdict: 'ask',
      value,
      reason: `The choice is ${value} sure, of at least ${policy.minConfidence}: a person decides.`,
    }
  },
}
