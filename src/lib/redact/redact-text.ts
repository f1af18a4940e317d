import { withoutSecretValues } from './assignments.ts'
import { marker } from './marker.ts'
import { PATTERNS, type Pattern, PERSONAL_PATTERNS } from './patterns.ts'
import { withoutPrivateKeys } from './private-keys.ts'

export interface RedactOptions {
  /** Mail addresses, domains (as `@shop.test`) and IP addresses that may stay. Secrets always go. */
  allowed?: readonly string[]
}

/** Shorter text holds no secret of any shape we know. */
const CHARS_MIN = 6
/** Something of this is in all that any pattern finds; most names and words have nothing of it. */
const SUSPICIOUS = /[@:=]|--|\d\d|[\w+/-]{16}|[a-z] {1,3}\S{6}/i
/** What was hidden behind a secret can be seen when that is gone; most text is done in one pass. */
const PASSES_MAX = 6

/**
 * Replaces secrets and personal data in any text by `[redacted:<kind>]`. Time is linear in the length of the text. Doing it twice
 * changes nothing more.
 */
export function redactText(text: string, { allowed = [] }: RedactOptions = {}): string {
  const isAllowed = (match: string) =>
    allowed.some((one) => match === one || (one.startsWith('@') && match.endsWith(one)))
  return untilDone(text, (one) => withoutEncoded(redactPlain(one, isAllowed), isAllowed))
}

/** The same, but for personal data: in names that programs give, as of a release, `shop@1.0.0-rc.two` is no mail address. */
export function redactSecrets(text: string): string {
  return untilDone(text, withoutDoorOpeners)
}

function untilDone(text: string, redact: (text: string) => string): string {
  if (text.length < CHARS_MIN || !SUSPICIOUS.test(text)) return text
  let before = text
  for (let pass = 0; pass < PASSES_MAX; pass++) {
    const after = redact(before)
    if (after === before) break
    before = after
  }
  return before
}

type Allowance = (match: string) => boolean

function redactPlain(text: string, isAllowed: Allowance): string {
  return PERSONAL_PATTERNS.reduce((rest, pattern) => replaceAll(rest, pattern, isAllowed), withoutDoorOpeners(text))
}

function withoutDoorOpeners(text: string): string {
  return withoutSecretValues(PATTERNS.reduce((rest, pattern) => replaceAll(rest, pattern), withoutPrivateKeys(text)))
}

function replaceAll(
  text: string,
  { kind, pattern, hint, check, keep }: Pattern,
  isAllowed: Allowance = () => false,
): string {
  if (hint && !hint.test(text)) return text
  return text.replace(pattern, (match: string, ...rest: unknown[]) => {
    // Behind the groups come the place and the whole text.
    const groups = rest.slice(0, -2) as (string | undefined)[]
    if (typeof kind !== 'string') return marker(kind[groups.findIndex((group) => group !== undefined)]!)
    if (isAllowed(match) || check?.(groups[0] ?? match) === false) return match
    return keep ? keep(marker(kind), match, groups as string[]) : marker(kind)
  })
}

/** Long enough to hold a secret and its name. */
const ENCODED_CHARS_MIN = 24
const ENCODED = /(?<![\w+/=-])[A-Za-z\d+/]{24,16384}={0,2}(?![\w+/=-])/g

/** Text in base64 hides nothing: what would be redacted in plain is, as a whole. */
function withoutEncoded(text: string, isAllowed: Allowance): string {
  if (text.length < ENCODED_CHARS_MIN) return text
  return text.replace(ENCODED, (encoded) => {
    const decoded = Buffer.from(encoded, 'base64').toString('latin1')
    const isText = /^[\x20-\x7e\s]{1,16384}$/.test(decoded)
    return isText && redactPlain(decoded, isAllowed) !== decoded ? marker('encoded') : encoded
  })
}
