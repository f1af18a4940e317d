import { z } from 'zod'
import { createEmailNotifier, emailConfig } from './email/index.ts'
import type { Notifier } from './notifier.ts'
import { createSlackNotifier, slackConfig } from './slack/index.ts'
import { createWebhookNotifier, webhookConfig } from './webhook/index.ts'

/** One line per channel: its configuration, and what makes it. */
export const notifierConfig = z.discriminatedUnion('kind', [webhookConfig, slackConfig, emailConfig])
export type NotifierConfig = z.infer<typeof notifierConfig>

export function createNotifier(config: NotifierConfig): Notifier {
  switch (config.kind) {
    case 'webhook':
      return createWebhookNotifier(config)
    case 'slack':
      return createSlackNotifier(config)
    case 'email':
      return createEmailNotifier(config)
  }
}
