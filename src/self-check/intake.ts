import type { Activity } from '../domain/activity.ts'
import type { Event } from '../domain/event.ts'
import { fingerprintOfLine } from '../grouping/lines/line-grouper.ts'
import { activityOfEvent, isRepeatable } from '../sources/activity.ts'
import type { Sql } from '../store/database.ts'
import { addActivities, type NewActivity, trimActivities } from '../store/self-check-activities.ts'
import { ACTIVITIES_MAX } from './scan.ts'

/** Takes note of what services do, in the transaction that takes in what they sent. */
export interface ActivityIntake {
  note(
    tx: Sql,
    arrived: {
      submissions: readonly { projectId: number; activities?: readonly Activity[]; events: readonly Event[] }[]
      /** The events that were not known yet. */
      fresh: readonly Event[]
      nowMs: number
    },
  ): Promise<void>
}

/** Equal problems of one second are one row: a storm of one problem takes a row a second. */
const JOINED_MS = 1_000

export function createIntake({
  isChecked,
  redactText,
  onMany,
}: {
  isChecked(projectId: number): boolean
  redactText(text: string): string
  /** So much is waiting that it should be counted before the next scan. */
  onMany(tx: Sql, projectId: number, nowMs: number): Promise<void>
}): ActivityIntake {
  /** Rows since the project was last looked after. */
  const waiting = new Map<number, number>()

  return {
    async note(tx, { submissions, fresh, nowMs }) {
      const checked = submissions.filter(({ projectId }) => isChecked(projectId))
      if (checked.length === 0) return
      const freshOnes = new Set(fresh)
      const told = checked.flatMap(
        ({ activities, events }) =>
          activities ?? events.filter((event) => freshOnes.has(event)).flatMap((event) => activityOfEvent(event) ?? []),
      )
      const rows = joined(told.map(named)).map((row) => redacted(row, redactText))
      await addActivities(tx, rows)
      for (const projectId of new Set(rows.map((row) => row.projectId))) {
        const size = (waiting.get(projectId) ?? 0) + rows.filter((row) => row.projectId === projectId).length
        waiting.set(projectId, size > ACTIVITIES_MAX ? 0 : size)
        if (size > ACTIVITIES_MAX / 4) await onMany(tx, projectId, nowMs)
        if (size > ACTIVITIES_MAX) await trimActivities(tx, { projectId, keep: ACTIVITIES_MAX, beforeMs: 0 })
      }
    },
  }
}

/** With the name that equal problems have, whatever values they hold. */
export function named(activity: Activity): NewActivity {
  const { kind, message, error } = activity
  if (kind !== 'problem') return { ...activity, fingerprint: '' }
  const line = error === '' || message.includes(error) ? message : `${message}: ${error}`
  return { ...activity, fingerprint: fingerprintOfLine(line).replace(/^.*:/, '') }
}

/** Two that may be read again stay apart, so that each is known again. */
function joined(activities: readonly NewActivity[]): NewActivity[] {
  const rows = new Map<string, NewActivity>()
  for (const one of activities) {
    const second = Math.floor(one.occurredMs / JOINED_MS)
    const mayJoin = one.kind === 'problem' && one.costMicroUsd === 0 && !isRepeatable(one)
    const key = mayJoin
      ? [one.projectId, second, one.subject, one.fingerprint].join('\0')
      : `\0${one.projectId}\0${one.key}`
    const known = rows.get(key)
    if (!known) rows.set(key, one)
    else if (mayJoin)
      rows.set(key, {
        ...(one.occurredMs >= known.occurredMs ? one : known),
        key: known.key,
        count: known.count + one.count,
        firstMs: Math.min(known.firstMs, one.firstMs),
      })
  }
  return [...rows.values()]
}

export function redacted(row: NewActivity, redactText: (text: string) => string): NewActivity {
  const { message, error, detail, subject } = row
  return {
    ...row,
    message: redactText(message),
    error: redactText(error),
    detail: redactText(detail),
    subject: redactText(subject),
  }
}
