import { z } from 'zod'
import { postJson } from '../../lib/http-client.ts'
import type { Notifier } from '../notifier.ts'
import { wordsFor } from '../words.ts'

export const slackConfig = z.strictObject({
  kind: z.literal('slack').describe('A channel of Slack.'),
  url: z.url({ protocol: /^https?$/ }).describe('An incoming webhook.'),
  timeoutMs: z.int().min(100).default(10_000).describe('Bound for one message.'),
})

export function createSlackNotifier(config: z.infer<typeof slackConfig>): Notifier {
  return {
    id: `slack ${new URL(config.url).host}`,
    send: (notification, signal) =>
      postJson(config.url, { text: escapeText(wordsFor(notification)) }, { timeoutMs: config.timeoutMs, signal }),
  }
}

/** Titles come from outside: these three characters are all that Slack gives a meaning to (mentions, links). */
function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
