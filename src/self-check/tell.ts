import { createHash } from 'node:crypto'
import type { Finding } from '../domain/finding.ts'
import type { Severity } from '../domain/severity.ts'
import type { Occurrences, TicketReport } from '../domain/ticket.ts'
import type { Ledger } from './ledger.ts'
import { isOwn } from './own-log.ts'
import { reportOf, type Spending } from './render.ts'
import type { Role } from './role.ts'

/** What a ticket is made of. */
export interface Told {
  projectId: number
  /** Equal for the same problem, on every machine that looks at the same service. */
  fingerprint: string
  severity: Severity
  report: TicketReport
  occurrences: Occurrences
  /** The words of the newest of them: another door may have let the same failure in. */
  said: readonly string[]
}

/** The label that only people give. */
const CONSENT_LABEL = 'good-for-ai'
/** What goes wrong in Prunella itself: nothing heals it. */
const SYSTEM_LABEL = 'auto-heal-system'
const SEVERITIES = { critical: 'critical', warning: 'medium', info: 'low' } as const

/** What is told of a finding, which then counts as told. */
export function tellOf(finding: Finding, { role, ledger, nowMs }: { role: Role; ledger: Ledger; nowMs: number }): Told {
  const { projectId, service, settings } = role
  finding.toldOccurrences = finding.occurrences
  finding.toldMs = nowMs
  ledger.touched.add(finding)
  const spending = spendingOf(finding, ledger)
  const labels = [...settings.labels, ...(isOwn(projectId, finding.subject) ? [SYSTEM_LABEL] : [])]
  return {
    projectId,
    fingerprint: hashOf(['self-check', service, finding.subject, finding.fingerprint]),
    severity: SEVERITIES[finding.severity ?? 'info'],
    report: reportOf(finding, { service, spending, labels, consentLabel: CONSENT_LABEL }),
    occurrences: { count: finding.occurrences, firstMs: finding.firstSeenMs, lastMs: finding.lastSeenMs },
    said: ledger.said.get(finding) ?? [],
  }
}

/** What its subject has cost since the problem began. */
export function spendingOf(finding: Finding, { subjects }: Ledger): Spending {
  const subject = subjects.get(finding.subject)
  return {
    costMicroUsd: (subject?.costMicroUsd ?? 0) - finding.costBeforeMicroUsd,
    runs: (subject?.runs ?? 0) - finding.runsBefore,
  }
}

function hashOf(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 32)
}
