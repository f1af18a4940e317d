import type { Verdict } from '../../domain/decision.ts'
import type { Facts } from '../facts.ts'
import type { Phase } from '../policy.ts'
import type { Gate } from './gate.ts'

/** How far the program may go by itself; only people raise the phase. */
export const phaseGate: Gate = {
  id: 'phase',
  actions: ['heal', 'commit', 'deploy'],
  check(facts) {
    const { phase } = facts.policy
    const verdict = VERDICT_BY_PHASE[phase][facts.action](facts)
    return { verdict, value: String(phase), reason: `Phase ${phase} ${MEANING[phase]}.` }
  },
}

const MEANING: Record<Phase, string> = {
  1: 'observes: failures are captured and diagnosed, people fix them',
  2: 'proposes: patches are made and proven, nothing is applied before a person approves',
  3: 'applies fixes of low severity to a branch by itself; every deploy waits for a person',
  4: 'applies fixes by itself; what is deployed without asking depends on the severity',
}

type ByAction = Record<Facts['action'], (facts: Facts) => Verdict>
const always = (verdict: Verdict) => (): Verdict => verdict

const VERDICT_BY_PHASE: Record<Phase, ByAction> = {
  1: { heal: always('deny'), commit: always('deny'), deploy: always('deny') },
  2: { heal: always('allow'), commit: always('ask'), deploy: always('ask') },
  3: {
    heal: always('allow'),
    commit: ({ severity }) => (severity === 'low' ? 'allow' : 'ask'),
    deploy: always('ask'),
  },
  4: { heal: always('allow'), commit: always('allow'), deploy: always('allow') },
}
