import type { Diagnosis } from '../../domain/diagnosis.ts'
import type { TicketReport } from '../../domain/ticket.ts'
import { boundText } from '../../lib/bound-text.ts'
import type { CiFailure } from './failure.ts'

const TITLE_CHARS_MAX = 120
const COMMENT_EVERY_MS = 86_400_000

/** What the ticket of a pipeline says: which run, which job, what the log says, what to do. Both of its labels are needed to go on. */
export function pipelineReport(failure: CiFailure, diagnosis: Diagnosis): TicketReport {
  const { workflow, title, category, advice, runId, runUrl, branch, commit, job, step, line, text, others } = failure
  const facts: [name: string, value: string][] = [
    ['Workflow', workflow],
    ['Run', `${runId}, ${runUrl}`],
    ['Branch', branch],
    ['Commit', commit.slice(0, 12)],
    ['Failed job', job],
    ['Failed step', step],
  ]
  return {
    title: boundText(`${workflow}: ${text}`.replace(/\s+/g, ' '), TITLE_CHARS_MAX),
    origin: 'workflow-failure',
    labels: ['auto-heal'],
    commentEveryMs: COMMENT_EVERY_MS,
    metadata: diagnosis,
    parts: [
      { kind: 'paragraph', text: [`${title} (`, { literal: category }, ').'] },
      {
        kind: 'facts',
        facts: facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => ({ name, value: [{ literal: value }] })),
      },
      { kind: 'heading', text: line === 0 ? 'What is known' : `Line ${line} of the log` },
      { kind: 'code', text: [text, ...others].join('\n') },
      { kind: 'heading', text: 'What to do' },
      { kind: 'paragraph', text: advice },
      { kind: 'occurrences' },
    ],
  }
}
