import type { Event } from '../domain/event.ts'

/** Turns what a client sent into events. It parses and never throws anything but UserError, whatever the bytes. */
export interface Source {
  readonly id: string
  readonly title: string
  /** For its page of the reference: who sends this, how to point them here, and what becomes of it. Markdown. */
  readonly description: string
  /** What follows in `POST /api/:project/<route>/`. */
  readonly routes: readonly string[]
  /** HTTP status that its clients expect for what was kept. */
  readonly acceptedStatus: 200 | 202
  parse(signal: Signal): ParsedSignal
  /** The project's key, where clients of this source put it into the body and nowhere else. */
  keyInBody?(signal: Pick<Signal, 'route' | 'body'>): string | undefined
}

export interface Signal {
  projectId: number
  route: string
  /** Decoded and within limits. */
  body: Buffer
  contentType: string
  receivedMs: number
}

export interface ParsedSignal {
  events: Event[]
  sessions: SessionCount[]
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
