import type { Finding } from '../domain/finding.ts'
import type { Inline } from '../domain/ticket.ts'
import { spokenDuration } from '../lib/duration.ts'
import { isoSeconds } from '../lib/iso-seconds.ts'
import { printable } from '../lib/printable.ts'
import { dollars } from '../self-check/dollars.ts'
import type { Ledger } from '../self-check/ledger.ts'
import { SEVERITY_WORDS } from '../self-check/render.ts'
import { suggestedAction } from '../self-check/suggested-action.ts'
import { spendingOf } from '../self-check/tell.ts'
import { line } from './text.ts'

/** A finding with what is needed to show it. */
export interface FoundHere {
  project: string
  finding: Finding
  ledger: Ledger
}

const MICRO = 1_000_000

/** As `--json` gives it. */
export function shownFinding({ project, finding, ledger }: FoundHere) {
  const { costMicroUsd, runs } = spendingOf(finding, ledger)
  const { subject, pattern, severity, reason, detector, occurrences, samples } = finding
  return {
    project,
    subject,
    pattern,
    severity,
    reason,
    detector,
    occurrences,
    firstSeen: isoSeconds(finding.firstSeenMs),
    lastSeen: isoSeconds(finding.lastSeenMs),
    costUsd: costMicroUsd > 0 ? costMicroUsd / MICRO : null,
    runs,
    samples,
    suggestedAction: textOf(suggestedAction(finding)),
  }
}

export function findingsText(found: readonly FoundHere[]): string {
  const told = found.filter(({ finding }) => finding.severity !== 'info')
  const oneOffs = found.length - told.length
  const rest =
    oneOffs === 0 ? '' : `${oneOffs} more ${oneOffs === 1 ? 'was' : 'were'} seen too seldom to be a pattern.\n`
  if (told.length === 0) return `Nothing comes back.\n${rest}`
  return `${told.map(oneText).join('\n')}${rest && `\n${rest}`}`
}

function oneText(here: FoundHere): string {
  const { finding, project, ledger } = here
  const { costMicroUsd } = spendingOf(finding, ledger)
  const { severity, reason, pattern, subject, occurrences, firstSeenMs, lastSeenMs, samples } = finding
  const facts = [
    `${SEVERITY_WORDS[severity ?? 'info']}: ${line(pattern, 200)} on ${line(subject || project)} (${reason})`,
    `  first seen ${isoSeconds(firstSeenMs)}, latest ${isoSeconds(lastSeenMs)} (${spokenDuration(lastSeenMs - firstSeenMs)}), ${occurrences.toLocaleString('en-US')} times`,
    ...(costMicroUsd > 0 ? [`  estimated cost ~${dollars(costMicroUsd)}`] : []),
    ...samples.map((sample) => `  | ${line(sample, 300)}`),
    `  ${printable(textOf(suggestedAction(finding)))}`,
  ]
  return `${facts.join('\n')}\n`
}

function textOf(value: Inline): string {
  return typeof value === 'string' ? value : value.map(wordsOf).join('')
}

function wordsOf(piece: Exclude<Inline, string>[number]): string {
  if (typeof piece === 'string') return piece
  return 'literal' in piece ? piece.literal : piece.subject
}
