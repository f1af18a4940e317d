import { ExternalError } from '../domain/errors.ts'
import { enqueueJob, type Job } from '../jobs/jobs.ts'
import type { Notification } from '../notifiers/notifier.ts'
import type { Sql } from '../store/database.ts'
import { countNotification, notificationsIn, pruneNotificationWindows } from '../store/notification-windows.ts'
import { claimOnce } from '../store/settings.ts'
import type { PipelineContext, StageRun } from './context.ts'

/** One notification, or how many there were over the bound in the window that starts then. */
type NotifyPayload = { notifier: number } & ({ notification: Notification } | { digestOfMs: number })

const NOTIFY_ATTEMPTS_MAX = 5
export const DIGEST_WINDOW_MS = 600_000
/** Told one by one in a window; the rest is one digest at its end, so that a storm of incidents is no storm of messages. */
export const NOTIFICATIONS_MAX = 20

/** Queues one delivery per channel, in the transaction of what it tells. The same key a second time tells nobody again. */
export async function queueNotification(
  context: PipelineContext,
  tx: Sql,
  { key, notification }: { key: string; notification: Notification },
): Promise<void> {
  const nowMs = context.clock.nowMs()
  if (!(await claimOnce(tx, `notified:${key}`, nowMs))) return
  const startMs = nowMs - (nowMs % DIGEST_WINDOW_MS)
  const count = await countNotification(tx, startMs)
  if (count === 1) await pruneNotificationWindows(tx, startMs)
  const isOver = count > NOTIFICATIONS_MAX
  for (const notifier of context.notifiers.keys()) {
    const delivery = isOver
      ? {
          subject: `digest:${startMs}:${notifier}`,
          payload: { notifier, digestOfMs: startMs },
          runAtMs: startMs + DIGEST_WINDOW_MS,
        }
      : { subject: `${key}:${notifier}`, payload: { notifier, notification }, runAtMs: nowMs }
    await enqueueJob(tx, { kind: 'notify', ...delivery, nowMs, attemptsMax: NOTIFY_ATTEMPTS_MAX })
  }
}

/** Delivers to one channel. What can pass is tried again by the job; what cannot is logged and left. */
export async function notify(context: PipelineContext, job: Job, run: StageRun): Promise<void> {
  const payload = job.payload as NotifyPayload
  const channel = context.notifiers[payload.notifier]
  if (!channel) return
  try {
    const notification = await notificationOf(context, payload)
    await channel.send(notification, {
      id: `${job.createdMs}-${job.id}`,
      atMs: context.clock.nowMs(),
      link: linkOf(context.publicUrl, notification),
      signal: run.signal,
    })
  } catch (error) {
    if (!(error instanceof ExternalError) || error.retryAfterMs !== undefined) throw error
    context.logger.warn('a channel refused a notification', { channel: channel.id, reason: error.message })
  }
}

/** Into the page, at the issue that it is about. */
function linkOf(publicUrl: string | undefined, notification: Notification): string | undefined {
  if (publicUrl === undefined) return undefined
  return new URL('ticket' in notification ? `#/issues/${notification.ticket}` : '#/', publicUrl).href
}

async function notificationOf({ db }: PipelineContext, payload: NotifyPayload): Promise<Notification> {
  if ('notification' in payload) return payload.notification
  const count = (await notificationsIn(db, payload.digestOfMs)) - NOTIFICATIONS_MAX
  return { type: 'digest', count, since: new Date(payload.digestOfMs).toISOString() }
}
