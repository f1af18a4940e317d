import { nextAnalysisMs, oldestQueued } from '../../store/analysis-queue.ts'
import type { Sql } from '../../store/database.ts'
import { getIssue } from '../../store/issues.ts'
import { sampleEvent } from '../../store/queries/evidence.ts'
import type { PipelineContext } from '../context.ts'
import { applyUnknown } from './apply.ts'
import { enqueueAnalysis } from './leave-to-model.ts'

/** In one transaction. */
const GIVEN_UP_MAX = 500

/** Nobody will be asked: the issues that wait go on without. */
export async function giveUpAll(context: PipelineContext, tx: Sql, nowMs: number): Promise<undefined> {
  const ids = await oldestQueued(tx, GIVEN_UP_MAX)
  const failures = await Promise.all(
    ids.map(async (id) => ({ issue: await getIssue(tx, id), event: await sampleEvent(tx, id) })),
  )
  await applyUnknown(context, tx, failures, nowMs)
  if ((await nextAnalysisMs(tx)) !== undefined) await enqueueAnalysis(tx, { runAtMs: nowMs, nowMs })
}
