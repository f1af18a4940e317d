import type { Severity } from './severity.ts'

/** How a ticket goes, as our own list of them has it. */
export const TICKET_TRANSITIONS = {
  wanted: ['open', 'closed', 'failed'],
  open: ['closed'],
  /** Came back, and was opened again by us or by a person. */
  closed: ['open'],
  /** The tracker refuses it for good; wanted again when there is more to say. */
  failed: ['wanted'],
} as const satisfies Record<string, readonly string[]>

export type TicketState = keyof typeof TICKET_TRANSITIONS

export function canMoveTicket(from: TicketState, to: TicketState): boolean {
  return (TICKET_TRANSITIONS[from] as readonly string[]).includes(to)
}

/** How a ticket ended. `gone`: it was deleted, or moved where it cannot be seen. */
export type ClosedAs = 'completed' | 'not_planned' | 'duplicate' | 'gone'

/** Where a ticket comes from, as its label says. Such a label allows nothing. */
export type TicketOrigin = 'auto-heal' | 'self-check' | 'workflow-failure' | 'auto-heal-system'

/** What a ticket says. All texts are data: whatever they hold, they show as text, make no link, call nobody and end no fence. */
export interface TicketReport {
  title: string
  origin: TicketOrigin
  /** In the order of the page. */
  parts: TicketPart[]
  /** Besides that of the origin. Labels of consent are refused. */
  labels?: string[]
  /** At most one comment in that time; a comment for whatever is new when absent. */
  commentEveryMs?: number
  /** The whole analysis, for the API; not shown in the tracker. */
  metadata?: unknown
}

export type TicketPart = (
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: Inline }
  /** A line each, as `Severity: Critical`. */
  | { kind: 'facts'; facts: Fact[] }
  | { kind: 'list'; items: Inline[] }
  /** Lines as they were; the first `TICKET_CODE_LINES_MAX` of them. */
  | { kind: 'code'; text: string }
  /** Where first seen, latest and occurrences stand; at the end when no part says so. */
  | { kind: 'occurrences' }
) & {
  /** Left out where everybody can read: stacks, variables, hosts, addresses. */
  isPrivate?: boolean
}

export interface Fact {
  name: string
  value: Inline
  isBold?: boolean
}

/** Text, or pieces of it; `literal` is shown as it is, and is no `code`, which is a name for secrets; of `subject`, as `openshift/hypershift PR #8365`, the number may be a reference. */
export type Inline = string | readonly (string | { literal: string } | { subject: string })[]

export interface Occurrences {
  count: number
  firstMs: number
  lastMs: number
}

/** A row of our own list of tickets. */
export interface Ticket {
  id: number
  projectId: number
  /** Where, as `github.com/owner/name`. */
  place: string
  fingerprint: string
  issueId: number | null
  state: TicketState
  severity: Severity
  report: TicketReport
  eventCount: number
  firstMs: number
  lastMs: number
  /** Of `eventCount`, what the tracker was told of. */
  toldCount: number
  toldMs: number | null
  /** The newest outcome of an attempt on its issue, and the newest that the tracker was told of; 0 for none. */
  outcomeId: number
  toldOutcomeId: number
  /** What the tracker calls it; null before it is there. */
  key: string | null
  url: string | null
  closedAs: ClosedAs | null
  closedMs: number | null
  previousKey: string | null
  /** What it is to be told of its issue: that it is part of another now, or apart from it again. */
  regroup: 'joined' | 'apart' | null
  /** The issue that its own became part of, and by which merge. */
  joinedWith: number | null
  joinedRevision: number | null
  labels: { name: string; actor: 'person' | 'program' }[]
  title: string | null
  etag: string | null
  polledMs: number | null
  dueMs: number
  tries: number
  lastError: string | null
  createdMs: number
  openedMs: number | null
  updatedMs: number
}
