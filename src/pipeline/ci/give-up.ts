import type { AttemptState } from '../../domain/attempt.ts'
import { keepReport } from '../../store/attempts.ts'
import type { PipelineContext, StageRun } from '../context.ts'
import { escalate } from '../escalate.ts'
import type { StageResult } from '../stage.ts'
import { commentOnce, labelOnce } from './on-thread.ts'
import { OPT_OUT_LABEL } from './read-thread.ts'
import { guidance } from './report.ts'
import type { CiSubject } from './subject.ts'

/** Nothing more can be done by the program: a person gets it, with what is known, on the page and where the issue was asked for. */
export async function giveUp(
  context: PipelineContext,
  run: StageRun,
  subject: CiSubject,
  { reason, attemptState = 'failed', isTold = true }: { reason: string; attemptState?: AttemptState; isTold?: boolean },
): Promise<StageResult> {
  const { issue, attempt, report, thread } = subject
  if (isTold && thread !== undefined && !context.project(issue.projectId).policy.dryRun) {
    // From here on the end stands: after a crash the label would be taken for a person's, and the reason would be lost.
    await context.db.transaction((tx) => keepReport(tx, attempt.id, { ...report, givenUp: { reason, attemptState } }))
    const at = { kind: 'issue', number: thread } as const
    await commentOnce(context, run, subject, { at, name: 'given-up', body: guidance(subject, reason) })
    await labelOnce(context, run, subject, { at, labels: [OPT_OUT_LABEL] })
  }
  return {
    commit: async (tx) => {
      await escalate(context, tx, { issueId: issue.id, attemptId: attempt.id, attemptState, reason, report })
      return undefined
    },
  }
}
