import type { Level } from '../domain/event.ts'
import { boundText } from '../lib/bound-text.ts'
import { randomId } from '../lib/ids.ts'
import { NAME_CHARS_MAX } from './limits.ts'

const LEVELS: Record<string, Level> = {
  fatal: 'fatal',
  critical: 'fatal',
  error: 'error',
  warning: 'warning',
  warn: 'warning',
  info: 'info',
  log: 'info',
  debug: 'debug',
}

/** What senders call it, in our words; what they do not say is an error. */
export function levelOf(sent: string | undefined): Level {
  const level = sent?.toLowerCase() ?? ''
  return Object.hasOwn(LEVELS, level) ? LEVELS[level]! : 'error'
}

/** 32 hexadecimal digits, also from a UUID; a new one where none was sent, so that such events are never taken for one. */
export function eventIdOf(sent: string | undefined): string {
  const id = sent?.replaceAll('-', '').toLowerCase()
  return id && /^[\da-f]{32}$/.test(id) ? id : randomId()
}

export function nameOf(sent: string | undefined): string | undefined {
  return sent ? boundText(sent, NAME_CHARS_MAX) : undefined
}
