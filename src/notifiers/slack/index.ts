import { z } from 'zod'
import { postJson } from '../../lib/http-client.ts'
import type { Notification, Notifier } from '../notifier.ts'

export const slackConfig = z.strictObject({
  kind: z.literal('slack').describe('A channel of Slack.'),
  url: z.url({ protocol: /^https?$/ }).describe('An incoming webhook.'),
  timeoutMs: z.int().min(100).default(10_000).describe('Bound for one message.'),
})

export function createSlackNotifier(config: z.infer<typeof slackConfig>): Notifier {
  return {
    id: `slack ${new URL(config.url).host}`,
    send: (notification, signal) =>
      postJson(config.url, { text: escapeText(textOf(notification)) }, { timeoutMs: config.timeoutMs, signal }),
  }
}

function textOf(notification: Notification): string {
  switch (notification.type) {
    case 'auto_deploy_success':
      return `Ticket ${notification.ticket}: a fix was deployed and verified.`
    case 'approval_requested':
      return `Ticket ${notification.ticket} waits for approval to ${notification.action}: ${notification.title}. prunella approve ${notification.ticket}`
    case 'rolled_back':
      return `Ticket ${notification.ticket}: a fix was rolled back. ${notification.reason}`
    case 'escalation':
      return `Ticket ${notification.ticket} needs a person: ${notification.title}. ${notification.reason}`
  }
}

/** Titles come from outside: these three characters are all that Slack gives a meaning to (mentions, links). */
function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
