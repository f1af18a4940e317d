import { createHash } from 'node:crypto'
import type { Activity, ActivityKind } from '../domain/activity.ts'
import type { Event, Level } from '../domain/event.ts'
import { boundText } from '../lib/bound-text.ts'
import { compact } from '../lib/compact.ts'
import { randomId } from '../lib/ids.ts'
import { lenientText } from '../lib/lenient.ts'
import { REPORTING_FIELD, REPORTING_VALUE } from '../lib/reporting.ts'
import { detailOf } from './activity-detail.ts'
import { activityKindOf } from './activity-kind.ts'
import { subjectOf } from './activity-subject.ts'
import { numberOf, repeatedOf } from './repeated.ts'

/** What a source knows of one record. */
export interface ActivitySource {
  projectId: number
  /** Equal for the same record read twice. */
  key: string
  level?: Level | undefined
  /** As the record names its own kind. */
  name?: string | undefined
  text: string
  error?: string | undefined
  occurredMs: number
  fields: Readonly<Record<string, unknown>>
}

export const ACTIVITY_TEXT_CHARS_MAX = 500
const COST_USD_MAX = 1_000_000
const MICRO = 1_000_000

/** What a record tells a self-check; undefined for what it does not look at, whatever words the text holds. */
export function activityOf(source: ActivitySource): Activity | undefined {
  const { projectId, key, level = 'info', text, error = '', occurredMs, fields } = source
  if (isOwnAffair(fields)) return undefined
  const costMicroUsd = costOf(fields)
  const kind = kindOf(source, costMicroUsd)
  if (kind === undefined) return undefined
  const count = repeatedOf(fields.repeated)
  return compact({
    projectId,
    kind,
    key,
    occurredMs,
    count,
    firstMs: count > 1 ? Math.min(occurredMs, numberOf(fields.first_ms) ?? occurredMs) : occurredMs,
    level,
    subject: subjectOf(fields),
    message: firstLine(text),
    error: firstLine(error),
    detail: kind === 'problem' ? detailOf(fields) : '',
    costMicroUsd,
    cursor: textOf(fields.cursor),
    session: textOf(fields.session ?? fields.session_id ?? fields.sessionId),
  })
}

/** The same of an event that was not known before: a problem or nothing. */
export function activityOfEvent(event: Event): Activity | undefined {
  const surfaced = event.exceptions.at(-1)
  const text = surfaced ? `${surfaced.type}: ${surfaced.value}` : (event.message ?? event.type)
  return activityOf({
    projectId: event.projectId,
    key: onceKey(),
    level: event.level,
    text,
    occurredMs: event.occurredMs,
    fields: { ...event.extra, ...event.tags },
  })
}

/** Equal for the same place in what was read, or for what says the same at the same time. */
export function repeatableKey(...parts: readonly (string | number)[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 32)
}

const ONCE = 'once:'

/** Of what comes once: the transaction that takes it in is all that counts. */
export function onceKey(): string {
  return `${ONCE}${randomId()}`
}

export function isRepeatable({ key }: Pick<Activity, 'key'>): boolean {
  return !key.startsWith(ONCE)
}

/** What Prunella logs while it checks or reports is never looked at by a check: it would go round in circles. */
function isOwnAffair(fields: ActivitySource['fields']): boolean {
  return fields[REPORTING_FIELD] === REPORTING_VALUE
}

function kindOf({ level, name, text }: ActivitySource, costMicroUsd: number): ActivityKind | undefined {
  if (level === 'warning' || level === 'error' || level === 'fatal') return 'problem'
  return activityKindOf(name, text) ?? (costMicroUsd > 0 ? 'cost' : undefined)
}

function costOf(fields: ActivitySource['fields']): number {
  const usd = numberOf(fields.cost_usd ?? fields.costUsd ?? fields.total_cost_usd ?? fields.cost ?? fields.usd)
  return usd !== undefined && usd > 0 && usd <= COST_USD_MAX ? Math.round(usd * MICRO) : 0
}

function textOf(value: unknown): string | undefined {
  const text = lenientText.parse(value)
  return text === undefined ? undefined : boundText(text, ACTIVITY_TEXT_CHARS_MAX)
}

function firstLine(text: string): string {
  return boundText(
    text
      .slice(0, 4 * ACTIVITY_TEXT_CHARS_MAX)
      .trimStart()
      .split(/\r?\n/, 1)[0]!,
    ACTIVITY_TEXT_CHARS_MAX,
  )
}
