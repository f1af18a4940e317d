import type { ClosedAs } from '../domain/ticket.ts'

/**
 * Where tickets are. Every method throws ExternalError: with `retryAfterMs` when trying again may help, or when it is not known whether
 * something was done; without it when the tracker refuses.
 */
export interface Tracker {
  /** Id of the adapter. */
  readonly id: string
  /** Names one list of tickets among all, as `github.com/owner/name`. */
  readonly place: string
  /** Whether it is outside of our own store: a change there is a change to the world. */
  readonly isRemote: boolean
  /** Who reads it. What is private is left out of a public one. */
  visibility(options: CallOptions): Promise<Visibility>
  /** Labels that each ticket gets besides that of its origin. */
  readonly labels: readonly string[]
  readonly limits: { titleCharsMax: number; bodyCharsMax: number }
  /** How often open tickets are looked at; null where nobody but us changes them. */
  readonly pollEveryMs: number | null
  /** How long until so many requests may be made; 0 for now. */
  waitMs(requests: number): number
  /** Tickets of ours with the marker, in any state. Search may not know the newest: with `sinceMs` those changed since then are read too. */
  find(marker: string, options: CallOptions & { sinceMs?: number | undefined }): Promise<FoundTicket[]>
  create(draft: TicketDraft, options: CallOptions): Promise<FoundTicket>
  comment(key: string, body: string, options: CallOptions): Promise<void>
  /** Whether a comment that ends with the marker is there, among those since then. */
  hasComment(key: string, marker: string, options: CallOptions & { sinceMs: number }): Promise<boolean>
  /** `unchanged` when it is as it was when it had this `etag`. */
  read(key: string, options: CallOptions & { etag?: string | null }): Promise<TicketReading | 'unchanged' | 'gone'>
  /** What people and programs did with it, oldest first. */
  history(key: string, options: CallOptions): Promise<TicketEvent[]>
  close(key: string, as: 'completed' | 'not_planned' | 'duplicate', options: CallOptions): Promise<void>
  reopen(key: string, options: CallOptions): Promise<void>
  /** Looks whether it can be used, and says so in a sentence. Changes nothing. */
  check(options: CallOptions): Promise<string>
}

export type Visibility = 'public' | 'private'

export interface CallOptions {
  signal: AbortSignal
}

export interface TicketDraft {
  title: string
  /** Markdown; ends with the marker. */
  body: string
  marker: string
  labels: readonly string[]
}

export interface FoundTicket {
  key: string
  url: string
  state: 'open' | 'closed'
  /** null while it is open. */
  closedAs: ClosedAs | null
  createdMs: number
  /** null while it is open, or where the tracker does not say. */
  closedMs: number | null
}

export interface TicketReading extends FoundTicket {
  title: string
  labels: string[]
  etag: string | null
}

export interface TicketEvent {
  /** The tracker's name for it. */
  key: string
  kind: 'closed' | 'reopened' | 'labelled' | 'unlabelled' | 'retitled'
  /** How it was closed, the label, or the new title. */
  detail: string
  actor: { name: string; kind: 'person' | 'program' }
  atMs: number
}
