import { printable } from '../lib/printable.ts'
import type { CandidateEvidence, RepairReport } from '../repair/repair.ts'

const CANDIDATES_SHOWN_MAX = 12

/** The report for people: what failed, how it was seen again, what was tried, what was chosen and why. What the program said steers no terminal. */
export function readableReport(report: RepairReport): string {
  const parts = [
    `${VERDICTS[report.verdict]} ${report.reason}`,
    failurePart(report),
    diagnosisPart(report),
    candidatesPart(report.candidates),
    chosenPart(report),
    undecidedPart(report),
    `Took ${(report.durationMs / 1000).toFixed(1)} s; isolation: ${report.isolation}; base ${report.base.slice(0, 12)}.`,
  ]
  return printable(`${parts.filter((part) => part !== '').join('\n\n')}\n`)
}

const VERDICTS = { fixed: 'Fixed.', no_fix: 'No fix.', not_reproduced: 'Not reproduced.' }

function failurePart({ reproduction }: RepairReport): string {
  if (!reproduction) return ''
  const { observation, runs, failed } = reproduction
  const error = observation.error
  const lines = error
    ? [
        `${error.type}: ${error.message}`,
        ...error.frames
          .filter((frame) => frame.inApp)
          .slice(-4)
          .reverse()
          .map(
            (frame) =>
              `    at ${frame.function ?? '<anonymous>'} (${frame.file}:${frame.line ?? '?'}:${frame.column ?? '?'})`,
          ),
      ]
    : ['no error could be read']
  return section('What failed', [
    ...lines,
    `Reproduced by ${reproduction.kind}: ${failed} of ${runs} runs failed the same way.`,
  ])
}

function diagnosisPart({ diagnosis }: RepairReport): string {
  if (!diagnosis) return ''
  return section('Diagnosis', [
    `${diagnosis.rootCause} (${diagnosis.rule}, severity ${diagnosis.severity}, confidence ${percent(diagnosis.confidence)})`,
    ...diagnosis.evidence.map((sentence) => `- ${sentence}`),
  ])
}

function candidatesPart(candidates: CandidateEvidence[]): string {
  if (candidates.length === 0) return ''
  const shown = [...candidates]
    .sort((a, b) => Number(b.survived) - Number(a.survived) || b.score - a.score || b.prior - a.prior)
    .slice(0, CANDIDATES_SHOWN_MAX)
  const lines = shown.map((candidate) => {
    const last = candidate.checks.at(-1)
    return `${candidate.survived ? 'passed' : 'failed'}  ${candidate.pattern}  score ${candidate.score}  ${last ? `${last.check}: ${last.detail}` : ''}`
  })
  const rest = candidates.length - shown.length
  return section(`Candidates (${candidates.length})`, rest > 0 ? [...lines, `... and ${rest} more`] : lines)
}

function chosenPart({ chosen }: RepairReport): string {
  if (!chosen) return ''
  const tests = chosen.tests ? `Tests: ${chosen.tests.detail}` : 'No tests of the project were run.'
  return section(`Chosen: ${chosen.explanation}`, [
    ...chosen.reasons.map((reason) => `- ${reason}`),
    tests,
    `Confidence ${percent(chosen.confidence)}.`,
    '',
    chosen.diff.trimEnd(),
  ])
}

/** No fix, but something to judge for a person: what made the failure go away and was not trusted. */
function undecidedPart({ chosen, candidates }: RepairReport): string {
  const survivors = candidates.filter((candidate) => candidate.survived).sort((a, b) => b.score - a.score)
  const [best] = survivors
  if (chosen || !best) return ''
  const against = best.checks.filter(({ check }) => check === 'objection')
  return section(`Not chosen, for you to judge: ${best.explanation}`, [
    ...against.map(({ detail }) => `- Against it: ${detail}`),
    '',
    best.diff.trimEnd(),
  ])
}

const section = (title: string, lines: string[]): string =>
  [title, ...lines.map((line) => (line === '' ? '' : `  ${line}`))].join('\n')

const percent = (share: number): string => `${Math.round(share * 100)} %`
