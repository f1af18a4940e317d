import type { WatchedJob } from '../domain/watched-job.ts'
import type { Sql } from '../store/database.ts'
import type { PipelineContext } from './context.ts'
import { queueNotification } from './notify.ts'

/** A job will not go on by itself: the channels are told, once for each job. */
export async function tellOfJob(
  context: PipelineContext,
  tx: Sql,
  { job, reason }: { job: WatchedJob; reason: string },
): Promise<void> {
  const { id, kind, key } = job
  await queueNotification(context, tx, {
    key: `job:${id}`,
    notification: { type: 'job_needs_person', job: id, kind, key, reason },
  })
}
