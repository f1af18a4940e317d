import type { Notifier } from './notifier.ts'

/** A channel that is told nothing secret, whatever the adapter makes of it. */
export function redactingNotifier(notifier: Notifier, redactOutbound: <T>(value: T) => T): Notifier {
  return { id: notifier.id, send: (notification, delivery) => notifier.send(redactOutbound(notification), delivery) }
}
