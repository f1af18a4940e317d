import type { Gate } from './gate.ts'

/** A fix without a test of its own can come undone unseen. */
export const testInFixGate: Gate = {
  id: 'require_test_in_fix',
  actions: ['deploy'],
  check({ hasTestInFix, policy }) {
    const value = hasTestInFix ? 'has one' : 'has none'
    if (hasTestInFix || !policy.requireTestInFix)
      return {
        verdict: 'allow',
        value,
        reason: `The fix ${value.replace('one', 'a test').replace('none', 'no test, and need not')}.`,
      }
    return {
      verdict: 'ask',
      value,
      reason: 'The fix has no test of its own, and require_test_in_fix is on: a person decides.',
    }
  },
}
