/** Structured log lines: constant text, details as fields, so that our own logs can be grouped like anyone's. */
export interface Logger {
  info(message: string, fields?: Record<string, unknown>): void
  warn(message: string, fields?: Record<string, unknown>): void
  /** Only for what we must fix; a user's mistake is not an error. */
  error(message: string, fields?: Record<string, unknown>): void
  child(fields: Record<string, unknown>): Logger
}

/** One JSON object a line, so control characters in foreign text stay escaped. */
export function createLogger(
  write: (line: string) => void,
  nowMs: () => number,
  base: Record<string, unknown> = {},
): Logger {
  const log = (level: string, message: string, fields?: Record<string, unknown>): void =>
    write(`${JSON.stringify({ time: new Date(nowMs()).toISOString(), level, message, ...base, ...fields })}\n`)
  return {
    info: (message, fields) => log('info', message, fields),
    warn: (message, fields) => log('warn', message, fields),
    error: (message, fields) => log('error', message, fields),
    child: (fields) => createLogger(write, nowMs, { ...base, ...fields }),
  }
}

/** The same, with messages and fields changed before they are written. */
export function withFields(logger: Logger, change: <T>(value: T) => T): Logger {
  const changed = (fields: Record<string, unknown> | undefined) => fields && change(fields)
  return {
    info: (message, fields) => logger.info(change(message), changed(fields)),
    warn: (message, fields) => logger.warn(change(message), changed(fields)),
    error: (message, fields) => logger.error(change(message), changed(fields)),
    child: (fields) => withFields(logger.child(change(fields)), change),
  }
}

export const silentLogger: Logger = {
  info: () => {},
  warn: () => {},
  error: () => {},
  child: () => silentLogger,
}
