import { expect, test } from 'vitest'
import { knownSecrets } from '../lib/redact/known-secrets.ts'
import { createRedactOutbound } from '../lib/redact/redact-outbound.ts'
import type { Notification, Notifier } from './notifier.ts'
import { redactingNotifier } from './redacting-notifier.ts'

test('a channel gets the notification without what the process knows to be secret, and else as it was', async () => {
  const secret = ['q7Zk', '2mXw', '9RtB', '4vNc'].join('')
  const sent: Notification[] = []
  const channel: Notifier = { id: 'list', send: async (notification) => void sent.push(notification) }
  const notifier = redactingNotifier(channel, createRedactOutbound(knownSecrets([secret])))
  const notification: Notification = {
    type: 'rolled_back',
    ticket: 7,
    title: `boom ${secret}`,
    reason: 'by ann@shop.test',
  }
  await notifier.send(notification, { id: '1', atMs: 0, signal: new AbortController().signal })
  expect(sent).toEqual([
    { type: 'rolled_back', ticket: 7, title: 'boom [redacted:known-secret]', reason: 'by [redacted:email]' },
  ])
})
