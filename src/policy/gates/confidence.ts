import { type Gate, open } from './gate.ts'

/** How sure the repair is of its choice. Below the bound the fix is a proposal. */
export const confidenceGate: Gate = {
  id: 'min_confidence',
  actions: ['commit', 'deploy'],
  check({ confidence, policy }) {
    const value = confidence === null ? 'none' : confidence.toFixed(2)
    const sentence = `The choice is ${value} sure, of at least ${policy.minConfidence}`
    return confidence !== null && confidence >= policy.minConfidence
      ? open(value, `${sentence}.`)
      : { cap: 'propose', value, reason: `${sentence}: a person decides.` }
  },
}
