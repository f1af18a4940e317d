import type { Issue } from '../../domain/issue.ts'
import { enqueueJob } from '../../jobs/jobs.ts'
import { queueForAnalysis } from '../../store/analysis-queue.ts'
import type { Sql } from '../../store/database.ts'

export const ANALYZE = 'analyze'
const ATTEMPTS_MAX = 5

/** The issue waits, open, until a model has been asked about it. */
export async function leaveToModel(tx: Sql, { issue, nowMs }: { issue: Issue; nowMs: number }): Promise<undefined> {
  await queueForAnalysis(tx, { issueId: issue.id, projectId: issue.projectId, nowMs })
  await enqueueAnalysis(tx, { runAtMs: nowMs, nowMs })
}

/** One job over all projects: a model that does not answer must not keep every worker waiting. */
export async function enqueueAnalysis(tx: Sql, { runAtMs, nowMs }: { runAtMs: number; nowMs: number }): Promise<void> {
  await enqueueJob(tx, { kind: ANALYZE, subject: 'analysis', payload: {}, runAtMs, nowMs, attemptsMax: ATTEMPTS_MAX })
}
