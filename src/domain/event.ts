/** What a source makes of a signal: one failure, in the same shape whatever sent it. Text in it comes from outside: data, never instructions. */
export interface Event {
  /** 32 lower-case hex digits, unique in its project. */
  eventId: string
  projectId: number
  /** Id of the source adapter that parsed it. */
  source: string
  /** What kind of record it was, as the sender named it: `error`, `message`, `elixir_error`... */
  type: string
  level: Level
  platform: string
  /** When it happened, by the sender's clock after skew is mended. */
  occurredMs: number
  receivedMs: number
  /** Oldest cause first; the last one is what surfaced. Empty for a plain message. */
  exceptions: ExceptionInfo[]
  /** Template if the sender gave one, else the text. */
  message?: string
  /** What a report without exception is about, as a violated directive and what it blocked. */
  subject?: { kind: string; values: string[] }
  request?: EventRequest
  release?: string
  /** Which of several builds of the release. */
  dist?: string
  environment?: string
  serverName?: string
  /** Name of the route or task, as `GET /cart/:id`. */
  transaction?: string
  traceId?: string
  /** Occurrences that it stands for, where it is more than one: a collector that had to make room counts what it let go. */
  count?: number
  /** Set by the sender to override grouping. */
  fingerprint?: string[]
  /** The same, by SDKs of old. */
  checksum?: string
  logger?: string
  /** Names of builds by the address of their script, as build tools write them into it. */
  debugIds?: Record<string, string>
  tags: Record<string, string>
  user?: Record<string, unknown>
  breadcrumbs?: unknown[]
  contexts?: Record<string, unknown>
  extra?: Record<string, unknown>
  /** What was mended on the way in, by name: `time_in_future`, `frames_cut`... */
  corrections?: string[]
}

export type Level = 'fatal' | 'error' | 'warning' | 'info' | 'debug'

export interface ExceptionInfo {
  type: string
  value: string
  /** Oldest call first, as the Sentry protocol has it: the throwing frame is the last one. */
  frames: StackFrame[]
  mechanism?: Mechanism
}

/** How an exception was caught, and its place among others. */
export interface Mechanism {
  type: string
  handled?: boolean
  /** Type and value were made up by the reporter. */
  synthetic?: boolean
  exceptionId?: number
  /** Of the exception that it caused, or that it is one of several in. */
  parentId?: number
  isExceptionGroup?: boolean
  nsError?: { domain: string; code: number }
}

export interface StackFrame {
  /** As the runtime printed it: a path, a URL or a bare name. */
  file: string
  /** Where the sender gives another name for it beside its full path. */
  filename?: string
  function?: string
  /** Before a sender shortened or demangled it. */
  rawFunction?: string
  module?: string
  /** The library or image of compiled programs. */
  package?: string
  /** Where it is not that of the event. */
  platform?: string
  /** 1-based. */
  line?: number
  /** 1-based. */
  column?: number
  inApp: boolean
  /** The sender did not say whether it is in the app. */
  isInAppGuessed?: boolean
  /** File, line and function are those behind a source map. */
  isMapped?: boolean
  contextLine?: string
  /** Local variables by name, as far as the SDK serialised them. */
  vars?: Record<string, unknown>
}

export interface EventRequest {
  method: string
  url: string
  /** Lower-case names; secrets already removed. */
  headers: Record<string, string>
  query?: string
  /** Text, or what the SDK parsed. */
  body?: unknown
}
