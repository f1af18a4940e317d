import type { Diagnosis } from '../domain/diagnosis.ts'
import type { Event } from '../domain/event.ts'
import { getIssue } from '../store/issues.ts'
import { sampleEvent } from '../store/queries/evidence.ts'
import { leaveToModel } from './analysis/leave-to-model.ts'
import { conclude } from './conclude.ts'
import type { PipelineContext } from './context.ts'
import { NOTHING_TO_DO, type Stage } from './stage.ts'
import { unknownCause } from './unknown-cause.ts'

/** issue → diagnosis: the first diagnoser that knows the failure explains it. What none knows is left to a model where there is one. */
export const diagnose: Stage = async (context, { issueId }) => {
  const issue = await getIssue(context.db, issueId)
  if (issue.state !== 'open') return NOTHING_TO_DO
  const event = await sampleEvent(context.db, issueId)
  const diagnosis = event && (await firstDiagnosis(context, event))
  if (event && !diagnosis && context.analyst) {
    return { commit: (tx, nowMs) => leaveToModel(tx, { issue, nowMs }) }
  }
  return {
    commit: (tx, nowMs) => {
      const known = diagnosis ?? unknownCause(issue.title, event)
      return conclude(context, tx, { issue, diagnosis: known, event, nowMs })
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
