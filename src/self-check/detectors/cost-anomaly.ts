import { dollars } from '../dollars.ts'
import type { SubjectDetector } from './detector.ts'

const MICRO = 1_000_000

/** One subject that costs more in one session than anything should. */
export const costAnomaly: SubjectDetector = {
  id: 'cost-anomaly',
  examples: [
    { is: true, subject: { sessionCostMicroUsd: 10_010_000 }, limits: { minRepeat: 3, costThresholdUsd: 10 } },
    { is: false, subject: { sessionCostMicroUsd: 10_000_000 }, limits: { minRepeat: 3, costThresholdUsd: 10 } },
  ],
  judge({ sessionCostMicroUsd, sessionMs, runs }, { costThresholdUsd }) {
    if (sessionCostMicroUsd <= costThresholdUsd * MICRO) return undefined
    return {
      kind: 'cost',
      severity: 'critical',
      reason: `${dollars(sessionCostMicroUsd)} in one session, the threshold is ${dollars(costThresholdUsd * MICRO)}`,
      pattern: 'cost above the threshold',
      occurrences: Math.max(1, runs),
      firstSeenMs: sessionMs,
    }
  },
}
