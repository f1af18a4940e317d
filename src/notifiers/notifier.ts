/** Tells people. One channel being down never stops another. */
export interface Notifier {
  readonly id: string
  /** Throws ExternalError; `retryAfterMs` absent means that trying again is pointless. */
  send(notification: Notification, signal: AbortSignal): Promise<void>
}

export type Notification =
  | { type: 'auto_deploy_success'; ticket: number; changes: string }
  | { type: 'approval_requested'; ticket: number; title: string; action: string; approval: number; expires: string }
  | { type: 'rolled_back'; ticket: number; title: string; reason: string }
  | { type: 'escalation'; ticket: number; title: string; reason: string }
  /** In place of so many others, of which there were too many at once. */
  | { type: 'digest'; count: number; since: string }
