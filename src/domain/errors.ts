/** The user's or operator's fault: says what to do. Exit status 2, HTTP 4xx. */
export class UserError extends Error {
  override name = 'UserError'
  readonly status: number

  constructor(message: string, options: { status?: number; cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.status = options.status ?? 400
  }
}

/** The other side failed: a program, a disk, a service. `retryAfterMs` says when it may work again; absent means never by itself. */
export class ExternalError extends Error {
  override name = 'ExternalError'
  readonly retryAfterMs: number | undefined

  constructor(message: string, options: { retryAfterMs?: number; cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.retryAfterMs = options.retryAfterMs
  }
}

/** We have a bug: cannot happen. Stops the stage, is never swallowed. */
export class AssertionError extends Error {
  override name = 'AssertionError'
}

export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new AssertionError(message)
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
