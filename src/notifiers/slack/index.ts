import { z } from 'zod'
import { postJson } from '../../lib/http-client.ts'
import type { Notifier } from '../notifier.ts'
import { wordsFor } from '../words.ts'

export const slackConfig = z.strictObject({
  kind: z.literal('slack').describe('A channel of Slack, or of what takes its messages, as Mattermost.'),
  url: z.url({ protocol: /^https?$/ }).describe('An incoming webhook.'),
  timeoutMs: z.int().min(100).default(10_000).describe('Bound for one message.'),
})

export function createSlackNotifier(config: z.infer<typeof slackConfig>): Notifier {
  return {
    id: `slack ${new URL(config.url).host}`,
    send: (notification, { link, signal }) =>
      postJson(
        config.url,
        // Nothing in a title makes the channel fetch what it names.
        { text: plain(wordsFor(notification, link)), mrkdwn: false, unfurl_links: false, unfurl_media: false },
        { timeoutMs: config.timeoutMs, signal },
      ),
  }
}

const NOTHING = '\u200B'

/**
 * Titles come from outside. Slack gives a meaning to three characters only (mentions, links); others that take its messages mention
 * whoever stands behind an `@`, and make links and pictures of `[](`: a character that is not seen takes that meaning away.
 */
function plain(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/@(?=\w)/g, `@${NOTHING}`)
    .replaceAll('](', `]${NOTHING}(`)
}
