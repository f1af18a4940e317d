import type { Level } from '../../domain/event.ts'

/** One record of a log, whatever wrote it. */
export interface LogEntry {
  text: string
  /** What kind of record it calls itself. */
  name?: string
  /** No logger wrote it: where a stack follows, the text is its head. */
  isBare?: boolean
  level?: Level
  timeMs?: number
  /** A printed stack with its header. */
  stack?: string
  /** The error's class and words, where a field tells them. */
  errorType?: string
  errorMessage?: string
  release?: string
  environment?: string
  serverName?: string
  traceId?: string
  tags: Record<string, string>
  /** The other fields of a structured record. */
  fields?: Record<string, unknown>
}
