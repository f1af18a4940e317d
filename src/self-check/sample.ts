import type { Activity } from '../domain/activity.ts'
import { isoSeconds } from './iso-seconds.ts'

const LEVELS = { fatal: 'FATAL', error: 'ERROR', warning: 'WARN', info: 'INFO', debug: 'DEBUG' } as const

/** A record as one line of a log, whatever wrote it: time, level, what it says, subject, error. */
export function sampleOf({ occurredMs, level, message, subject, error }: Omit<Activity, 'projectId' | 'key'>): string {
  const pull = /^(?:(.*) )?PR #(\S+)$/.exec(subject)
  const pairs = pull ? { project: pull[1], pr: pull[2] } : { subject }
  const told = { ...pairs, error: message.includes(error) ? undefined : error }
  const texts = Object.entries(told).filter(([, value]) => value !== undefined && value !== '')
  return [
    isoSeconds(occurredMs),
    LEVELS[level],
    message,
    ...texts.map(([key, value]) => `${key}=${quoted(value!)}`),
  ].join(' ')
}

function quoted(value: string): string {
  return /^[^\s"=]+$/.test(value) ? value : `"${value.replaceAll('"', '\\"')}"`
}
