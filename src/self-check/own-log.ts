import type { Activity } from '../domain/activity.ts'
import type { Logger } from '../lib/logger.ts'
import { REPORTING_FIELD } from '../lib/reporting.ts'
import { activityOf, onceKey } from '../sources/activity.ts'

/** Of our own log the newest warnings and errors are held until the next scan; equal ones are one, with their number. */
export const OWN_LINES_MAX = 500

/** The project that stands for Prunella itself, and for logs that are of no project. */
export const NO_PROJECT = 0

export interface OwnLog {
  /** Writes on as before, and holds what is worth a look. */
  logger: Logger
  /** What was held, which is then forgotten. */
  take(): Activity[]
}

export function createOwnLog(logger: Logger, nowMs: () => number): OwnLog {
  const held = new Map<string, Activity>()

  function hold(level: 'warning' | 'error', text: string, fields: Record<string, unknown>): void {
    if (REPORTING_FIELD in fields) return
    const error = typeof fields.error === 'string' ? fields.error : undefined
    const occurredMs = nowMs()
    const activity = activityOf({ projectId: NO_PROJECT, key: onceKey(), level, text, error, occurredMs, fields })
    if (!activity) return
    const key = `${level} ${text} ${error ?? ''} ${activity.subject}`
    const known = held.get(key)
    // Put behind the others: the oldest goes first.
    held.delete(key)
    held.set(key, known ? { ...activity, count: known.count + 1, firstMs: known.firstMs } : activity)
    if (held.size > OWN_LINES_MAX) held.delete(held.keys().next().value!)
  }

  function tapped(inner: Logger, base: Record<string, unknown>): Logger {
    return {
      info: (message, fields) => inner.info(message, fields),
      warn(message, fields) {
        inner.warn(message, fields)
        hold('warning', message, { ...base, ...fields })
      },
      error(message, fields) {
        inner.error(message, fields)
        hold('error', message, { ...base, ...fields })
      },
      child: (fields) => tapped(inner.child(fields), { ...base, ...fields }),
    }
  }

  return {
    logger: tapped(logger, {}),
    take() {
      const taken = [...held.values()]
      held.clear()
      return taken
    },
  }
}
