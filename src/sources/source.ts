import type { Activity } from '../domain/activity.ts'
import type { Attachment } from '../domain/attachment.ts'
import type { Event } from '../domain/event.ts'
import type { Feedback } from '../domain/feedback.ts'
import type { SourceKind } from '../domain/source-kind.ts'

/** Turns what a client sent into events. It parses and never throws anything but UserError, whatever the bytes. */
export interface Source {
  readonly id: string
  readonly title: string
  /** What tells of failures here: the policy goes as far on its word as this allows. */
  readonly kind: SourceKind
  /** For its page of the reference: who sends this, how to point them here, and what becomes of it. Markdown. */
  readonly description: string
  /** What follows in `POST /api/:project/<route>/`. */
  readonly routes: readonly string[]
  /** HTTP status that its clients expect for what was kept. */
  readonly acceptedStatus: 200 | 202
  parse(signal: Signal): ParsedSignal
  /** Of the routes the one that is also taken at `POST /tunnel/`, where only the body says whose it is. */
  readonly tunnelRoute?: string
  /** Whose the body says it is, where clients of this source may put that into it and nowhere else. */
  ownerInBody?(signal: Pick<Signal, 'route' | 'body'>): Owner | undefined
}

/** A project, as a DSN names it. */
export interface Owner {
  projectId: number
  key: string
}

export interface Signal {
  projectId: number
  route: string
  /** Decoded and within limits. */
  body: Buffer
  contentType: string
  receivedMs: number
  /** A self-check of the project wants to know what its service does, besides failures. */
  withActivities?: boolean
  /** Whether so many items of a kind are within the sender's limits. Asked before an item is read; refused ones are passed over. */
  admit?(kind: string, items: number): boolean
}

export interface ParsedSignal {
  events: Event[]
  sessions: SessionCount[]
  /** What users said of errors. */
  feedback?: Feedback[]
  /** Files that came with events. */
  attachments?: Attachment[]
  /** What logs and events say of the service's own doings, where that is asked for. */
  activities?: Activity[]
  /** Number of items by kind, of everything that came: kept or only counted. */
  counts: Record<string, number>
  /** What the client is told, as `{"id": "..."}`; bytes are a message in protobuf. */
  reply: Record<string, unknown> | Buffer
}

/** Sessions of one release that began or ended, by how. */
export interface SessionCount {
  release: string
  sessions: number
  errored: number
  crashed: number
}
