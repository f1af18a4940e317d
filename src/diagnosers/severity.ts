import type { Event } from '../domain/event.ts'
import type { Severity } from '../domain/severity.ts'

/**
 * How bad a failure is, by what it ended: the process is critical, a request that nobody caught is high, one that somebody
 * caught is medium, a warning is low.
 */
export function severityOf({ level, exceptions, request }: Pick<Event, 'level' | 'exceptions' | 'request'>): Severity {
  const mechanism = exceptions.at(-1)?.mechanism
  if (level === 'fatal' || /onuncaughtexception/i.test(mechanism?.type ?? '')) return 'critical'
  if (level === 'warning' || level === 'info' || level === 'debug') return 'low'
  if (mechanism?.handled === false) return 'high'
  return request && mechanism === undefined ? 'high' : 'medium'
}
