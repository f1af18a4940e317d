import { type Gate, open } from './gate.ts'

/** A fix without a test of its own can come undone unseen. */
export const testInFixGate: Gate = {
  id: 'require_test_in_fix',
  actions: ['deploy'],
  check({ hasTestInFix, policy }) {
    if (hasTestInFix) return open('has one', 'The fix has a test of its own.')
    return policy.requireTestInFix
      ? {
          cap: 'apply',
          value: 'has none',
          reason: 'The fix has no test of its own, and require_test_in_fix is on: a person decides.',
        }
      : open('has none', 'The fix has no test of its own, and need not.')
  },
}
