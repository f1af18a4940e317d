import { type AllowList, isAllowed } from './allow-list.ts'
import { findSecretArguments, findSecretValues } from './assignments.ts'
import { type Cut, type Redaction, withCuts } from './cuts.ts'
import { findEncoded } from './encoded.ts'
import { marker } from './marker.ts'
import { ADDRESS_PATTERNS, findPattern, MAIL_PATTERNS, type Pattern, PATTERNS, PERSONAL_PATTERNS } from './patterns.ts'
import { findPrivateKeys } from './private-keys.ts'
import { findJwts, findTokens } from './token-shapes.ts'

export interface RedactOptions {
  /** Whether mail addresses go; they do unless told otherwise. */
  emails?: boolean
  /** Whether IP addresses go; they do unless told otherwise. */
  ipAddresses?: boolean
  allow?: AllowList
}

/** Shorter text holds no secret of any shape we know. */
const CHARS_MIN = 6
/** Something of this is in all that any rule finds; most names and words have nothing of it. */
const SUSPICIOUS = /[@:=%<]|--|\d\d|[\w+/-]{16}|[a-z] {1,3}\S{6}/i
/** A longer text is replaced whole: what cannot be looked through in time must not stay. */
export const TEXT_CHARS_MAX = 262_144
/** What was hidden behind a secret can be seen when that is gone; most text is done in one pass. What is not done then is replaced whole. */
const PASSES_MAX = 6

/**
 * Replaces secrets and personal data in any text by `[redacted:<kind>]`. Time is linear in the length of the text. Doing it twice
 * changes nothing more.
 */
export function redactText(text: string, options: RedactOptions = {}): string {
  return findSecrets(text, options).text
}

/** The same, but for personal data: in names that programs give, as of a release, `shop@1.0.0-rc.two` is no mail address. */
export function redactSecrets(text: string, { allow = {} }: Pick<RedactOptions, 'allow'> = {}): string {
  return untilDone(text, DOOR_OPENERS, allow).text
}

/** The same as `redactText`, with what went and where it stood. */
export function findSecrets(text: string, options: RedactOptions = {}): Redaction {
  return untilDone(text, rulesOf(options), options.allow ?? {})
}

type Rule = (text: string) => Cut[]

const ofPatterns = (patterns: readonly Pattern[]): Rule[] =>
  patterns.map((pattern) => (text) => findPattern(text, pattern))

const DOOR_OPENERS: readonly Rule[] = [
  findPrivateKeys,
  ...ofPatterns(PATTERNS.slice(0, 1)),
  findJwts,
  findTokens,
  ...ofPatterns(PATTERNS.slice(1)),
  findSecretValues,
  findSecretArguments,
]
const PERSONAL = ofPatterns(PERSONAL_PATTERNS)
const MAIL = ofPatterns(MAIL_PATTERNS)
const ADDRESSES = ofPatterns(ADDRESS_PATTERNS)

function rulesOf(options: RedactOptions): readonly Rule[] {
  const { emails = true, ipAddresses = true, allow = {} } = options
  const plain = [...DOOR_OPENERS, ...PERSONAL, ...(emails ? MAIL : []), ...(ipAddresses ? ADDRESSES : [])]
  const holdsSecret = (text: string): boolean => plain.some((rule) => rule(text).some((cut) => !isAllowed(cut, text, allow)))
  return [...plain, (text) => findEncoded(text, holdsSecret)]
}

function untilDone(text: string, rules: readonly Rule[], allow: AllowList): Redaction {
  const untouched: Redaction = { text, cuts: [] }
  if (text.length < CHARS_MIN || !SUSPICIOUS.test(text)) return untouched
  if (text.length > TEXT_CHARS_MAX) return replacedWhole(text, 'too-long')
  let before = untouched
  for (let pass = 0; pass < PASSES_MAX; pass++) {
    const after = onePass(before, rules, allow)
    if (after === before) return after
    before = after
  }
  return replacedWhole(text, 'too-tangled')
}

function onePass(before: Redaction, rules: readonly Rule[], allow: AllowList): Redaction {
  let now = before
  for (const rule of rules) {
    const found = rule(now.text).filter((cut) => !isAllowed(cut, now.text, allow))
    if (found.length > 0) now = withCuts(now, found)
  }
  return now
}

function replacedWhole(text: string, kind: string): Redaction {
  return { text: marker(kind), cuts: [{ start: 0, end: text.length, kind }] }
}
