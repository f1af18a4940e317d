import { boundText } from '../../lib/bound-text.ts'
import { NAME_CHARS_MAX } from '../limits.ts'
import type { SessionCount } from '../source.ts'
import * as schema from './schema.ts'

/** A `session` item counts where it begins, and once more by how it ended badly; undefined when it cannot be read. */
export function sessionCount(payload: unknown): SessionCount | undefined {
  const parsed = schema.session.safeParse(payload)
  if (!parsed.success) return undefined
  const { init, status, errors, attrs } = parsed.data
  const isCrashed = ['crashed', 'abnormal', 'unhandled'].includes(status)
  const isErrored = !isCrashed && status !== 'ok' && errors > 0
  return count(attrs.release, { sessions: init ? 1 : 0, errored: isErrored ? 1 : 0, crashed: isCrashed ? 1 : 0 })
}

/** A `sessions` item holds the counts of many; undefined when it cannot be read. */
export function aggregatedSessions(payload: unknown): SessionCount | undefined {
  const parsed = schema.sessions.safeParse(payload)
  if (!parsed.success) return undefined
  const { aggregates, attrs } = parsed.data
  const sum = (key: string) => aggregates.reduce<number>((total, one) => total + countIn(one, key), 0)
  const crashed = sum('crashed') + sum('unhandled') + sum('abnormal')
  const errored = sum('errored')
  return count(attrs.release, { sessions: sum('exited') + errored + crashed, errored, crashed })
}

function countIn(aggregate: unknown, key: string): number {
  const value = (aggregate as Record<string, unknown> | null)?.[key]
  return typeof value === 'number' && value >= 0 && value <= schema.COUNT_MAX ? value : 0
}

function count(release: string, counts: Omit<SessionCount, 'release'>): SessionCount {
  return { release: boundText(release, NAME_CHARS_MAX), ...counts }
}
