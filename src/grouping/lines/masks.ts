import { MASK } from './skeleton.ts'

/** One kind of value in a skeleton. */
interface Mask {
  name: string
  /** A text without it holds no such value: most masks are left out by a glance. */
  sign: string
  pattern: RegExp
}

const M = MASK
const NAME = String.raw`[\w${M}-]{1,255}`
const DOTTED = String.raw`${NAME}(?:\.${NAME}){1,12}`
const SEGMENT = String.raw`[\w.@+~*${M}$%-]{1,255}`
const BEGIN = String.raw`(?<![\w.${M}/\\<-])`
/** As in `cart.go:12`, which is a place in the source and no host. */
const SOURCE_FILE = String.raw`\.(?:[cm]?[jt]sx?|vue|go|py|rb|java|kt|scala|cs|c|cc|cpp|h|rs|php|pl|swift|exs?|lua|sh|sql)`
const HEX_GROUP = `(?:${M}|[A-Fa-f]{1,4}(?![A-Za-z]))`
const DAY = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}'
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}'
const BARE_VALUE = String.raw`[^\s,;()[\]{}"'<>]`
/** Keys whose value is no parameter but what the line says. */
const NO_SAYING = String.raw`(?<!\b(?:msg|message|err|error|exception|reason|cause|event|level|lvl|severity)"?(?:=| = |: ?))`
const LONG_UNIT =
  '(?:(?:milli|micro|nano)?sec(?:ond)?|m(?:illi|icro)|msec|usec|min(?:ute)?|hr|hour|day|week|(?:MILLI|MICRO|NANO)?SECOND|MINUTE|HOUR|DAY)[sS]?'
const UNIT = `(?:%|[KMGTPE]i?[Bb]?|[kMGT]?bps|[Bb]ytes?|bits?|[Bb]|[numµ]?s|[kMG]?Hz|m|h|GMT|UTC|${LONG_UNIT})`

/**
 * Values that hold no digit, or more than digits: words with digits are masked in a skeleton already. In order, each on what the
 * ones before left. Every repetition is bounded or begins at one place only, so the work is linear.
 */
export const MASKS: readonly Mask[] = [
  mask('URL', '://', String.raw`\b[a-z][a-z\d+.-]{1,20}:\/\/[^\s"'<>\])},;]+`),
  mask('e-mail address', '@', String.raw`[\w.+${M}-]{1,64}@${DOTTED}`),
  mask('date', M, String.raw`\b(?:${DAY},? )?${MONTH} ${M}(?:,? ${M}(?::${M}){0,3})?(?: (?:[A-Z]{3,4} )?${M})?`),
  mask('target of a request', '/', String.raw`(?<=\b(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) )\/[^\s"']*`),
  mask('path', '/', String.raw`${BEGIN}\.{1,2}\/${SEGMENT}`),
  ...['/', '\\'].flatMap((slash) => [
    mask('path', slash, String.raw`${BEGIN}(?:[A-Za-z]:|~|\.{1,2})?(?:[\\/]{1,2}${SEGMENT}){2,64}[\\/]?`),
    mask('path', slash, String.raw`${BEGIN}${SEGMENT}(?:[\\/]${SEGMENT}){2,64}[\\/]?`),
  ]),
  mask('component', '/', String.raw`(?<![\w${M}./])${DOTTED}\/\.?${NAME}(?:\.${NAME}){0,12}`),
  mask('host and port', ':', String.raw`(?<![\w${M}.])(?:${DOTTED}|localhost)(?<!${SOURCE_FILE})(?:\/${M})?:${M}`),
  mask(
    'host',
    '.',
    String.raw`(?<![\w${M}.@])(?!(?:com|net|org|io|dev|javax?)\.)${DOTTED}\.(?:com|net|org|edu|gov|io|dev|test|local|internal|lan)(?![\w${M}.-])`,
  ),
  mask('host of an address', '(', String.raw`(?<=${M} \()${DOTTED}(?=\))`),
  mask(
    'hardware address',
    ':',
    String.raw`(?<![\w:${M}])(?=[${M}:]{0,40}[A-Fa-f])(?:${HEX_GROUP}:{1,2}){2,20}${HEX_GROUP}(?![\w:${M}])`,
  ),
  mask(
    'hexadecimal id',
    '',
    String.raw`(?<=[@{#])[a-f]{6,40}(?![\w${M}])|(?<![\w${M}.-])(?:[a-f]{7,40}|[A-F]{7,40})(?![\w${M}.-])`,
  ),
  mask('random id', '', String.raw`(?<![\w${M}-])[\w${M}-]{0,255}?(?:[a-z]{1,2}[A-Z]{1,3}){4}[\w${M}-]{0,255}`),
  mask(
    'value of a key',
    '=',
    String.raw`(?<=[\w${M}.-]=)${NO_SAYING}(?:"[^"]{0,255}"|'[^']{0,255}'|${BARE_VALUE}{0,255}(?:\{[^\s{}]{0,255}\})?)`,
  ),
  mask('value of a key', ' = ', String.raw`(?<=[\w${M}.-] = )${NO_SAYING}${BARE_VALUE}{1,255}`),
  mask('value of a key', '":', String.raw`(?<=\w": ?)${NO_SAYING}"[^"]{0,255}"`),
  ...[':', '='].map((sign) =>
    mask('truth value', sign, String.raw`(?<=${sign} ?)(?:[Tt]rue|TRUE|[Ff]alse|FALSE|null|NULL|nil|None)(?![\w${M}])`),
  ),
  mask('quantity', M, String.raw`(?:(?<= )[<>~])?${M} ?${UNIT}(?![\w${M}-])`),
  mask('address', '/', String.raw`(?<![\w${M}])[\w${M}.-]{0,255}\/${M}(?::${M})?(?![\w${M}/])`),
  mask('composed value', M, String.raw`\\?${M}(?:[.:/\\-]${M})+|\\${M}`),
  mask('rest of a path', M, String.raw`${M}(?:[\\/]${SEGMENT}){1,64}`),
  mask('list', M, String.raw`${M}(?:[,;|\\]{1,4} ?${M})+`),
  mask('numbers in a row', M, `(?<![^ (])${M}(?: ${M}){2,200}(?![^ )])`),
  mask('index', '[', String.raw`(?<=[\w-])\[${M}\]`),
]

function mask(name: string, sign: string, pattern: string): Mask {
  return { name, sign, pattern: new RegExp(pattern, 'g') }
}
