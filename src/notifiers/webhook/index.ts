import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { postJson } from '../../lib/http-client.ts'
import type { Delivery, Notifier } from '../notifier.ts'

export const webhookConfig = z.strictObject({
  kind: z.literal('webhook').describe('Anything that takes JSON by POST.'),
  url: z.url({ protocol: /^https?$/ }).describe('Where `{"type": "...", "ticket": 1, ...}` is posted.'),
  secret: z
    .string()
    .regex(/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/, 'must be `whsec_` and at least 24 bytes in Base64')
    .optional()
    .describe('Signs each message as standardwebhooks.com says, so that the receiver knows who sent it.'),
  timeoutMs: z.int().min(100).default(10_000).describe('Bound for one message.'),
})

/** Posts the notification as it is: `{"type": "...", "ticket": 1, ...}`. */
export function createWebhookNotifier({ url, secret, timeoutMs }: z.infer<typeof webhookConfig>): Notifier {
  const key = secret === undefined ? undefined : Buffer.from(secret.slice('whsec_'.length), 'base64')
  return {
    id: `webhook ${new URL(url).host}`,
    send: (notification, delivery) =>
      postJson(url, notification, {
        timeoutMs,
        signal: delivery.signal,
        headersFor: (body) => headersOf(body, delivery, key),
      }),
  }
}

/** The signature is over what is sent, byte by byte, with its id and time: neither can be changed, and an old message is known as old. */
function headersOf(body: string, { id, atMs }: Delivery, key: Buffer | undefined): Record<string, string> {
  const timestamp = String(Math.floor(atMs / 1000))
  const headers = { 'webhook-id': id, 'webhook-timestamp': timestamp }
  if (key === undefined) return headers
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
  return { ...headers, 'webhook-signature': `v1,${signature}` }
}
