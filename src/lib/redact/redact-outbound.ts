import { printable } from '../printable.ts'
import { type Cut, withCuts } from './cuts.ts'
import type { KnownSecrets } from './known-secrets.ts'
import { marker } from './marker.ts'
import { DEFAULTS, type RedactOptions, redactText } from './redact-text.ts'
import { redactValue } from './redact-value.ts'

/** Takes out of a text or a JSON value what must not leave the process; the shape stays. */
export type RedactOutbound = <T>(value: T) => T

/** Characters that a reader does not see and a rule trips over. */
const UNSEEN = /[\p{Cf}\u{ad}\u{200b}-\u{200f}\u{202a}-\u{202e}\u{2060}-\u{2069}]/gu
const NOTHING_STAYS = (): boolean => false

/**
 * The second stage: for every prompt, ticket, notification and log. The rules again, what this process knows to be secret in any
 * form (the allow-list does not count for it), and characters that steer or hide made visible.
 */
export function createRedactOutbound(secrets: KnownSecrets, options: RedactOptions = DEFAULTS): RedactOutbound {
  const text = (value: string): string => printable(withoutKnown(withoutHidden(value, options), secrets))
  return <T>(value: T): T => {
    const redacted = eachText(redactValue(value, options), text)
    // Spread over several fields a secret is still one.
    const isWhole = secrets.find(JSON.stringify(redacted) ?? '').length === 0
    return (isWhole ? redacted : eachText(redacted, () => marker('known-secret'))) as T
  }
}

function withoutKnown(text: string, secrets: KnownSecrets): string {
  const found: Cut[] = secrets.find(text)
  return withCuts({ text, cuts: [] }, found, NOTHING_STAYS).text
}

/** A secret with invisible characters in it is found without them; text in which nothing is found keeps them, to be made visible. */
function withoutHidden(text: string, options: RedactOptions): string {
  const seen = text.replace(UNSEEN, '')
  if (seen === text) return text
  const redacted = redactText(seen, options)
  return redacted === seen ? text : redacted
}

/** Names of fields too. What is deeper than `redactValue` goes is already cut. */
function eachText(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => eachText(item, change))
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [change(name), eachText(inner, change)]))
}
