import type { Activity } from '../../domain/activity.ts'
import { readTimeMs } from '../../lib/time-value.ts'
import { activityOf, onceKey, repeatableKey } from '../activity.ts'
import { activityKindOf } from '../activity-kind.ts'
import { levelOf } from '../fields.ts'
import { occurredAt } from '../occurred.ts'
import type { Signal } from '../source.ts'
import { record } from './schema.ts'

/** What a record tells a self-check: what it does by its `type`, or a problem by its level, which is an error where it names none. */
export function activityOfRecord(value: unknown, { projectId, receivedMs }: Signal): Activity | undefined {
  const parsed = record.safeParse(value)
  if (!parsed.success) return undefined
  const { id, type, message, reason, level, tags, timestamp } = parsed.data
  const isDoing = level === undefined && activityKindOf(type, '') !== undefined
  return activityOf({
    projectId,
    key: id === undefined ? onceKey() : repeatableKey(id),
    level: isDoing ? 'info' : levelOf(level),
    name: type,
    text: message ?? reason ?? type ?? '',
    occurredMs: occurredAt(readTimeMs(timestamp), { receivedMs }).occurredMs,
    fields: { ...(isObject(tags) ? tags : {}), ...(value as Record<string, unknown>) },
  })
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
