import { attemptsGate } from './attempts.ts'
import { breakerGate } from './breaker.ts'
import { deployRateGate } from './deploy-rate.ts'
import type { Gate } from './gate.ts'
import { killSwitchGate } from './kill-switch.ts'
import { phaseGate } from './phase.ts'
import { repositoryGate } from './repository.ts'
import { severityGate } from './severity.ts'
import { targetGate } from './target.ts'
import { testsGate } from './tests.ts'

/** Every gate there is, in the order in which they are explained. A new one is a file and a line here. */
export const GATES: readonly Gate[] = [
  killSwitchGate,
  repositoryGate,
  targetGate,
  phaseGate,
  severityGate,
  testsGate,
  attemptsGate,
  breakerGate,
  deployRateGate,
]
