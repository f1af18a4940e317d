import { autonomySeverities } from '../autonomy-severities.ts'
import { type Gate, open } from './gate.ts'

/** Which severities may be deployed without asking. How bad a problem is never grants more than this list does. */
export const severityGate: Gate = {
  id: 'auto_deploy_severity',
  actions: ['deploy'],
  check(facts) {
    const { autoDeploySeverity } = facts.policy
    const severities = autonomySeverities(facts)
    const severity = severities.join(', ')
    const listed = autoDeploySeverity.join(', ') || 'none'
    return severities.every((one) => autoDeploySeverity.includes(one))
      ? open(severity, `Severity ${severity} may be deployed without asking (${listed}).`)
      : {
          cap: 'apply',
          value: severity,
          reason: `Severity ${severity} needs a person's approval (without asking: ${listed}).`,
        }
  },
}
