import type { Activity } from '../domain/activity.ts'
import { isoSeconds } from '../lib/iso-seconds.ts'
import { quoted } from '../sources/activity-detail.ts'

const LEVELS = { fatal: 'FATAL', error: 'ERROR', warning: 'WARN', info: 'INFO', debug: 'DEBUG' } as const

/** A record as one line of a log, whatever wrote it: time, level, what it says, subject, the other fields, error. */
export function sampleOf(activity: Omit<Activity, 'projectId' | 'key'>): string {
  const { occurredMs, level, message, subject, error, detail } = activity
  const pull = /^(?:(.*) )?PR #(\S+)$/.exec(subject)
  const about = pull ? { project: pull[1], pr: pull[2] } : { subject }
  const pairs = [pairsOf(about), detail, pairsOf({ error: message.includes(error) ? '' : error })]
  return [isoSeconds(occurredMs), LEVELS[level], message, ...pairs].filter((part) => part !== '').join(' ')
}

function pairsOf(fields: Record<string, string | undefined>): string {
  const told = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')
  return told.map(([name, value]) => `${name}=${quoted(value!)}`).join(' ')
}
