import { type Level, lowest } from '../../domain/decision.ts'
import type { Severity } from '../../domain/severity.ts'
import { autonomySeverities } from '../autonomy-severities.ts'
import type { Phase } from '../policy.ts'
import { CODE_ACTIONS, type Gate } from './gate.ts'

/** How far the program may go with code by itself; only people raise the phase. */
export const phaseGate: Gate = {
  id: 'phase',
  actions: CODE_ACTIONS,
  check(facts) {
    const { phase } = facts.policy
    const [first, ...others] = autonomySeverities(facts).map(CAPS[phase])
    return { cap: lowest(first!, ...others), value: String(phase), reason: `Phase ${phase} ${MEANING[phase]}.` }
  },
}

const CAPS: Readonly<Record<Phase, (severity: Severity) => Level>> = {
  1: () => 'report',
  2: () => 'propose',
  // What matters least comes first, so that trust is earned where a mistake is cheap.
  3: (severity) => (severity === 'low' ? 'apply' : 'propose'),
  4: () => 'autonomous',
}

const MEANING: Readonly<Record<Phase, string>> = {
  1: 'observes: failures are captured and diagnosed, people fix them',
  2: 'proposes: patches are made and proven, nothing is applied before a person approves',
  3: 'applies fixes of low severity to a branch by itself; every deploy waits for a person',
  4: 'applies fixes by itself; what is deployed without asking depends on the severity',
}
