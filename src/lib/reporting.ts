import { AsyncLocalStorage } from 'node:async_hooks'
import type { Logger } from './logger.ts'

/** Marks lines of our own log that tell of checking and reporting itself. */
export const REPORTING_FIELD = 'prunella'
export const REPORTING_VALUE = 'reporting'

const underWay = new AsyncLocalStorage<true>()

/** Whatever is logged in there, however deep, is marked. */
export function whileReporting<T>(work: () => T): T {
  return underWay.run(true, work)
}

/** Marks what is logged while reporting, and what `isReporting` says is about it. */
export function markingLogger(logger: Logger, isReporting: (fields: Record<string, unknown>) => boolean): Logger {
  const marked = (fields: Record<string, unknown> = {}): Record<string, unknown> =>
    underWay.getStore() || isReporting(fields) ? { ...fields, [REPORTING_FIELD]: REPORTING_VALUE } : fields
  return {
    info: (message, fields) => logger.info(message, marked(fields)),
    warn: (message, fields) => logger.warn(message, marked(fields)),
    error: (message, fields) => logger.error(message, marked(fields)),
    child: (fields) => markingLogger(logger.child(marked(fields)), isReporting),
  }
}
