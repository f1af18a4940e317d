import type { Activity } from '../domain/activity.ts'
import type { Logger } from '../lib/logger.ts'
import { REPORTING_FIELD } from '../lib/reporting.ts'
import { activityOf, onceKey } from '../sources/activity.ts'

/**
 * Of our own log the newest errors are held until the next scan; equal ones are one, with their number. Warnings tell of what others did, as a
 * tracker or a store that is away for a while: those are for the log, and for `prunella doctor`.
 */
export const OWN_LINES_MAX = 500

/** The project that stands for Prunella itself, and for logs that are of no project. */
export const NO_PROJECT = 0

/** What is found in it is about this. */
const OWN_NAME = 'prunella'

/** Whether a problem is one of Prunella itself, by what it is about. */
export function isOwn(projectId: number, subject: string): boolean {
  return projectId === NO_PROJECT && /^prunella\b/.test(subject)
}

export interface OwnLog {
  /** Writes on as before, and holds what is worth a look. */
  logger: Logger
  /** What was held, which is then forgotten. */
  take(): Activity[]
}

export function createOwnLog(logger: Logger, nowMs: () => number): OwnLog {
  const held = new Map<string, Activity>()

  function hold(text: string, fields: Record<string, unknown>): void {
    if (REPORTING_FIELD in fields) return
    const error = typeof fields.error === 'string' ? fields.error : undefined
    const record = {
      projectId: NO_PROJECT,
      key: onceKey(),
      level: 'error',
      text,
      error,
      occurredMs: nowMs(),
      fields,
    } as const
    const found = activityOf(record)
    if (!found) return
    const activity = { ...found, subject: `${OWN_NAME} ${found.subject}`.trimEnd() }
    const key = `${text} ${error ?? ''} ${activity.subject}`
    const known = held.get(key)
    // Put behind the others: the oldest goes first.
    held.delete(key)
    held.set(key, known ? { ...activity, count: known.count + 1, firstMs: known.firstMs } : activity)
    if (held.size > OWN_LINES_MAX) held.delete(held.keys().next().value!)
  }

  function tapped(inner: Logger, base: Record<string, unknown>): Logger {
    return {
      info: (message, fields) => inner.info(message, fields),
      warn: (message, fields) => inner.warn(message, fields),
      error(message, fields) {
        inner.error(message, fields)
        hold(message, { ...base, ...fields })
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
