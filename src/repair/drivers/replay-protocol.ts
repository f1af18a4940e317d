/** What the replay driver reads, as JSON, from its standard input. */
export interface ReplayInput {
  /** The operator's command line that starts the app. */
  runCommand: string
  request: ReplayRequest
  /** Port in the captured URL: the best guess for an app that does not heed $PORT. */
  capturedPort?: number
  /** Until the app accepts connections. */
  startTimeoutMs: number
  /** Until it has answered. */
  responseTimeoutMs: number
}

export interface ReplayRequest {
  method: string
  /** Path and query. */
  path: string
  headers: Record<string, string>
  body?: string
}

/** What it prints, as one line of JSON, on its standard output. */
export interface ReplayOutput {
  /** What the app showed until it accepted connections; or all of it, when it never did. */
  startup: AppSigns
  /** Absent when it never did. */
  answer?: ReplayAnswer
}

export interface ReplayAnswer extends AppSigns {
  /** Absent when the app ended or kept silent instead. */
  response?: { status: number; contentType: string; body: string }
}

/** What an app shows of its failures. Bounded. */
export interface AppSigns {
  /** What its SDK sent, in order: each a chain of exceptions, oldest cause first. */
  captured: CapturedException[][]
  printed: string
  /** Null while it still runs. */
  exit: { exitCode: number | null; signal: string | null } | null
}

/** As the Sentry protocol has it. From the program under test: every field may be anything. */
export interface CapturedException {
  type?: unknown
  value?: unknown
  stacktrace?: { frames?: unknown }
}
