import { z } from 'zod'
import { postJson } from '../../lib/http-client.ts'
import type { Notifier } from '../notifier.ts'

export const webhookConfig = z.strictObject({
  kind: z.literal('webhook').describe('Anything that takes JSON by POST.'),
  url: z.url({ protocol: /^https?$/ }).describe('Where `{"type": "...", "ticket": 1, ...}` is posted.'),
  timeoutMs: z.int().min(100).default(10_000).describe('Bound for one message.'),
})

/** Posts the notification as it is: `{"type": "...", "ticket": 1, ...}`. */
export function createWebhookNotifier(config: z.infer<typeof webhookConfig>): Notifier {
  return {
    id: `webhook ${new URL(config.url).host}`,
    send: (notification, signal) => postJson(config.url, notification, { timeoutMs: config.timeoutMs, signal }),
  }
}
