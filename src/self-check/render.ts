import type { Finding, FindingSeverity } from '../domain/finding.ts'
import type { Fact, Inline, TicketPart, TicketReport } from '../domain/ticket.ts'
import { dollars } from './dollars.ts'
import { suggestedAction } from './suggested-action.ts'

/** What the subject has cost since the problem began, and in how many runs. */
export interface Spending {
  costMicroUsd: number
  runs: number
}

export const SEVERITY_WORDS: Record<FindingSeverity, string> = {
  critical: 'Critical',
  warning: 'Warning',
  info: 'Info',
}

/** `self-check: failed to amend commit on openshift/hypershift PR #8365`: what a search for the pattern finds. */
export function titleOf({ pattern, subject }: Finding, service: string): string {
  return `self-check: ${pattern} on ${subject || service}`
}

/** What a person is told, who has to find out what to do about it. */
export function reportOf(
  finding: Finding,
  {
    service,
    spending,
    labels,
    consentLabel,
  }: { service: string; spending: Spending; labels: readonly string[]; consentLabel: string },
): TicketReport {
  const subject = { subject: finding.subject || service }
  const pattern: Fact = { name: 'Pattern', value: [{ literal: finding.pattern }, ' on ', subject], isBold: true }
  const samples: TicketPart[] = [
    { kind: 'heading', text: 'Sample log entries' },
    { kind: 'code', text: finding.samples.join('\n') },
  ]
  const cost = costOf(finding, spending)
  const costs: TicketPart[] = cost ? [{ kind: 'facts', facts: [{ name: 'Estimated cost', value: cost }] }] : []
  return {
    title: titleOf(finding, service),
    origin: 'self-check',
    labels: [...labels],
    parts: [
      { kind: 'heading', text: 'Self-check: recurring error detected' },
      { kind: 'facts', facts: [pattern, { name: 'Severity', value: severityText(finding) }] },
      { kind: 'occurrences' },
      ...costs,
      ...(finding.samples.length > 0 ? samples : []),
      { kind: 'heading', text: 'Suggested action' },
      { kind: 'paragraph', text: suggestedAction(finding) },
      { kind: 'heading', text: `Why no ${consentLabel} label?` },
      { kind: 'paragraph', text: 'What a self-check finds is for a person to look at first:' },
      { kind: 'list', items: WHY_NOT },
      {
        kind: 'paragraph',
        text: [
          'Add the label ',
          { literal: consentLabel },
          ' yourself if an automatic fix is right. Prunella never adds it.',
        ],
      },
    ],
    metadata: {
      detector: finding.detector,
      severity: finding.severity,
      reason: finding.reason,
      subject: finding.subject,
    },
  }
}

const WHY_NOT: Inline[] = [
  'The fix may be one of the machine: a worktree to delete, a service to restart.',
  'Some errors are expected or pass by themselves, and need no change of code.',
  'A program that files issues about itself and then fixes them could go round in circles.',
]

export function severityText({ severity, reason }: Finding): string {
  return `${SEVERITY_WORDS[severity ?? 'info']} (${reason})`
}

/** Absent where nothing is known of costs: nothing is not zero dollars. */
function costOf({ detector }: Finding, { costMicroUsd, runs }: Spending): Inline | undefined {
  if (costMicroUsd <= 0) return undefined
  const cost = { literal: `~${dollars(costMicroUsd)}` }
  if (runs <= 0) return [cost]
  const often = detector === 'every-cycle' ? 'each cycle' : runs === 1 ? 'once' : `${runs} times`
  return [cost, ` (agent invoked ${often} at `, { literal: `~${dollars(costMicroUsd / runs)}` }, ')']
}
