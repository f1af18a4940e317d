import type { TestsFact } from '../facts.ts'
import { type Gate, open } from './gate.ts'

/** The project's own tests. A patch that makes them worse goes nowhere; a suite that is red anyway needs a person to deploy. */
export const testsGate: Gate = {
  id: 'require_tests_pass',
  actions: ['commit', 'deploy'],
  check({ tests, policy }) {
    const value = tests ?? 'not_run'
    if (value === 'worse') return { cap: 'report', value, reason: 'Tests fail with the patch that passed without it.' }
    if (value === 'green') return open(value, SENTENCE[value])
    return policy.requireTestsPass
      ? { cap: 'apply', value, reason: `${SENTENCE[value]} require_tests_pass is on, so a person decides.` }
      : open(value, `Warning: ${SENTENCE[value]} require_tests_pass is off by configuration.`)
  },
}

const SENTENCE: Record<Exclude<TestsFact, 'worse'>, string> = {
  green: 'The whole test suite passes with the patch.',
  red_before: 'The test suite fails with the patch where it failed without it.',
  not_run: "The project's tests were not run.",
}
