import { isCardNumber, isCredential, isForeignAddress, isIban, isMailAddress } from './checks.ts'
import type { Cut } from './cuts.ts'
import { isMarked } from './marker.ts'
import { matchesOf } from './matches.ts'
import { PHRASES } from './phrases.ts'
import { TRAIT } from './traits.ts'

/** A shape of secrets. Every repetition in a pattern is bounded, so that no text can make it slow. */
export interface Pattern {
  kind: string
  /** What goes is its last group, at the end of the match; the whole match if it has none. */
  pattern: RegExp
  /** Traits that every text with a match has, and words quicker to look for. */
  needs: number
  hint?: RegExp
  /** Of what would go, and the groups before it: whether it really is one. */
  check?: (found: string, groups: readonly string[]) => boolean
}

/** Where the pattern is found. */
export function findPattern(text: string, { kind, pattern, hint, check }: Pattern): Cut[] {
  if (hint && !hint.test(text)) return []
  const cuts: Cut[] = []
  for (const { 0: match, index, ...rest } of matchesOf(text, pattern)) {
    const groups = groupsOf(rest)
    const found = groups.pop() ?? match
    const end = index + match.length
    if (check?.(found, groups) !== false && !isMarked(found)) cuts.push({ start: end - found.length, end, kind })
  }
  return cuts
}

function groupsOf(match: object): string[] {
  const { groups: _, input: __, indices: ___, ...groups } = match as Record<string, string>
  return Object.values(groups)
}

const HEADER = String.raw`(?<![\w-])((?:proxy-)?authorization|(?:set-)?cookie2?|x-(?:api|auth|access|amz-security|csrf|xsrf|goog-api|vault)-?(?:key|token)?)`

/** What opens doors, by what stands around it. */
export const PATTERNS: readonly Pattern[] = [
  {
    kind: 'header',
    needs: TRAIT.colon,
    // A header as a line of its own, or between quotes as in a command.
    pattern: new RegExp(String.raw`${HEADER}["']?\s{0,3}:\s{0,3}(?!\s{0,3}["'[{])([^\r\n"'\\]{1,8192})`, 'gi'),
  },
  {
    kind: 'credentials',
    needs: TRAIT.at | TRAIT.colon,
    pattern: /:\/\/([^\s/?#'"<>[\]\\]{1,500})(?=@[\w[.-])/g,
  },
  {
    kind: 'credentials',
    needs: TRAIT.space,
    hint: /bearer|basic|negotiate|digest/i,
    pattern: /\b(?:Bearer|Basic|Negotiate|Digest)\s{1,3}([\w.~+/=-]{6,8192})/gi,
    check: isCredential,
  },
  ...PHRASES,
]

const CARD: Pattern = {
  kind: 'card',
  needs: TRAIT.digits,
  pattern: /(?<![\w.-])\d(?:[ -]?\d){12,18}(?![\w]|[.-]\d)/g,
  check: isCardNumber,
}

const IBAN: Pattern = {
  kind: 'iban',
  needs: TRAIT.digits,
  hint: /[A-Z]{2}\d\d/,
  pattern: /(?<!\w)[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?(?!\w)/g,
  check: isIban,
}

const SSN: Pattern = {
  kind: 'ssn',
  needs: TRAIT.digits | TRAIT.dash,
  hint: /\d-\d/,
  pattern: /(?<![\w-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\w-])/g,
}

/** What belongs to people and opens no door. */
export const PERSONAL_PATTERNS: readonly Pattern[] = [CARD, IBAN, SSN]

export const MAIL_PATTERNS: readonly Pattern[] = [
  {
    kind: 'email',
    needs: TRAIT.at | TRAIT.dot,
    pattern: /(?<![\w.+%-])[\w.+%-]{1,64}@[A-Za-z\d-]{1,63}(?:\.[A-Za-z\d-]{1,63}){0,4}\.[A-Za-z]{2,24}(?![\w-])/g,
    check: isMailAddress,
  },
]

export const ADDRESS_PATTERNS: readonly Pattern[] = [
  // Not behind a slash or a word: `Chrome/120.0.0.0` and `version 1.2.3.4` name programs.
  {
    kind: 'ip',
    needs: TRAIT.dot,
    hint: /\d\.\d/,
    pattern: /(?<![\w.-]|(?<!\/)\/|version |ver )\d{1,3}(?:\.\d{1,3}){3}(?![\w-]|\.\d)/gi,
    check: isForeignAddress,
  },
  {
    kind: 'ip',
    needs: TRAIT.colon,
    hint: /::|:[\da-f]{1,4}:[\da-f]{1,4}:/i,
    pattern: /(?<![\w:.])(?:[\da-f]{0,4}:){2,7}[\da-f]{0,4}(?:\d{1,3}(?:\.\d{1,3}){3})?(?![\w:])/gi,
    check: isForeignAddress,
  },
]
