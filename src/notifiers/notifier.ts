/** Tells people. One channel being down never stops another. */
export interface Notifier {
  readonly id: string
  /** Throws ExternalError; `retryAfterMs` absent means that trying again is pointless. */
  send(notification: Notification, delivery: Delivery): Promise<void>
}

export interface Delivery {
  /** The same for every try at one message to one channel: receivers know a repeated one by it. */
  id: string
  /** When this try is made. */
  atMs: number
  /** Where the page shows what it is about; absent without `public_url`. */
  link?: string | undefined
  signal: AbortSignal
}

export type Notification =
  | { type: 'auto_deploy_success'; ticket: number; changes: string }
  | { type: 'approval_requested'; ticket: number; title: string; action: string; approval: number; expires: string }
  | { type: 'rolled_back'; ticket: number; title: string; reason: string }
  | { type: 'escalation'; ticket: number; title: string; reason: string }
  /** A job of a user's program that will not go on by itself. */
  | { type: 'job_needs_person'; job: number; kind: string; key: string; reason: string }
  /** In place of so many others, of which there were too many at once. */
  | { type: 'digest'; count: number; since: string }
