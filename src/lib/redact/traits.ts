/** What a text has, found in one walk over it: most rules need not look at most texts. */
export const TRAIT = {
  at: 1,
  colon: 2,
  equals: 4,
  space: 8,
  dash: 16,
  less: 32,
  percent: 64,
  dot: 128,
  dollar: 256,
  /** Two in a row. */
  digits: 512,
  /** So many characters of words and encodings in a row that a secret can be in it. */
  run: 1024,
} as const

const RUN_CHARS = 16
const RUN = /[\w+/=.:~%-]/
const OWN = new Map<string, number>([
  ['@', TRAIT.at],
  [':', TRAIT.colon],
  ['=', TRAIT.equals],
  [' ', TRAIT.space],
  ['\n', TRAIT.space],
  ['\t', TRAIT.space],
  ['\\', TRAIT.space],
  ['-', TRAIT.dash],
  ['<', TRAIT.less],
  ['%', TRAIT.percent],
  ['.', TRAIT.dot],
  ['$', TRAIT.dollar],
])
const ASCII = 128
const traitOf = Uint16Array.from({ length: ASCII }, (_, code) => OWN.get(String.fromCharCode(code)) ?? 0)
const isRun = Uint8Array.from({ length: ASCII }, (_, code) => (RUN.test(String.fromCharCode(code)) ? 1 : 0))

/** The traits of a text, as bits. */
export function traitsOf(text: string): number {
  let traits = 0
  let run = 0
  let wasDigit = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const isAscii = code < ASCII
    if (isAscii) traits |= traitOf[code]!
    run = isAscii && isRun[code] === 1 ? run + 1 : 0
    if (run === RUN_CHARS) traits |= TRAIT.run
    const isDigit = code >= 48 && code <= 57
    if (isDigit && wasDigit) traits |= TRAIT.digits
    wasDigit = isDigit
  }
  return traits
}
