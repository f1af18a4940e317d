import type { Gate } from './gate.ts'

/** Which severities may be deployed without asking. How bad a problem is never grants more than this list does. */
export const severityGate: Gate = {
  id: 'auto_deploy_severity',
  actions: ['deploy'],
  check({ severity, policy }) {
    const listed = policy.autoDeploySeverity.join(', ') || 'none'
    return policy.autoDeploySeverity.includes(severity)
      ? {
          verdict: 'allow',
          value: severity,
          reason: `Severity ${severity} may be deployed without asking (${listed}).`,
        }
      : {
          verdict: 'ask',
          value: severity,
          reason: `Severity ${severity} needs a person's approval (without asking: ${listed}).`,
        }
  },
}
