import type { Diagnosis } from '../domain/diagnosis.ts'
import type { Event } from '../domain/event.ts'
import { insertDiagnosis } from '../store/diagnoses.ts'
import { getIssue, moveIssue, setIssueSeverity } from '../store/issues.ts'
import { sampleEvent } from '../store/queries/evidence.ts'
import type { PipelineContext } from './context.ts'
import { NOTHING_TO_DO, type Stage } from './stage.ts'
import { queueIssueTicket } from './tickets/issue-ticket.ts'

/** issue → diagnosis: the first diagnoser that knows the failure explains it. */
export const diagnose: Stage = async (context, { issueId }) => {
  const issue = await getIssue(context.db, issueId)
  if (issue.state !== 'open') return NOTHING_TO_DO
  const event = await sampleEvent(context.db, issueId)
  const diagnosis = (event && (await firstDiagnosis(context, event))) ?? unknownCause(issue.title, event)

  return {
    commit: async (tx, nowMs) => {
      await insertDiagnosis(tx, { issueId, nowMs, diagnosis })
      await setIssueSeverity(tx, issueId, diagnosis.severity)
      await moveIssue(tx, issue, 'diagnosed', { nowMs, reason: diagnosis.rootCause })
      await queueIssueTicket(context, tx, { issue, diagnosis, event })
      return { stage: 'decide', issueId }
    },
  }
}

async function firstDiagnosis(context: PipelineContext, event: Event): Promise<Diagnosis | null> {
  const { readSource } = context.project(event.projectId)
  for (const diagnoser of context.diagnosers) {
    const diagnosis = await diagnoser.diagnose(event, { readSource })
    if (diagnosis) return diagnosis
  }
  return null
}

/** No rule knows it: said plainly, at the lowest confidence, and the line goes on. */
function unknownCause(title: string, event: Event | null): Diagnosis {
  const isUnhandled = event?.level === 'fatal' || event?.exceptions.at(-1)?.mechanism?.handled === false
  return {
    diagnoser: 'none',
    rule: 'unknown',
    rootCause: `No rule explains ${title}.`,
    severity: isUnhandled ? 'high' : 'medium',
    confidence: 0,
    evidence: [],
    files: [],
  }
}
