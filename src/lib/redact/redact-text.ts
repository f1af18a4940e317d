import { type AllowList, isAllowed } from './allow-list.ts'
import { findSecretArguments, findSecretValues } from './assignments.ts'
import { type Cut, type Redaction, withCuts } from './cuts.ts'
import { findEncoded } from './encoded.ts'
import { marker } from './marker.ts'
import { ADDRESS_PATTERNS, findPattern, MAIL_PATTERNS, PATTERNS, type Pattern, PERSONAL_PATTERNS } from './patterns.ts'
import { findPrivateKeys } from './private-keys.ts'
import { findJwts, findTokens } from './token-shapes.ts'
import { TRAIT, traitsOf } from './traits.ts'

export interface RedactOptions {
  /** Whether mail addresses go; they do unless told otherwise. */
  emails?: boolean
  /** Whether IP addresses go; they do unless told otherwise. */
  ipAddresses?: boolean
  allow?: AllowList
}

/** Nothing is allowed. One object, as rules are kept by their options. */
export const DEFAULTS: RedactOptions = {}

/** Shorter text holds no secret of any shape we know. */
const CHARS_MIN = 6
/** A longer text is replaced whole: what cannot be looked through in time must not stay. */
export const TEXT_CHARS_MAX = 65_536
/** A text with more of them is replaced whole: markers are longer than what they stand for. */
const CUTS_MAX = 2000
/** What was hidden behind a secret can be seen when that is gone; most text is done in one pass. What is not done then is replaced whole. */
const PASSES_MAX = 6

/**
 * Replaces secrets and personal data in any text by `[redacted:<kind>]`. Time is linear in the length of the text. Doing it twice
 * changes nothing more.
 */
export function redactText(text: string, options = DEFAULTS): string {
  return findSecrets(text, options).text
}

/** The same, but for personal data: in names that programs give, as of a release, `shop@1.0.0-rc.two` is no mail address. */
export function redactSecrets(text: string, { allow = {} }: Pick<RedactOptions, 'allow'> = {}): string {
  return untilDone(text, DOOR_OPENERS, allow).text
}

/** The same as `redactText`, with what went and where it stood. */
export function findSecrets(text: string, options = DEFAULTS): Redaction {
  return untilDone(text, rulesOf(options), options.allow ?? {})
}

interface Rule {
  /** Traits without which it finds nothing; of `either` one is enough. */
  needs: number
  either?: number
  find(text: string): Cut[]
}

const ofPatterns = (patterns: readonly Pattern[]): Rule[] =>
  patterns.map((pattern) => ({ needs: pattern.needs, find: (text) => findPattern(text, pattern) }))

const [HEADERS, ...OTHER_PATTERNS] = ofPatterns(PATTERNS)

/** In this order: what is known for certain, and has its own kind, before what only a name gives away. */
const DOOR_OPENERS: readonly Rule[] = [
  { needs: TRAIT.dash | TRAIT.space, find: findPrivateKeys },
  HEADERS!,
  { needs: TRAIT.dot | TRAIT.run, find: findJwts },
  { needs: TRAIT.run, find: findTokens },
  ...OTHER_PATTERNS,
  { needs: 0, either: TRAIT.equals | TRAIT.colon, find: findSecretValues },
  { needs: TRAIT.dash | TRAIT.space, find: findSecretArguments },
]
const PERSONAL = ofPatterns(PERSONAL_PATTERNS)
const MAIL = ofPatterns(MAIL_PATTERNS)
const ADDRESSES = ofPatterns(ADDRESS_PATTERNS)

const rulesByOptions = new WeakMap<RedactOptions, readonly Rule[]>()

function rulesOf(options: RedactOptions): readonly Rule[] {
  const known = rulesByOptions.get(options)
  if (known) return known
  const { emails = true, ipAddresses = true, allow = {} } = options
  const plain = [...DOOR_OPENERS, ...PERSONAL, ...(emails ? MAIL : []), ...(ipAddresses ? ADDRESSES : [])]
  const holdsSecret = (text: string): boolean => onePass({ text, cuts: [] }, plain, allow).cuts.length > 0
  const rules = [...plain, { needs: TRAIT.run, find: (text: string) => findEncoded(text, holdsSecret) }]
  rulesByOptions.set(options, rules)
  return rules
}

function untilDone(text: string, rules: readonly Rule[], allow: AllowList): Redaction {
  const untouched: Redaction = { text, cuts: [] }
  if (text.length < CHARS_MIN) return untouched
  if (text.length > TEXT_CHARS_MAX) return replacedWhole(text, 'too-long')
  let before = untouched
  for (let pass = 0; pass < PASSES_MAX; pass++) {
    const after = onePass(before, rules, allow)
    if (after === before) return after
    if (after.cuts.length > CUTS_MAX) return replacedWhole(text, 'too-many')
    before = after
  }
  return replacedWhole(text, 'too-tangled')
}

function onePass(before: Redaction, rules: readonly Rule[], allow: AllowList): Redaction {
  const traits = traitsOf(before.text)
  let now = before
  for (const { needs, either, find } of rules) {
    if ((traits & needs) !== needs || (either !== undefined && (traits & either) === 0)) continue
    const found = find(now.text)
    if (found.length > 0) now = withCuts(now, found, (cut) => isAllowed(cut, now.text, allow))
  }
  return now
}

function replacedWhole(text: string, kind: string): Redaction {
  return { text: marker(kind), cuts: [{ start: 0, end: text.length, kind }] }
}
