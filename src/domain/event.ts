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
  request?: EventRequest
  release?: string
  environment?: string
  serverName?: string
  /** Name of the route or task, as `GET /cart/:id`. */
  transaction?: string
  traceId?: string
  /** Set by the sender to override grouping. */
  fingerprint?: string[]
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
  mechanism?: { type: string; handled?: boolean; synthetic?: boolean }
}

export interface StackFrame {
  /** As the runtime printed it: a path, a URL or a bare name. */
  file: string
  function?: string
  module?: string
  /** 1-based. */
  line?: number
  /** 1-based. */
  column?: number
  inApp: boolean
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
