import { ExternalError } from '../domain/errors.ts'
import { enqueueJob, type Job } from '../jobs/jobs.ts'
import type { Notification } from '../notifiers/notifier.ts'
import type { Sql } from '../store/database.ts'
import { claimOnce } from '../store/settings.ts'
import type { PipelineContext, StageRun } from './context.ts'

interface NotifyPayload {
  notifier: number
  notification: Notification
}

const NOTIFY_ATTEMPTS_MAX = 5

/** Queues one delivery per channel, in the transaction of what it tells. The same key a second time tells nobody again. */
export async function queueNotification(
  context: PipelineContext,
  tx: Sql,
  { key, notification }: { key: string; notification: Notification },
): Promise<void> {
  const nowMs = context.clock.nowMs()
  if (!(await claimOnce(tx, `notified:${key}`, nowMs))) return
  for (const notifier of context.notifiers.keys()) {
    const payload: NotifyPayload = { notifier, notification }
    await enqueueJob(tx, {
      kind: 'notify',
      subject: `${key}:${notifier}`,
      payload,
      runAtMs: nowMs,
      nowMs,
      attemptsMax: NOTIFY_ATTEMPTS_MAX,
    })
  }
}

/** Delivers to one channel. What can pass is tried again by the job; what cannot is logged and left. */
export async function notify(context: PipelineContext, job: Job, run: StageRun): Promise<void> {
  const { notifier, notification } = job.payload as NotifyPayload
  const channel = context.notifiers[notifier]
  if (!channel) return
  try {
    await channel.send(notification, run.signal)
  } catch (error) {
    if (!(error instanceof ExternalError) || error.retryAfterMs !== undefined) throw error
    context.logger.warn('a channel refused a notification', { channel: channel.id, reason: error.message })
  }
}
