import { expect, test } from 'vitest'
import { cellFacts } from '../../scripts/reference/policy-matrix.ts'
import { type PastQuestion, simulate } from './simulate.ts'

const question = (severity: 'critical' | 'low', outcome: string | null, phase: 2 | 4): PastQuestion => {
  const { policy, ...facts } = cellFacts({ action: 'deploy', phase, severity })
  return { action: 'deploy', verdict: 'ask', facts: { ...facts, isApproved: true }, policy, outcome }
}

test('a policy that was not in force is tried on what was known: at this level it would have acted so often, so many of them healed', () => {
  const history = (phase: 2 | 4) => [
    question('critical', 'healed', phase),
    question('critical', 'rolled_back', phase),
    question('critical', null, phase),
    question('low', 'healed', phase),
  ]
  const deploys = (phase: 2 | 4) => simulate(history(phase)).find(({ action }) => action === 'deploy')!
  // The answers that people gave then are not taken for answers to this.
  expect(deploys(2).wouldAct.total).toBe(0)
  expect(deploys(4)).toMatchObject({
    asked: 4,
    answered: { ask: 4 },
    wouldAnswer: { allow: 3, ask: 1 },
    wouldAct: { total: 3, healed: 1, failed: 1, unknown: 1 },
    limitedBy: [{ gate: 'auto_deploy_severity', count: 1 }],
  })
})
