import { attemptsGate } from './attempts.ts'
import { breakerGate } from './breaker.ts'
import { brokenFixesGate } from './broken-fixes.ts'
import { freezeGate, quietHoursGate } from './calendar.ts'
import { confidenceGate } from './confidence.ts'
import { consentGate } from './consent.ts'
import { coolDownGate } from './cool-down.ts'
import { deployRateGate } from './deploy-rate.ts'
import { diagnosisGate } from './diagnosis.ts'
import { enabledGate } from './enabled.ts'
import { fixSeverityGate } from './fix-severity.ts'
import { flappingGate } from './flapping.ts'
import type { Gate } from './gate.ts'
import { groupShareGate } from './group-share.ts'
import { killSwitchGate } from './kill-switch.ts'
import { optOutGate } from './opt-out.ts'
import { originGate } from './origin.ts'
import { oversightGate, protectedGate } from './oversight.ts'
import { patchGate } from './patch.ts'
import { phaseGate } from './phase.ts'
import { publicKeyGate } from './public-key.ts'
import { recoveryRateGate } from './recovery-rate.ts'
import { remedyGate } from './remedy.ts'
import { repositoryGate } from './repository.ts'
import { reviewGate } from './review.ts'
import { serviceStateGate } from './service-state.ts'
import { severityGate } from './severity.ts'
import { sourceGate } from './source.ts'
import { targetGate } from './target.ts'
import { testInFixGate } from './test-in-fix.ts'
import { testsGate } from './tests.ts'
import { trackGate } from './track.ts'
import { trackRecordGate } from './track-record.ts'
import { unhealthyShareGate } from './unhealthy-share.ts'

/** Every gate there is, in the order in which they are explained. A new one is a file and a line here. */
export const GATES: readonly Gate[] = [
  enabledGate,
  killSwitchGate,
  originGate,
  optOutGate,
  consentGate,
  sourceGate,
  diagnosisGate,
  repositoryGate,
  targetGate,
  trackGate,
  phaseGate,
  fixSeverityGate,
  severityGate,
  publicKeyGate,
  protectedGate,
  oversightGate,
  patchGate,
  remedyGate,
  confidenceGate,
  trackRecordGate,
  testsGate,
  testInFixGate,
  reviewGate,
  attemptsGate,
  brokenFixesGate,
  breakerGate,
  deployRateGate,
  freezeGate,
  quietHoursGate,
  serviceStateGate,
  unhealthyShareGate,
  recoveryRateGate,
  flappingGate,
  groupShareGate,
  coolDownGate,
]
