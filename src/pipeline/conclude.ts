import type { Diagnosis } from '../domain/diagnosis.ts'
import type { Event } from '../domain/event.ts'
import type { Issue } from '../domain/issue.ts'
import { correctedSeverity } from '../store/corrections.ts'
import type { Sql } from '../store/database.ts'
import { insertDiagnosis } from '../store/diagnoses.ts'
import { moveIssue, setIssueSeverity } from '../store/issues.ts'
import type { PipelineContext } from './context.ts'
import type { NextStage } from './stage.ts'
import { queueIssueTicket } from './tickets/issue-ticket.ts'

/** An open issue has its diagnosis, whoever made it. Gives the stage that comes next. */
export async function conclude(
  context: PipelineContext,
  tx: Sql,
  { issue, diagnosis, event, nowMs }: { issue: Issue; diagnosis: Diagnosis; event: Event | null; nowMs: number },
): Promise<NextStage> {
  await insertDiagnosis(tx, { issueId: issue.id, nowMs, diagnosis })
  await setIssueSeverity(tx, issue.id, (await correctedSeverity(tx, issue.id)) ?? diagnosis.severity)
  await moveIssue(tx, issue, 'diagnosed', { nowMs, reason: diagnosis.rootCause })
  await queueIssueTicket(context, tx, { issue, diagnosis, event })
  return { stage: 'decide', issueId: issue.id }
}
