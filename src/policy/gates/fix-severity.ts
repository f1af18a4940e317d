import type { Gate } from './gate.ts'

/** Which severities are worth an attempt. Apart from what may be deployed: to fix and to deploy are two permissions. */
export const fixSeverityGate: Gate = {
  id: 'fix_severity',
  actions: ['heal'],
  check({ severity, policy }) {
    const listed = policy.fixSeverity.join(', ') || 'none'
    return policy.fixSeverity.includes(severity)
      ? { verdict: 'allow', value: severity, reason: `Severity ${severity} may be healed (${listed}).` }
      : { verdict: 'deny', value: severity, reason: `Severity ${severity} is left to people (healed: ${listed}).` }
  },
}
