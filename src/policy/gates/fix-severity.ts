import { autonomySeverities } from '../autonomy-severities.ts'
import { type Gate, open } from './gate.ts'

/** Which severities are worth an attempt. Apart from what may be deployed: to fix and to deploy are two permissions. */
export const fixSeverityGate: Gate = {
  id: 'fix_severity',
  actions: ['heal'],
  check(facts) {
    const { fixSeverity } = facts.policy
    const severities = autonomySeverities(facts)
    const severity = severities.join(', ')
    const listed = fixSeverity.join(', ') || 'none'
    return severities.every((one) => fixSeverity.includes(one))
      ? open(severity, `Severity ${severity} may be healed (${listed}).`)
      : { cap: 'report', value: severity, reason: `Severity ${severity} is left to people (healed: ${listed}).` }
  },
}
